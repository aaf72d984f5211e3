import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { imageOptionOf, optionInfos } from '../../../core/options.ts';
import { folded } from '../../../lib/fold-letters.ts';
import { readCommandText, textOptionOf } from '../command-text.ts';
import { cryIn } from '../../../core/distress/kind-answer.ts';
import { typedChoices } from './choices-said.ts';
import type { Circumstances } from './talk-classifier.ts';
import { commandAskedAbout } from './question-about-command.ts';
import { pointsAtPicture, saysNothing } from './points-at-picture.ts';
import { requestInOwnWords, type Request } from './request-in-own-words.ts';

interface RequestOptions extends Circumstances {
  /** A command's own name for what people call it on this platform, such as `toonwit-help`. */
  readonly nameOf?: (typed: string) => string;
}

/** What stands before a wish: a salutation, the bot's name, a please. */
const polite =
  /^(?:(?:please|pls|plz|bitte|hey|hi|hello|hallo|salut|hola|oi|ok(?:ay)?|@?toonwit|@\S+)[\s,:!]+)+/i;
/** Marks around a command's name: formatting, quotes, a slash, and what ends a salutation. */
const marksBefore = /^[/!"'“”‘’*_~`]+/;
const marksBehind = /(?<!["'“”‘’*_~`:,.!?])["'“”‘’*_~`:,.!?]+$/;

/** Whether one edit turns a word into another: a letter more, less, other or swapped with its neighbour. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const tails = [short.slice(at), long.slice(at)] as const;
  const swapped = tails[0].slice(1, 2) + tails[0].slice(0, 1) + tails[0].slice(2);
  return tails[0] === tails[1].slice(1) || tails[0].slice(1) === tails[1].slice(1) || swapped === tails[1];
}

/** Shorter names are too near to ordinary words. */
const shortestToGuess = 6;

function isMeant(typed: string, name: string): boolean {
  if (typed === name) return true;
  // “Escribe”, which is Spanish for “write”, is no “describe”: nobody mistypes how a word begins.
  if (name.length < shortestToGuess || !typed.slice(0, 2).includes(name.charAt(0))) return false;
  return isNear(typed, name) || isNear(typed.replace(/is(e|ed|ing)$/, 'iz$1'), name);
}

/** Words before a colon that stand for the text behind it, as in “caption this: …”. */
const announcing =
  /^(?:for |about |of |für |pour |para )?(?:please|pls|bitte|this|that|it|these|the following|my text|das(?: hier)?|dies(?:es)?|den text|folgendes|ceci|ça|cela|esto|eso|isto|isso|これ)?\s*[:：]\s*/iu;
/** The place at hand, as in “mood of this channel”. */
const here =
  /^(?:(?:of|in|from|for|von|in|de|du|no|na|do|en)\s+)?(?:(?:the|this|our|diesem|dem|ce|este|esta|o|el|le)\s+)?(?:channel|chat|thread|conversation|room|team|group|server|kanal|salon|canal|here|hier|ici|aqui|aquí|today|now|please|pls)[\s?.!]*$/iu;

/** Whether words behind a command's name are a text, not its options. */
function isText(command: AnyCommand, rest: string): boolean {
  const [, flag, name = flag] = /^(?:--(\w+)|(\w+)\s*[:=])/.exec(rest) ?? [];
  if (!/\p{L}/u.test(rest) || optionInfos(command).some((info) => info.name === name)) return false;
  try {
    readCommandText(command, rest);
    return false;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

/** A command whose name stands at the start of a message. */
interface Named {
  readonly command: AnyCommand;
  readonly name: string;
}

/** A command by its own name, or by an ordinary word that stands alone, before a colon or with a picture. */
function named(
  asked: string,
  { commands, nameOf = (name) => name, hasPicture }: RequestOptions,
): Named | undefined {
  const [word = ''] = asked.split(/\s/, 1);
  // No blank is needed after a colon.
  const [name = ''] = word.replace(marksBefore, '').replace(marksBehind, '').split(/[:：]/, 1);
  if (name === '') return undefined;
  const typed = nameOf(name.toLowerCase());
  const own = commands.find((known) => isMeant(typed, known.name));
  if (own) return { command: own, name };
  const behind = asked.slice(asked.indexOf(name) + name.length).replace(/^[*_~`"'”’]+/, '');
  const read = folded(name);
  const command = commands.find(({ spoken }) => spoken?.names?.some((each) => folded(each) === read));
  if (!command) return undefined;
  const isAlone = /^\P{L}*$/u.test(behind) || /^\s*[:：]/.test(behind);
  return isAlone || (hasPicture && imageOptionOf(command)) ? { command, name } : undefined;
}

function atStart(asked: string, options: RequestOptions): Request | undefined {
  const { command, name } = named(asked, options) ?? {};
  if (!command || name === undefined) return undefined;
  const rest = asked
    .slice(asked.indexOf(name) + name.length)
    .replace(/^["'“”‘’*_~`:：,]+/, '')
    .trim()
    .replace(announcing, '')
    .replace(/^(?:please|pls|plz|bitte|stp|por favor)?[.!?\s]*$/i, '');
  // “Help me” asks for no command that takes nothing.
  if (rest !== '' && optionInfos(command).length === 0) return undefined;
  const isBare = rest === '' || pointsAtPicture(rest) || (options.hasPicture && saysNothing(rest));
  if (imageOptionOf(command) && isBare) return { command, rest: typedChoices(name, command) };
  if (command.spoken?.withText !== undefined) {
    if (here.test(rest)) return { command, rest: '' };
    const other = options.commands.find((each) => each.name === command.spoken?.withText);
    if (other && isText(command, rest))
      return { command: other, rest: `-- ${rest.replace(/^(?:of|for) /i, '')}` };
  }
  if (textOptionOf(command))
    // “Caption me a raccoon” is about the raccoon.
    return { command, rest: rest.replace(/^me (?=(?:an?|the|some|this|these)\s)/i, '') };
  // “Cartoonize it for me” gives no option.
  const isOther = optionInfos(command).length > 0 && isText(command, rest);
  return { command, rest: isOther && imageOptionOf(command) ? typedChoices(asked, command) : rest };
}

const webAddress = /https?:\/\/[^\s<>]*[^\s<>.,:;!?)\]"'”’]/i;

function requestOf(wish: string, options: RequestOptions): Request | undefined {
  return atStart(wish, options) ?? requestInOwnWords(wish, options);
}

/** An address is the picture of a command that takes one. */
function askedFor(text: string, options: RequestOptions): Request | undefined {
  const wish = text.trim().replace(polite, '');
  const askedAbout = commandAskedAbout(wish, options.commands, options.nameOf);
  if (askedAbout) return { command: askedAbout, rest: 'help' };
  const { 0: address, index: at = 0 } = webAddress.exec(wish) ?? {};
  // One that is named as an option's or quoted is typed as on a command line.
  if (address !== undefined && !/[:=]$|--\w+ $|["“„«]$/.test(wish.slice(0, at))) {
    const found = requestOf(wish.replace(address, ' ').trim(), { ...options, hasPicture: true });
    if (found && imageOptionOf(found.command)) return { ...found, rest: `${address} ${found.rest}`.trim() };
  }
  return requestOf(wish, options);
}

/**
 * Finds the command that a message asks for, by its name or, less strictly, in the person's own words. A cry for help asks for
 * none, whatever word stands before it.
 */
export function requestIn(text: string, options: RequestOptions): Request | undefined {
  const request = askedFor(text, options);
  // The dearest look comes last: most messages ask for nothing.
  return request && cryIn(text)?.isJoke === false ? undefined : request;
}
