import { flatten } from './flatten.ts';
import { isHateful } from './hateful.ts';
import { givesAwayInstructions } from './leak.ts';
import { payloadIn } from './payload.ts';
import { pretendsToBeUs } from './impersonation.ts';
import { onlyVisible } from './visible.ts';

/** UTF-16 units of a caption that is posted. */
const maxLength = 300;
const maxLines = 6;
/** Nothing beyond it is even read. */
const longestRead = 2000;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts at a word's end where one is near, never inside a character. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  let head = '';
  for (const { segment } of graphemes.segment(text)) {
    if (head.length + segment.length >= maxLength) break;
    head += segment;
  }
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

/** A caption that must not be posted. Its message says why without quoting it: what isn't posted isn't logged either. */
export class UnfitToPost extends Error {
  override readonly name = 'UnfitToPost';

  constructor(what: string) {
    super(`expected a caption, got ${what}`);
  }
}

/**
 * Makes a caption fit to be posted under the bot's name, whoever wrote it: only what people can see, without mentions,
 * links or formatting, in at most 300 characters and 6 lines. Ordinary captions come back as they are.
 * @throws UnfitToPost where nothing is left, or where it holds slurs, calls to harm people, code, markup, data,
 * keys, numbers and addresses of people, a piece of the model's instructions, or words with which the bot speaks itself.
 */
export function fitToPost(caption: string): string {
  const visible = onlyVisible(caption.slice(0, longestRead));
  const flat = flatten(visible);
  if (flat === undefined) throw new UnfitToPost('references within references');
  const text = tidy(onlyVisible(flat));
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) throw new UnfitToPost('nothing to read');
  // Checked before it is cut, and also as it was: what is taken out may have been the telling part.
  for (const version of new Set([visible, text])) {
    const payload = payloadIn(version);
    if (payload !== undefined) throw new UnfitToPost(payload);
    if (givesAwayInstructions(version)) throw new UnfitToPost('a piece of the instructions');
    if (isHateful(version)) throw new UnfitToPost('hateful or coarse words');
    if (pretendsToBeUs(version)) throw new UnfitToPost('words of the bot or the platform');
  }
  return shorten(text);
}

/** Whether a caption can be made fit to be posted. */
export function isFitToPost(caption: string): boolean {
  try {
    fitToPost(caption);
    return true;
  } catch {
    return false;
  }
}
