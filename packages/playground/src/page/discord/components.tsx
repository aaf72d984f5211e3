import { useState } from 'preact/hooks';
import { ChoiceMenu } from '../parts/choice-menu.tsx';
import { Icon } from '../parts/icon.tsx';
import { chosenOf } from '../parts/option.ts';
import { perform } from '../parts/perform.ts';
import { Picture } from '../parts/picture.tsx';
import { isSafeUrl } from '../parts/text-tree.ts';
import type { DiscordComponent, DiscordMessage } from '../protocol.ts';
import { useClient } from './context.ts';
import { choicesOf, isSelect } from './choices.ts';
import {
  componentIn,
  componentsIn,
  Kind,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
} from './component-fields.ts';
import { Markdown } from './markdown.tsx';

interface OneProps {
  readonly message: DiscordMessage;
  readonly component: DiscordComponent;
  /** Whether nothing can be pressed, as in a forward. */
  readonly disabled: boolean;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'primary'];

function Button({ message, component, disabled }: OneProps) {
  const { state } = useClient();
  const [busy, setBusy] = useState(false);
  const emoji = textIn(objectIn(component, 'emoji') ?? {}, 'name');
  const label = [emoji, textIn(component, 'label')].filter(Boolean).join(' ');
  const url = textIn(component, 'url');
  const style = styles[numberIn(component, 'style') ?? 2] ?? 'secondary';
  if (url !== '' && isSafeUrl(url))
    return (
      <a class="button link" href={url} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    );
  const press = async () => {
    setBusy(true);
    await perform({
      platform: 'discord',
      as: state.me.id,
      do: 'press',
      channelId: message.channelId,
      messageId: message.id,
      button: textIn(component, 'custom_id'),
    });
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={`button ${style}`}
      disabled={disabled || component['disabled'] === true}
      aria-busy={busy}
      onClick={() => {
        if (!busy) void press();
      }}
    >
      {label}
    </button>
  );
}

function Select({ message, component, disabled }: OneProps) {
  const { state } = useClient();
  const options = choicesOf(component, state);
  const placeholder = textIn(component, 'placeholder') || 'Make a selection';
  return (
    <ChoiceMenu
      class="select"
      aria-label={placeholder}
      disabled={disabled || component['disabled'] === true}
      options={options}
      chosen={chosenOf(options)}
      placeholder={placeholder}
      clearable={false}
      most={numberIn(component, 'max_values') ?? 1}
      onChoose={(values) =>
        void perform({
          platform: 'discord',
          as: state.me.id,
          do: 'select',
          channelId: message.channelId,
          messageId: message.id,
          customId: textIn(component, 'custom_id'),
          values,
        })
      }
    />
  );
}

function Media({
  fields,
  message,
  small = false,
}: {
  fields: Readonly<Record<string, unknown>>;
  message: DiscordMessage;
  small?: boolean;
}) {
  const url = textIn(objectIn(fields, 'media') ?? {}, 'url');
  const file = [...message.attachments, ...message.embedFiles].find((one) => one.url === url);
  const altText = textIn(fields, 'description') || file?.altText;
  const shown = {
    name: 'Picture',
    ...file,
    url,
    spoiler: fields['spoiler'] === true || file?.spoiler === true,
    ...(altText !== undefined && { altText }),
  };
  return <Picture file={shown} {...(small && { most: { width: 85, height: 85 } })} />;
}

function One({ component, ...rest }: OneProps) {
  const { message } = rest;
  const inner = () => <Components {...rest} components={componentsIn(component)} />;
  switch (component.type) {
    case Kind.actionRow:
      return <div class="action-row">{inner()}</div>;
    case Kind.button:
      return <Button {...rest} component={component} />;
    case Kind.textDisplay:
      return (
        <div class="content">
          <Markdown text={textIn(component, 'content')} />
        </div>
      );
    case Kind.section: {
      const accessory = componentIn(component, 'accessory');
      return (
        <div class="section">
          <div class="grow">{inner()}</div>
          {accessory && <One {...rest} component={accessory} />}
        </div>
      );
    }
    case Kind.thumbnail:
      return <Media fields={component} message={message} small />;
    case Kind.mediaGallery:
      return (
        <div class="attachments">
          {objectsIn(component, 'items').map((item, place) => (
            <Media key={place} fields={item} message={message} />
          ))}
        </div>
      );
    case Kind.separator:
      return <hr class={component['divider'] === false ? 'space' : undefined} />;
    case Kind.file:
      return (
        <p class="file-card">
          <Icon name="file" size={32} /> {textIn(component, 'name') || 'File'}
        </p>
      );
    case Kind.container: {
      const accent = numberIn(component, 'accent_color');
      const edge =
        accent === undefined
          ? undefined
          : { borderInlineStartColor: `#${accent.toString(16).padStart(6, '0')}` };
      return (
        <div class="container" style={edge}>
          {inner()}
        </div>
      );
    }
    default:
      return isSelect(component) ? <Select {...rest} component={component} /> : null;
  }
}

/** A message's components: buttons, menus and layout. */
export function Components({
  components,
  ...rest
}: Omit<OneProps, 'component'> & { components: readonly DiscordComponent[] }) {
  return (
    <>
      {components.map((component, place) => (
        <One key={numberIn(component, 'id') ?? place} {...rest} component={component} />
      ))}
    </>
  );
}
