import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { ChoiceMenu } from '../parts/choice-menu.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { chosenOf, type Option } from '../parts/option.ts';
import { perform } from '../parts/perform.ts';
import { PopoverButton } from '../parts/popover-button.tsx';
import { isSafeUrl } from '../parts/text-tree.ts';
import { useClient } from './context.ts';
import type { ModalForm } from './modal-form.ts';
import { fieldsOf, optionsOf, said, textOf, type Fields } from './options.ts';

/** Where an element is: in a message or a modal, which handles its actions, or in an attachment, where it has none. */
export type Where =
  | { readonly kind: 'message'; readonly ts: string }
  | { readonly kind: 'modal'; readonly form: ModalForm }
  | { readonly kind: 'attachment' };

type Use = (value?: string | readonly string[]) => void;

/** Sends an element's action to the app. */
function useUse(at: Where, action: string): Use {
  const { state, channelId } = useClient();
  return (value) => {
    const used = { action, ...(value !== undefined && { value }) };
    if (at.kind === 'modal') at.form.press(action, value);
    else if (at.kind === 'message')
      void perform({ platform: 'slack', as: state.me.id, do: 'press', channelId, ts: at.ts, ...used });
  };
}

interface KindProps {
  readonly fields: Fields;
  readonly use: Use;
}

function Button({ fields, use }: KindProps) {
  const label = said(fields['text']);
  const url = textOf(fields['url']);
  const look = `button ${textOf(fields['style'])}`;
  const name = textOf(fields['accessibility_label']) || undefined;
  if (url !== '' && isSafeUrl(url))
    return (
      <a
        class={look}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={name}
        onClick={() => use()}
      >
        {label}
      </a>
    );
  return (
    <button type="button" class={look} aria-label={name} onClick={() => use()}>
      {label}
    </button>
  );
}

function Overflow({ options, use }: { options: readonly Option[]; use: Use }) {
  const items = options.map(({ label, value }) => ({ label, onPick: () => use(value) }));
  return (
    <PopoverButton class="button overflow" label="More" opens="menu" face={<Icon name="dots" />}>
      {(panel) => <Menu {...panel} label="More" items={items} />}
    </PopoverButton>
  );
}

interface GroupProps {
  readonly action: string;
  readonly several: boolean;
  readonly options: readonly Option[];
  readonly use: Use;
}

function Group({ action, several, options, use }: GroupProps) {
  const [chosen, setChosen] = useState(() => chosenOf(options));
  return (
    <ChoiceGroup
      label={action}
      name={action}
      several={several}
      options={options}
      chosen={chosen}
      onChoose={(values) => {
        setChosen(values);
        use(several ? values : values[0]);
      }}
    />
  );
}

interface ElementProps {
  readonly element: object;
  readonly at: Where;
}

/** An element of an actions block, or a section's accessory; disabled in an attachment. */
export function Element({ element, at }: ElementProps) {
  const shown = <Enabled element={element} at={at} />;
  if (at.kind !== 'attachment') return shown;
  return (
    <fieldset class="disabled-element" disabled>
      {shown}
    </fieldset>
  );
}

function Enabled({ element, at }: ElementProps) {
  const { state } = useClient();
  const fields = fieldsOf(element);
  const action = textOf(fields['action_id']);
  const use = useUse(at, action);
  const type = textOf(fields['type']);
  const options = optionsOf(fields, state);
  switch (type) {
    case 'button':
      return <Button fields={fields} use={use} />;
    case 'image': {
      const url = textOf(fields['image_url']);
      return (
        <img class="accessory-image" src={url} alt={textOf(fields['alt_text'])} width={88} height={88} />
      );
    }
    case 'overflow':
      return <Overflow options={options} use={use} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Group action={action} several={type === 'checkboxes'} options={options} use={use} />;
    case 'datepicker':
    case 'timepicker':
      return (
        <input
          type={type === 'datepicker' ? 'date' : 'time'}
          aria-label={action}
          onChange={({ currentTarget }) => use(currentTarget.value)}
        />
      );
  }
  if (!type.endsWith('_select')) return null;
  const placeholder = said(fields['placeholder']) || 'Choose an option';
  const several = type.startsWith('multi_');
  return (
    <ChoiceMenu
      class="select"
      aria-label={placeholder}
      options={options}
      chosen={chosenOf(options)}
      placeholder={placeholder}
      clearable={false}
      most={several ? Infinity : 1}
      onChoose={(values) => use(several ? values : values[0])}
    />
  );
}
