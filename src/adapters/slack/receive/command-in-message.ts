import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';

/** A message to the bot, taken apart. */
export interface CommandInMessage {
  /** Undefined if the message doesn't begin with a command. */
  readonly command: AnyCommand | undefined;
  /** The first word, as it was written. */
  readonly first: string;
  /** What follows the command. */
  readonly rest: string;
}

const polite = /^(?:please|pls|plz)[\s,:]+/i;
/** Marks around a command's name: quotes and formatting that Slack left as text, and what ends a salutation. */
const around = /^["'“”‘’*_~`]+|["'“”‘’*_~`:,]+$/g;
const afterName = /^["'“”‘’*_~`:,]+(?=\s|$)|^:/;
/** Words that mean the picture at hand. */
const pointing =
  /^(?:(?:this|that|the)\s+(?:one|picture|pic|image|photo)|this|that|it)(?:[\s,]+(?:please|pls|plz))?[.!?]*$/i;

/**
 * Finds the command at the beginning of a message: `caption x`, `caption: x`, `*caption* x`, and “please caption this”.
 * @param find the command with this name, if there is one.
 */
export function commandInMessage(
  text: string,
  find: (name: string) => AnyCommand | undefined,
): CommandInMessage {
  const trimmed = text.trim();
  const asked = trimmed.replace(polite, '');
  const [word = ''] = asked.split(/\s/, 1);
  // No blank is needed after a colon.
  const [name = ''] = word.replace(around, '').split(':', 1);
  const command = name === '' ? undefined : find(name);
  if (!command) return { command, first: trimmed.split(/\s/, 1)[0] ?? '', rest: trimmed };
  const end = word.indexOf(name) + name.length;
  const rest = asked.slice(end).replace(afterName, '').trim();
  return { command, first: name, rest: imageOptionOf(command) && pointing.test(rest) ? '' : rest };
}
