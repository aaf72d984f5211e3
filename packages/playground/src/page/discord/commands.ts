import { OptionKind } from '@toonwit/discord-emulator/protocol';
import { toUploads, type Pending } from '../parts/pending-files.ts';
import type { Choice, DiscordCommand, DiscordOption, DiscordOptionValue, DiscordState } from '../protocol.ts';

export { OptionKind };

/** A usable command: a subcommand, or a command without subcommands. */
export interface Leaf {
  /** Including its subcommands, such as `uploads mode`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly DiscordOption[];
}

function leavesOf(holder: Leaf): readonly Leaf[] {
  const nested = holder.options.filter(
    ({ type }) => type === OptionKind.subcommand || type === OptionKind.group,
  );
  if (nested.length === 0) return [holder];
  return nested.flatMap((option) => leavesOf({ ...option, name: `${holder.name} ${option.name}` }));
}

/** The slash commands. */
export function leaves(commands: readonly DiscordCommand[]): readonly Leaf[] {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap(leavesOf)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The options filled in so far, by name. */
export type Drafted = Readonly<Record<string, string | Pending>>;

/** An option's choices; undefined if anything can be typed. */
export function choicesFor(
  option: DiscordOption,
  { people, channels }: DiscordState,
): readonly Choice[] | undefined {
  if (option.choices.length > 0) return option.choices;
  switch (option.type) {
    case OptionKind.boolean:
      return [
        { name: 'True', value: 'true' },
        { name: 'False', value: 'false' },
      ];
    case OptionKind.user:
    case OptionKind.mentionable:
      return people.map(({ id, name }) => ({ name, value: id }));
    case OptionKind.channel:
      return channels.map(({ id, name }) => ({ name, value: id }));
    default:
      return undefined;
  }
}

/** What is wrong with an option's value, as a message for people. */
export function complaintOn(
  option: DiscordOption,
  value: string | Pending | undefined,
  state: DiscordState,
): string | undefined {
  if (value === undefined || value === '') return option.required ? 'This option is required.' : undefined;
  if (typeof value !== 'string') return undefined;
  const choices = choicesFor(option, state);
  if (choices !== undefined && !choices.some(({ name }) => name === value))
    return 'Choose one of the listed values.';
  const { type, minValue = -Infinity, maxValue = Infinity, maxLength = 6000 } = option;
  if (type === OptionKind.integer || type === OptionKind.number) {
    const number = Number(value);
    if (Number.isNaN(number) || (type === OptionKind.integer && !Number.isInteger(number)))
      return type === OptionKind.integer ? 'Enter a whole number.' : 'Enter a number.';
    if (number < minValue || number > maxValue) return `Enter a number from ${minValue} to ${maxValue}.`;
  }
  return value.length > maxLength ? `Enter at most ${maxLength} characters.` : undefined;
}

/** The options as sent to the server. @throws Error with a message for people if a file can't be read. */
export async function toValues(
  command: Leaf,
  drafted: Drafted,
  state: DiscordState,
): Promise<Record<string, DiscordOptionValue>> {
  const values: Record<string, DiscordOptionValue> = {};
  for (const option of command.options) {
    const given = drafted[option.name];
    if (given === undefined || given === '') continue;
    if (typeof given !== 'string') {
      const [file] = await toUploads([given]);
      if (file) values[option.name] = { file };
      continue;
    }
    const chosen = choicesFor(option, state)?.find(({ name }) => name === given)?.value ?? given;
    if (option.type === OptionKind.boolean) values[option.name] = chosen === 'true';
    else if (option.type === OptionKind.integer || option.type === OptionKind.number)
      values[option.name] = Number(chosen);
    else values[option.name] = chosen;
  }
  return values;
}

/** The option that takes words without an option name. */
export function freeTextOption(command: Leaf, drafted: Drafted): DiscordOption | undefined {
  return command.options.find(
    ({ type, choices, name }) =>
      type === OptionKind.string && choices.length === 0 && (drafted[name] ?? '') === '',
  );
}
