import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord.js';

/** Characters of a label (reference of components). */
const labelLength = 80;
const buttonsPerRow = 5;
/** Buttons of a message. */
const maxButtons = 25;

/** What a button or a dialog does: the part of its custom id before the colon. */
type ButtonAction = 'again' | 'cancel' | 'picture' | 'share' | 'post' | 'delete';
const actions: readonly string[] = [
  'again',
  'cancel',
  'picture',
  'share',
  'post',
  'delete',
] satisfies ButtonAction[];

interface ButtonId {
  readonly action: ButtonAction;
  /** The remembered button that it is, the interaction that it cancels, or who asked for the answer that it deletes. */
  readonly id: string;
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Writes a custom id, of at most 100 characters. */
export function toCustomId({ action, id }: ButtonId): string {
  return `${action}:${id}`;
}

function isAction(text: string): text is ButtonAction {
  return actions.includes(text);
}

/** Reads a custom id; undefined for one that isn't ours, for instance from before an update. */
export function fromCustomId(customId: string): ButtonId | undefined {
  const [action = '', id = ''] = customId.split(':', 2);
  return isAction(action) ? { action, id } : undefined;
}

/** The ids of all remembered buttons below a message. */
export function rememberedButtonsBelow(components: readonly APIMessageTopLevelComponent[]): string[] {
  const ids = JSON.stringify(components).matchAll(/"custom_id":"again:([0-9a-f]+)"/g);
  return [...ids].map(([, id = '']) => id);
}

interface Button extends ButtonId {
  readonly label: string;
}

/** Lays buttons out in rows. */
export function renderButtons(buttons: readonly Button[]): Row[] {
  const components = buttons.slice(0, maxButtons).map((button): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: button.label.slice(0, labelLength),
    custom_id: toCustomId(button),
  }));
  const rows: Row[] = [];
  for (let at = 0; at < components.length; at += buttonsPerRow)
    rows.push({
      type: ComponentType.ActionRow,
      components: components.slice(at, at + buttonsPerRow),
    });
  return rows;
}
