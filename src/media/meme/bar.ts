import { fitBlock } from './text-block.ts';
import type { Word } from './draw-words.ts';
import { shrinkage, type Layout, type Size } from './placement.ts';

/** The ideal font size in a bar, measured as a chat shows it. */
const comfortable = 24;
const mostLines = 18;
/** Bars to try in turn: heights as multiples of the picture's, and the smallest font size, measured as a chat shows it. */
const bars = [
  { multiple: 0.5, least: 11 },
  { multiple: 1, least: 11 },
  { multiple: 0.5, least: 9 },
  { multiple: 1, least: 9 },
];
/** The narrowest canvas, as a share of the picture's height, and the lowest height that a bar is sized by, of the width. */
const narrowest = 0.5;

/** Sets words in black on a white bar above the picture; undefined if there are too many for every bar. */
export function layOutInBar(words: readonly Word[], picture: Size): Layout | undefined {
  const width = Math.max(picture.width, Math.round(picture.height * narrowest));
  const side = width - picture.width;
  for (const { multiple, least } of bars) {
    const height = multiple * Math.max(picture.height, width * narrowest);
    const shrunk = shrinkage({ width, height: picture.height + height });
    const margin = 0.03 * width;
    const block = fitBlock(words, {
      width: width - 2 * margin,
      height: height - 2 * margin,
      maxSize: comfortable * shrunk,
      goodSize: comfortable * shrunk,
      maxLines: mostLines,
    });
    if (!block || block.size < least * shrunk) continue;
    const left = Math.floor(side / 2);
    const rim = { top: Math.ceil(block.height + 2 * margin), left, right: side - left };
    return { picture, rim, blocks: [{ block, y: margin, ink: 'black' }] };
  }
  return undefined;
}
