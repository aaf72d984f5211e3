import { OptionKind } from '@toonwit/discord-emulator/protocol';
import { toUploads, type Pending } from '../parts/pending-files.ts';
import type { Choice, DiscordCommand, DiscordOption, DiscordOptionValue, DiscordState } from '../protocol.ts';

export { OptionKind };

/** A command that can be used: one without sub-commands, or one of these. */
export interface Leaf {
  /** With its sub-commands, such as `uploads mode`. */
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

/** The slash commands that there are. */
export function leaves(commands: readonly DiscordCommand[]): readonly Leaf[] {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap(leavesOf)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** What a person put into options so far, by name. */
export type Drafted = Readonly<Record<string, string | Pending>>;

/** What an option lets one choose from; undefined where anything can be typed. */
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

/** What is wrong with what stands in an option, in words for people. */
export function complaintOn(
  option: DiscordOption,
  value: string | Pending | undefined,
  state: DiscordState,
): string | undefined {
  if (value === undefined || value === '') return option.required ? 'This option is required.' : undefined;
  if (typeof value !== 'string') return undefined;
  const choices = choicesFor(option, state);
  if (choices !== undefined && !choices.some(({ name }) => name === value))
    return 'Choose one from the list.';
  const { type, minValue = -Infinity, maxValue = Infinity, maxLength = 6000 } = option;
  if (type === OptionKind.integer || type === OptionKind.number) {
    const number = Number(value);
    if (Number.isNaN(number) || (type === OptionKind.integer && !Number.isInteger(number)))
      return type === OptionKind.integer ? 'This takes a whole number.' : 'This takes a number.';
    if (number < minValue || number > maxValue) return `This takes ${minValue} to ${maxValue}.`;
  }
  return value.length > maxLength ? `At most ${maxLength} characters fit here.` : undefined;
}

/** What goes to the server. @throws Error in words for people when a file cannot be read. */
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

/** The option that words without a name belong to. */
export function freeTextOption(command: Leaf, drafted: Drafted): DiscordOption | undefined {
  return command.options.find(
    ({ type, choices, name }) =>
      type === OptionKind.string && choices.length === 0 && (drafted[name] ?? '') === '',
  );
}
