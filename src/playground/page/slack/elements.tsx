import { perform } from '../parts/perform.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { usePopover } from '../parts/popover.tsx';
import { isSafeUrl } from '../parts/text-tree.ts';
import { useClient } from './context.ts';
import type { ModalForm } from './modal-form.ts';
import { fieldsOf, isFields, optionsOf, textOf } from './options.ts';
import { withEmojis } from './with-emojis.ts';

/** Where an element stands: what it does there goes through the message or the modal. */
export type Where =
  { readonly kind: 'message'; readonly ts: string } | { readonly kind: 'modal'; readonly form: ModalForm };

/** Tells the app that an element was used. */
function useUse(at: Where): (action: string, value?: string | readonly string[]) => void {
  const { state, channelId } = useClient();
  return (action, value) => {
    const used = { action, ...(value !== undefined && { value }) };
    if (at.kind === 'modal') at.form.press(action, value);
    else void perform({ platform: 'slack', as: state.me.id, do: 'press', channelId, ts: at.ts, ...used });
  };
}

/** An element of an actions block, or the accessory of a section. */
export function Element({ element, at }: { element: object; at: Where }) {
  const { state } = useClient();
  const use = useUse(at);
  const popover = usePopover();
  const fields = fieldsOf(element);
  const type = textOf(fields['type']);
  const action = textOf(fields['action_id']);
  const label = isFields(fields['text']) ? withEmojis(textOf(fields['text']['text'])) : '';
  if (type === 'button') {
    const url = textOf(fields['url']);
    const said = textOf(fields['accessibility_label']) || undefined;
    const look = `button ${textOf(fields['style'])}`;
    if (url !== '' && isSafeUrl(url))
      return (
        <a
          class={look}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={said}
          onClick={() => use(action)}
        >
          {label}
        </a>
      );
    return (
      <button type="button" class={look} aria-label={said} onClick={() => use(action)}>
        {label}
      </button>
    );
  }
  if (type === 'image') {
    const url = textOf(fields['image_url']);
    return <img class="accessory-image" src={url} alt={textOf(fields['alt_text'])} width={88} height={88} />;
  }
  const options = optionsOf(fields, state);
  if (type === 'overflow')
    return (
      <>
        <button
          type="button"
          class="button overflow"
          aria-label="More"
          aria-haspopup="menu"
          aria-expanded={popover.anchor !== undefined}
          onClick={(event) => popover.toggle(event.currentTarget)}
        >
          <Icon name="dots" />
        </button>
        {popover.anchor && (
          <Menu
            label="More"
            anchor={popover.anchor}
            onClose={popover.close}
            items={options.map(({ label: name, value }) => ({
              label: name,
              onPick: () => use(action, value),
            }))}
          />
        )}
      </>
    );
  if (type === 'checkboxes' || type === 'radio_buttons') {
    const chosen = options.filter((option) => option.chosen).map(({ value }) => value);
    return (
      <div class="choice-group" role={type === 'checkboxes' ? 'group' : 'radiogroup'} aria-label={action}>
        {options.map(({ label: name, value, description }) => (
          <label key={value}>
            <input
              type={type === 'checkboxes' ? 'checkbox' : 'radio'}
              name={action}
              defaultChecked={chosen.includes(value)}
              onChange={({ currentTarget }) => {
                if (type === 'radio_buttons') use(action, value);
                else
                  use(
                    action,
                    currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                  );
              }}
            />
            <span>
              {name}
              {description !== '' && <span class="note">{description}</span>}
            </span>
          </label>
        ))}
      </div>
    );
  }
  if (type === 'datepicker' || type === 'timepicker')
    return (
      <input
        type={type === 'datepicker' ? 'date' : 'time'}
        aria-label={action}
        onChange={({ currentTarget }) => use(action, currentTarget.value)}
      />
    );
  if (!type.endsWith('_select')) return null;
  const placeholder = isFields(fields['placeholder'])
    ? textOf(fields['placeholder']['text'])
    : 'Choose an option';
  const several = type.startsWith('multi_');
  return (
    <select
      class="select"
      aria-label={placeholder}
      multiple={several}
      onChange={({ currentTarget }) => {
        const values = [...currentTarget.selectedOptions].map(({ value }) => value);
        use(action, several ? values : values[0]);
      }}
    >
      {!several && (
        <option value="" disabled selected={!options.some((option) => option.chosen)}>
          {placeholder}
        </option>
      )}
      {options.map(({ label: name, value, chosen }) => (
        <option key={value} value={value} selected={chosen}>
          {name}
        </option>
      ))}
    </select>
  );
}
