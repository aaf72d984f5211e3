import { Resvg } from '@resvg/resvg-js';
import type { Image } from '../../core/pictures/image.ts';
import type { MemeLayout } from '../../core/pictures/meme.ts';
import { findBusyAreas, type DetailUnder } from './busy-areas.ts';
import { chooseLayout } from './choose-layout.ts';
import type { Layout, Size } from './placement.ts';
import { missingLettersReason } from './missing-letters.ts';
import { signsOf } from './graphemes.ts';
import { splitCaption } from './split-caption.ts';
import { toSvg } from './svg.ts';
import { withTurkishCapitals } from './turkish.ts';
import { createWordsOf } from './draw-words.ts';
import { message, type Text } from '../../languages/message.ts';

/** A caption to set on a picture of this size, in pixels. */
export interface PlanJob extends Size {
  readonly caption: string;
  readonly layout: MemeLayout;
  /** A picture whose longer side is below this is enlarged; 640 unless given. */
  readonly leastSide?: number;
  /** The picture with a longer side of `previewSide`, from which a place is chosen. */
  readonly preview: Image;
}

/** Pixels to lay over the canvas at a place: red, green, blue and opacity, the colours multiplied by the opacity. */
interface Layer extends Size {
  readonly left: number;
  readonly top: number;
  readonly data: Uint8Array;
}

/** What is done to the picture, or why nothing can be done. */
export type Plan =
  (Pick<Layout, 'picture' | 'rim'> & { readonly layers: readonly Layer[] }) | { readonly cannot: Text };

/** The longest words that stay whole, in letters: nearly all words, or the common ones if there is no room for that. */
const longestWords = [40, 12];

/** The longest caption that is tried, in characters. */
const mostCharacters = 1000;
const tooLong = message('pictures.captionTooLong');

function layOutCaption(
  caption: string,
  { width, height, layout: wanted, leastSide }: PlanJob,
  detail: DetailUnder,
): Layout | undefined {
  const { top, bottom, whole } = splitCaption(caption);
  const wordsOf = createWordsOf();
  for (const longest of longestWords) {
    const parts = {
      top: top === undefined ? undefined : wordsOf(top, longest),
      bottom: bottom === undefined ? undefined : wordsOf(bottom, longest),
      whole: wordsOf(whole, longest),
    };
    const layout = chooseLayout({ width, height }, parts, wanted, detail, leastSide);
    if (layout) return layout;
  }
  return undefined;
}

/** Draws a caption for a picture that it knows only from a preview. The same job gives the same pixels. */
export function planMeme(job: PlanJob): Plan {
  const { caption: written } = job;
  if (written.length > mostCharacters) return { cannot: tooLong };
  const caption = withTurkishCapitals(written);
  // Word by word, as they are drawn: across a blank, characters could join into others.
  const words = caption.split(/\s+/).map(signsOf);
  const missing = words.flatMap((word) => word.missing);
  if (missing.length > 0) return { cannot: missingLettersReason(missing) };
  if (words.every(({ signs }) => signs.length === 0)) return { cannot: message('pictures.nothingToSet') };
  const layout = layOutCaption(caption, job, findBusyAreas(job.preview));
  if (!layout) return { cannot: tooLong };
  const { picture, rim, blocks } = layout;
  const canvasWidth = rim.left + picture.width + rim.right;
  const canvasHeight = rim.top + picture.height;
  const layers = blocks.map(({ block, y, ink }) => {
    const drawn = new Resvg(toSvg(block, canvasWidth, ink), { font: { loadSystemFonts: false } }).render();
    return {
      left: 0,
      // Drawn in whole pixels, a block may be one pixel taller than its layout.
      top: Math.min(Math.round(y), canvasHeight - drawn.height),
      width: drawn.width,
      height: drawn.height,
      data: new Uint8Array(drawn.pixels),
    };
  });
  return { picture, rim, layers };
}
