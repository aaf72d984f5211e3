import type { AnyCommand } from '../../core/command.ts';
import { optionInfos } from '../../core/options.ts';
import { textOptionOf } from './command-grammar.ts';
import { message, type Text } from '../../languages/message.ts';

/** A text that an option takes, and what to say if it isn't the whole. */
interface FittedText {
  readonly text: string;
  readonly notes: readonly Text[] | undefined;
}

/** A cut goes back to the end of a word if that loses at most this share. */
const mostLost = 0.1;

/**
 * Fits a text that somebody else wrote, so that nobody can shorten it, into an option: keeps its beginning and says so. What a
 * person types into the option themselves is refused instead when it is too long.
 */
export function fitText(command: AnyCommand, option: string, whole: string): FittedText {
  const max = optionInfos(command).find(({ name }) => name === option)?.schema.maxLength ?? Infinity;
  const given = whole.trim();
  if (given.length <= max) return { text: given, notes: undefined };
  const window = given.slice(0, max + 1);
  const blank = window.search(/\s\S*$/);
  const end = blank >= max * (1 - mostLost) ? blank : max;
  const kept = given
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return {
    text: kept,
    notes: [message('options.shortened', { kept: kept.length, whole: given.length })],
  };
}

/** Options of which the text fits, and what to say if it isn't the whole. */
interface FittedOptions {
  readonly options: Record<string, unknown>;
  readonly notes: readonly Text[] | undefined;
}

/** Fits the text of a whole message, which no platform limits while it is written, into a command's options. */
export function fitOptions(command: AnyCommand, options: Readonly<Record<string, unknown>>): FittedOptions {
  const name = textOptionOf(command)?.name;
  const given = name === undefined ? undefined : options[name];
  if (name === undefined || typeof given !== 'string') return { options: { ...options }, notes: undefined };
  const { text, notes } = fitText(command, name, given);
  return { options: { ...options, [name]: text }, notes };
}
