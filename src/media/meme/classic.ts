import { fitBlock, type Block } from './text-block.ts';
import type { Word } from './draw-words.ts';
import type { Area, DetailUnder } from './busy-areas.ts';
import { em } from './lettering.ts';
import { shrinkage, type Layout, type Parts, type Size } from './placement.ts';

/** The smallest font size on a picture, measured as a chat shows it. */
const legible = 15;
/** Shares of the picture that a text may take. */
const share = { width: 0.94, two: 0.27, one: 0.34, margin: 0.025 };
/** Text above and below covers no more of a picture's height than this. */
const mostCovered = 0.42;
/** The largest font size, as shares of the height and width. */
const largest = { height: 0.15, width: 0.15 };
/** A good font size, as a share of the height; above it, leaving more of the picture free counts for more. */
const good = 0.09;
/** The larger of two texts is at most this many times the other's size. */
const unevenness = 1.35;
/** The most lines of one text, and of two together; a tall picture has room for more. */
const mostLines = { tall: { one: 6, two: 7 }, other: { one: 3, two: 5 } };
/** A picture that is wider than this many times its height is flat: text above and below would leave nothing of it. */
const flattest = 3;

type Text = readonly Word[] | undefined;

/** A way to set a caption on a picture, and the share of the covered area that shows something, 0 to 1. */
interface Place {
  readonly layout: Layout;
  readonly detail: number;
}

function onPicture(
  [top, bottom]: readonly [Text, Text],
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

/** The area that a block covers, as fractions of the picture. */
function areaOf(block: Block, y: number, { width, height }: Size): Area {
  const widest = (Math.max(...block.lines.map((line) => line.width)) * block.size) / em / width;
  return {
    left: 0.5 - widest / 2,
    right: 0.5 + widest / 2,
    top: y / height,
    bottom: (y + block.height) / height,
  };
}

/**
 * Finds the places for classic meme lettering, white with a black outline on the picture itself: above and below, only
 * below, or only above. Leaves out those where the letters would be too small or cover too much.
 */
export function classicPlaces(
  { top, bottom, whole }: Parts,
  picture: Size,
  detail: DetailUnder,
): readonly Place[] {
  const isFlat = picture.width > flattest * picture.height;
  const one = [share.one];
  const ways: readonly (readonly [readonly [Text, Text], readonly number[]])[] = [
    ...(top && bottom && !isFlat
      ? [
          [
            [top, bottom],
            [share.two, mostCovered / 2],
          ] as const,
        ]
      : []),
    ...(top && !bottom ? [] : [[[undefined, whole], one] as const]),
    [[whole, undefined], one],
    ...(top && !bottom ? [[[undefined, whole], one] as const] : []),
  ];
  return ways.flatMap(([texts, heights]) => {
    const layouts = heights.map((each) => onPicture(texts, picture, each * picture.height));
    const layout = layouts.find((each) => each !== undefined);
    if (!layout) return [];
    const under = layout.blocks.map(({ block, y }) => detail(areaOf(block, y, picture)));
    return [{ layout, detail: Math.max(...under) }];
  });
}
