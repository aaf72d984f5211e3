import type { MemeLayout } from '../../core/image.ts';
import { inBar } from './bar.ts';
import type { Block } from './block.ts';
import { classicPlaces } from './classic.ts';
import type { DetailUnder } from './detail.ts';
import type { Word } from './draw-words.ts';
import type { Ink } from './svg.ts';

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
/** A picture whose longer side is below this is enlarged. */
const leastSide = 640;
/** Letters go on the picture by themselves only where at most this share of what they cover shows something. */
const calm = 0.06;

/** How many pixels of a picture become one where it is shown. */
export function shrinkage({ width, height }: Size): number {
  return Math.max(1, width / shown.width, height / shown.height);
}

function enlarged({ width, height }: Size): Size {
  const factor = Math.max(1, leastSide / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * Finds a way to set a caption so that it is legible where pictures are shown small. `auto` and `classic` take
 * the first place on the picture where letters cover nothing. Where there is none, `classic` takes the lower edge and
 * `auto` a bar above the picture, like `bar`. Undefined if the caption is too long even for that.
 */
export function layOut(
  size: Size,
  parts: Parts,
  wanted: MemeLayout,
  detail: DetailUnder,
): Layout | undefined {
  const picture = enlarged(size);
  const bar = () => inBar(parts.whole, picture);
  if (wanted === 'bar') return bar();
  const places = classicPlaces(parts, picture, detail);
  const free = places.find(({ detail: covered }) => covered <= calm);
  if (free) return free.layout;
  if (wanted === 'auto') return bar();
  // Faces are mostly in the upper half.
  const below = places.find(({ layout }) => layout.blocks.every(({ y }) => y > picture.height / 2));
  return (below ?? places[0])?.layout ?? bar();
}
