import type { MemeLayout } from '../../core/pictures/meme.ts';
import { layOutInBar } from './bar.ts';
import { classicPlaces } from './classic.ts';
import type { DetailUnder } from './busy-areas.ts';
import type { Layout, Parts, Size } from './placement.ts';

/** A picture whose longer side is below this is enlarged, unless the job says otherwise. */
const usualLeastSide = 640;
/** By default, letters go on the picture only where at most this share of what they cover shows something. */
const calm = 0.06;

function enlarged({ width, height }: Size, leastSide: number): Size {
  const factor = Math.max(1, leastSide / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * factor));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * Finds a way to set a caption so that it is legible where pictures are shown small. `auto` and `classic` take
 * the first place on the picture where letters cover nothing. If there is none, `classic` takes the lower edge and
 * `auto` a bar above the picture, like `bar`. Undefined if the caption is too long even for that.
 */
export function chooseLayout(
  size: Size,
  parts: Parts,
  wanted: MemeLayout,
  detail: DetailUnder,
  leastSide = usualLeastSide,
): Layout | undefined {
  const picture = enlarged(size, leastSide);
  const bar = () => layOutInBar(parts.whole, picture);
  if (wanted === 'bar') return bar();
  const places = classicPlaces(parts, picture, detail);
  const free = places.find(({ detail: covered }) => covered <= calm);
  if (free) return free.layout;
  if (wanted === 'auto') return bar();
  // Faces are mostly in the upper half.
  const below = places.find(({ layout }) => layout.blocks.every(({ y }) => y > picture.height / 2));
  return (below ?? places[0])?.layout ?? bar();
}
