import { fitBlock, type Block } from './block.ts';
import type { Ink } from './svg.ts';
import type { Word } from './draw-words.ts';

/** Pixels of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Text that is set, and where its upper edge lies; it is centred over the whole width. */
export interface PlacedBlock {
  readonly block: Block;
  readonly y: number;
  readonly ink: Ink;
}

/** How a caption is set on a picture. */
export interface Layout {
  /** The size to which the picture is brought. */
  readonly picture: Size;
  /** White room that is added around it, in pixels. */
  readonly rim: { readonly top: number; readonly left: number; readonly right: number };
  readonly blocks: readonly PlacedBlock[];
}

/** The words of a caption: above and below, of which either can be missing, and all together. */
export interface Parts {
  readonly top: readonly Word[] | undefined;
  readonly bottom: readonly Word[] | undefined;
  readonly whole: readonly Word[];
}

/** Chats show a picture in about this many pixels; Discord's largest is 550 × 350. */
const shown: Size = { width: 500, height: 350 };
/** Font sizes as they are then shown: the least on a picture, and what looks right in a band. */
const legible = 15;
const comfortable = 24;
/** A picture whose longer side is below this is enlarged. */
const leastSide = 640;
/** Shares of the picture that a text may take. */
const share = { width: 0.94, two: 0.27, one: 0.34, margin: 0.025 };
/** More of a picture's height than this is not covered by text above and below, since faces are there. */
const mostCovered = 0.42;
/** Font size at most, as shares of the height and width. */
const largest = { height: 0.15, width: 0.15 };
/** A good font size, as a share of the height: beyond it, letters that leave more of the picture free are better. */
const good = 0.09;
/** The larger of two texts has at most this multiple of the other's size. */
const unevenness = 1.35;
/** Lines of one text on a picture, and of two; a tall one has room for more. */
const mostLines = { tall: { one: 6, two: 7 }, other: { one: 3, two: 5 }, band: 18 };
/** A picture that is wider than this many times its height is flat. */
const flattest = 3;
/** Bands that are tried in turn: heights as multiples of the picture's, and the least font size as it is then shown. */
const bands = [
  { multiple: 0.5, least: 11 },
  { multiple: 1, least: 11 },
  { multiple: 0.5, least: 9 },
  { multiple: 1, least: 9 },
];
/** The narrowest canvas, as a share of its picture's height, and the flattest that counts for a band's height. */
const narrowest = 0.5;

/** Pixels of the picture for one that is shown. */
function shrinkage({ width, height }: Size): number {
  return Math.max(1, width / shown.width, height / shown.height);
}

function enlarged({ width, height }: Size): Size {
  const factor = Math.max(1, leastSide / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  return { width: scaled(width), height: scaled(height) };
}

type Text = readonly Word[] | undefined;

/** On the picture itself, in classic style; undefined where the letters would be too small or cover too much. */
function onPicture(
  [top, bottom]: readonly [top: Text, bottom: Text],
  picture: Size,
  maxHeight: number,
): Layout | undefined {
  const { width, height } = picture;
  const lines = height > 1.3 * width ? mostLines.tall : mostLines.other;
  const least = legible * shrinkage(picture);
  const room = {
    width: width * share.width,
    height: maxHeight,
    maxSize: Math.max(1.4 * least, Math.min(height * largest.height, width * largest.width)),
    goodSize: Math.max(1.3 * least, good * height),
    maxLines: lines.one,
  };
  const sizes = [top, bottom].map((words) => (words ? (fitBlock(words, room)?.size ?? 0) : Infinity));
  const smallest = Math.min(...sizes);
  if (smallest < least) return undefined;
  const even = { ...room, maxSize: Math.min(room.maxSize, smallest * unevenness) };
  const margin = share.margin * Math.min(width, height);
  const above = top && fitBlock(top, even);
  const below = bottom && fitBlock(bottom, even);
  if (above && below) {
    if (above.height + below.height > mostCovered * height) return undefined;
    if (above.lines.length + below.lines.length > lines.two) return undefined;
  }
  return {
    picture,
    rim: { top: 0, left: 0, right: 0 },
    blocks: [
      ...(above ? [{ block: above, y: margin, ink: 'outlined' as const }] : []),
      ...(below ? [{ block: below, y: height - margin - below.height, ink: 'outlined' as const }] : []),
    ],
  };
}

/** Black on a white band above the picture; undefined where the caption is too long even so. */
function inBand(words: readonly Word[], picture: Size): Layout | undefined {
  const width = Math.max(picture.width, Math.round(picture.height * narrowest));
  const side = width - picture.width;
  for (const { multiple, least } of bands) {
    const height = multiple * Math.max(picture.height, width * narrowest);
    const shrunk = shrinkage({ width, height: picture.height + height });
    const margin = 0.03 * width;
    const block = fitBlock(words, {
      width: width - 2 * margin,
      height: height - 2 * margin,
      maxSize: comfortable * shrunk,
      goodSize: comfortable * shrunk,
      maxLines: mostLines.band,
    });
    if (!block || block.size < least * shrunk) continue;
    const left = Math.floor(side / 2);
    const rim = { top: Math.ceil(block.height + 2 * margin), left, right: side - left };
    return { picture, rim, blocks: [{ block, y: margin, ink: 'black' }] };
  }
  return undefined;
}

/** Finds a way to set a caption so that it is legible where pictures are shown small; undefined where there is none. */
export function layOut(size: Size, { top, bottom, whole }: Parts): Layout | undefined {
  const picture = enlarged(size);
  // Text above and below would leave nothing of a very flat picture.
  const isFlat = picture.width > flattest * picture.height;
  const halves = isFlat ? ([undefined, whole] as const) : ([top, bottom] as const);
  const heights = halves[0] && halves[1] ? [share.two, mostCovered / 2] : [share.one];
  for (const each of heights) {
    const layout = onPicture(halves, picture, each * picture.height);
    if (layout) return layout;
  }
  return inBand(whole, picture);
}
