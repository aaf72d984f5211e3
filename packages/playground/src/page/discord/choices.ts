import { optionsFrom, type Option } from '../parts/option.ts';
import type { DiscordComponent, DiscordState } from '../protocol.ts';
import { Kind, optionsIn } from './component-fields.ts';

const selects: readonly number[] = [
  Kind.stringSelect,
  Kind.userSelect,
  Kind.roleSelect,
  Kind.mentionableSelect,
  Kind.channelSelect,
];

/** Whether a component is a select menu. */
export function isSelect({ type }: DiscordComponent): boolean {
  return selects.includes(type);
}

/** A menu's choices: its own options, or the people or channels on the server. */
export function choicesOf(
  component: DiscordComponent,
  { people, channels }: DiscordState,
): readonly Option[] {
  switch (component.type) {
    case Kind.userSelect:
    case Kind.mentionableSelect:
      return optionsFrom(people);
    case Kind.channelSelect:
      return optionsFrom(channels.filter(({ kind }) => kind === 'text'));
    default:
      return optionsIn(component);
  }
}
