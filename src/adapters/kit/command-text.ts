import { parseArgs } from 'node:util';
import type { AnyCommand } from '../../core/command.ts';
import { refuseCry } from '../../core/distress/care.ts';
import { UserError } from '../../core/errors.ts';
import { isSwitch, optionInfos, optionsFromText } from '../../core/options.ts';
import { grammarOf, type Grammar } from './command-grammar.ts';
import { splitWords, type Word } from './split-words.ts';
import { usageLine } from './usage.ts';
import { message, type Text } from '../../languages/message.ts';

export { textOptionOf } from './command-grammar.ts';

/** What a person meant by the text after a command. */
type CommandText =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'options';
      readonly options: Readonly<Record<string, unknown>>;
      /** The address given for the option that takes a picture. */
      readonly imageUrl?: string;
    };

function mistake({ command, slash }: Typed, text: Text): UserError {
  const line = usageLine(command, slash);
  return new UserError('invalid_option', [text, message('options.usage', { line })]);
}

/** A word as an argument for `parseArgs`. A free word becomes a placeholder, since only its position matters. */
function argument({ text, quoted, named }: Word, { byName }: Grammar): string {
  if (quoted && !named) return 'text';
  const flag = /^(?:--|—|–)(?<name>[a-z][\w-]*)(?:=(?<value>.*))?$/is.exec(text)?.groups;
  // Phones turn two hyphens into a dash. Before a word that names no option, a dash is just a dash.
  if (flag && (text.startsWith('--') || byName.has(flag['name']?.toLowerCase() ?? '')))
    return `--${flag['name']?.toLowerCase() ?? ''}${flag['value'] === undefined ? '' : `=${flag['value']}`}`;
  const pair = /^(?<name>[a-z][\w-]*)[:=](?<value>.+)$/is.exec(text)?.groups;
  const name = pair?.['name']?.toLowerCase() ?? '';
  if (pair && byName.has(name)) return `--${name}=${pair['value'] ?? ''}`;
  return text === '--' ? text : 'text';
}

/** A command as somebody typed it. */
interface Typed {
  readonly command: AnyCommand;
  /** Its name with what precedes it, such as `/caption`. */
  readonly slash: string;
}

interface Sorted {
  readonly named: Map<string, string>;
  readonly rest: Word[];
}

/** The value of a switch: the yes or no that follows it, or else yes. */
function switched({ inlineValue }: { inlineValue: boolean | undefined }, next: string | undefined): string {
  return next !== undefined && (inlineValue || isSwitch(next)) ? next : 'yes';
}

/**
 * Separates named options from free words. The words behind the name of the command's text are free too, so that only a
 * text that looks like an option needs quotes.
 */
function sort(words: readonly Word[], grammar: Grammar, typed: Typed): Sorted {
  const { byName, text } = grammar;
  const args = words.map((word) => argument(word, grammar));
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(
      [...byName].map(([name, { schema }]) => [
        name,
        { type: schema.type === 'boolean' ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const named = new Map<string, string>();
  const rest: Word[] = [];
  const given = new Set<string>();
  let taken: number | undefined;
  for (const token of tokens) {
    const word = words[token.index];
    if (token.kind === 'option') {
      const info = byName.get(token.name);
      if (!info) throw mistake(typed, unknownFlag(typed, token.rawName));
      if (given.has(info.name)) throw mistake(typed, message('options.givenTwice', { name: info.name }));
      given.add(info.name);
      const next = token.inlineValue ? token.value : words[token.index + 1]?.text;
      const value = info.schema.type === 'boolean' ? switched(token, next) : next;
      const isFlag = !token.inlineValue && args[token.index + 1]?.startsWith('--') === true;
      if (value === undefined || (info.schema.type !== 'boolean' && isFlag))
        throw mistake(typed, message('options.needsValue', { name: token.rawName }));
      if (info === text && word && token.inlineValue && !word.named)
        rest.push({ ...word, text: value, quoted: true, start: word.end - value.length });
      else named.set(info.name, value);
      // `parseArgs` reports the word after a switch as a free one.
      if (info.schema.type === 'boolean' && !token.inlineValue && value === next) taken = token.index + 1;
    } else if (token.kind === 'positional' && word && token.index !== taken) {
      rest.push(word);
    }
  }
  return { named, rest };
}

function unknownFlag({ command, slash }: Typed, flag: string): Text {
  const names = optionInfos(command).map(({ name }) => `--${name}`);
  return message('options.unknownFlag', {
    command: slash,
    flag: flag.slice(0, 40),
    names: names.length === 0 ? message('options.noOptions') : names.join(', '),
  });
}

/** The words as they were typed, with the whitespace and quotes between them. A single quoted word loses its quotes. */
function joined(words: readonly Word[], source: string): string {
  const [first] = words;
  if (first && words.length === 1) return first.text;
  return words
    .map((word, place) => {
      const next = words[place + 1];
      const gap = source.slice(word.end, next?.start ?? word.end);
      return source.slice(word.start, word.end) + (gap.trim() === '' ? gap : ' ');
    })
    .join('');
}

function optionsIn(command: AnyCommand, text: string, slash: string): CommandText {
  const grammar = grammarOf(command);
  const typed = { command, slash };
  const { named, rest } = sort(splitWords(text), grammar, typed);
  const { text: textOption, image } = grammar;
  const given = image && named.get(image.name);
  const link =
    image && given === undefined
      ? rest.find((word) => !word.quoted && /^https?:\/\//i.test(word.text))
      : undefined;
  const words = rest.filter((word) => word !== link);
  const [stray] = words;
  if (stray && (!textOption || named.has(textOption.name)))
    throw mistake(typed, message('options.stray', { words: stray.text.slice(0, 40) }));
  if (textOption && stray) named.set(textOption.name, joined(words, text));
  if (image) named.delete(image.name);
  const imageUrl = given ?? link?.text;
  const options = optionsFromText(command, Object.fromEntries(named));
  return { kind: 'options', options, ...(imageUrl !== undefined && { imageUrl }) };
}

/**
 * Reads the text after a command. Free words are the command's text, an address is its picture, and `style:comic`,
 * `style=comic` and `--style comic` set an option. Quotes, including the curly ones of phones, keep words together and take
 * away their special meaning. After `--` everything is text. `help` alone asks for help.
 * @param text what the person typed, without the platform's escapes.
 * @param slash how the command is typed, for its usage line.
 * @throws UserError `invalid_option` that names the mistake, or with a kind answer to a cry for help.
 */
export function readCommandText(command: AnyCommand, text: string, slash = `/${command.name}`): CommandText {
  if (/^(?:help|--help)$/i.test(text.trim())) return { kind: 'help' };
  try {
    return optionsIn(command, text, slash);
  } catch (error) {
    // Dispatch looks for cries in options: only what becomes none is looked at here.
    refuseCry(text);
    throw error;
  }
}
