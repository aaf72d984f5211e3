import { capHeight, em, outline, type Lettering } from './lettering.ts';
import { waysToBreak } from './line-breaks.ts';
import type { Word } from './draw-words.ts';

/** Lines of text of one size, one below the other. */
export interface Block {
  readonly lines: readonly Lettering[];
  /** Pixels of the font size. */
  readonly size: number;
  /** Pixels from the block's upper edge to each line's baseline. */
  readonly baselines: readonly number[];
  /** Pixels, outlines included. */
  readonly height: number;
}

/** The room for a block, in pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
  /** The largest font size that is wanted. */
  readonly maxSize: number;
  /** The font size from which fewer lines are worth more than larger letters. */
  readonly goodSize: number;
  readonly maxLines: number;
}

/** Distance between baselines where only plain capitals meet, and the gap left between marks that meet. */
const pitch = capHeight + 0.2 * em;
const leastGap = 0.07 * em;
/** One more line must enlarge the letters by this factor, or by the second if their size is good already. */
const worthALine = { small: 1.08, good: 1.4 };

/** Distances of the baselines from the upper edge, and the total height, in units of the lettering. */
function stack(lines: readonly Lettering[]): {
  readonly baselines: readonly number[];
  readonly height: number;
} {
  const baselines: number[] = [];
  let [above, hanging] = [outline, 0];
  for (const { rise, drop } of lines) {
    const first = baselines.length === 0;
    above += first ? Math.max(rise, capHeight) : Math.max(pitch, hanging + leastGap + rise);
    hanging = drop;
    baselines.push(above);
  }
  return { baselines, height: above + hanging + outline };
}

function blockOf(lines: readonly Lettering[], { width, height, maxSize }: Room): Block {
  const stacked = stack(lines);
  const widest = Math.max(...lines.map((line) => line.width)) + 2 * outline;
  const size = Math.min(maxSize, (width / widest) * em, (height / stacked.height) * em);
  return {
    lines,
    size,
    baselines: stacked.baselines.map((baseline) => (baseline * size) / em),
    height: (stacked.height * size) / em,
  };
}

/**
 * Sets words in as few lines as make the letters about as large as the room allows; undefined if the caption's own
 * line breaks make more than the permitted lines.
 */
export function fitBlock(words: readonly Word[], room: Room): Block | undefined {
  let best: Block | undefined;
  for (const lines of waysToBreak(words, room.maxLines)) {
    const block = blockOf(lines, room);
    const factor = best && best.size >= room.goodSize ? worthALine.good : worthALine.small;
    if (!best || block.size > best.size * factor) best = block;
  }
  return best;
}
