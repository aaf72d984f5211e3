import { beginningBelow } from '../lib/text-beginning.ts';
import { removeLinksAndMarkup } from './remove-links-and-markup.ts';
import { callsForHarm } from './calls-to-harm.ts';
import { isAgainstGroup } from './hatred-of-groups.ts';
import { hasCoarseWord } from './profanity.ts';
import { leaksInstructions } from './leaked-instructions.ts';
import { type TextKind, unfitKindOf } from './unfit-classifier.ts';
import { isDisguised } from './disguised-letters.ts';
import { readingsOf } from './readings.ts';
import { posesAsTheBot } from './posing-as-the-bot.ts';
import { payloadIn } from './payloads.ts';
import { tellsAddress } from './address-in-words.ts';
import { onlyVisible } from './invisible-characters.ts';

/** UTF-16 units of a posted caption. */
const maxLength = 300;
const maxLines = 6;
/** UTF-16 units that are read at all. */
const longestRead = 1000;

/** Cuts at the end of a word if one is near, and never inside a character. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const head = beginningBelow(text, maxLength);
  const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  return `${blank > maxLength / 2 ? head.slice(0, blank) : head}…`;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, maxLines)
    .join('\n');
}

/**
 * A caption that must not be posted. Its message says why without quoting it, since what isn't posted isn't logged
 * either.
 */
export class UnfitToPost extends Error {
  override readonly name = 'UnfitToPost';

  constructor(what: string) {
    super(`expected a caption, got ${what}`);
  }
}

/**
 * Makes a caption fit to be posted under the bot's name, whoever wrote it: only visible characters, without mentions,
 * links or formatting, in at most 300 characters and 6 lines. Ordinary captions are returned unchanged.
 * @throws UnfitToPost if nothing is left, or if it contains slurs, calls to harm people, code, markup, data, keys,
 * personal numbers or addresses, part of the model’s instructions, phrases that only the bot itself
 * uses, or what reads like deception, hostility, sexual or private things.
 */
export function fitToPost(caption: string, kind: TextKind = 'caption'): string {
  const visible = onlyVisible(caption.slice(0, longestRead));
  const flat = removeLinksAndMarkup(visible);
  if (flat === undefined) throw new UnfitToPost('references within references');
  const text = tidy(onlyVisible(flat));
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) throw new UnfitToPost('nothing to read');
  // Both versions are checked, before shortening: what was removed may have been the telltale part.
  for (const version of new Set([visible, text])) {
    const { all } = readingsOf(version);
    const found =
      (isDisguised(version) && 'borrowed letters') ||
      payloadIn(version) ||
      (leaksInstructions(version, all) && 'a piece of the instructions') ||
      ((hasCoarseWord(all) || isAgainstGroup(all) || callsForHarm(all)) && 'hateful or coarse words') ||
      (posesAsTheBot(all) && 'words of the bot or the platform');
    if (found) throw new UnfitToPost(found);
  }
  // Of these, only what is left is read: links and markup are gone.
  const left = readingsOf(text);
  const found = tellsAddress(left.all) ? 'an address in words' : unfitKindOf(left, kind);
  if (found !== undefined) throw new UnfitToPost(found);
  return shorten(text);
}

/** Whether a caption can be made fit to post. */
export function isFitToPost(caption: string): boolean {
  try {
    fitToPost(caption);
    return true;
  } catch {
    return false;
  }
}
