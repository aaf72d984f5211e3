import { rowStart, type Frame } from '../parallel/padded-frame.ts';

/**
 * The borders between regions, each pair of neighbours once, in the order in which they were found. Typed arrays, because a
 * map of a large picture's pairs leaves tens of megabytes of garbage in a thread that then waits.
 */
export interface Borders {
  readonly count: number;
  /** The pair's regions, the smaller number first. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** In pixels. */
  readonly length: Int32Array;
}

/** Adds up the lengths of borders between the same two regions, of which there are at most so many. */
function createAdder(most: number) {
  const [one, other, length] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  /** An open hash table of places in these, each one higher, since 0 is free. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 1)));
  const last = slots.length - 1;
  let count = 0;
  return {
    add(this: void, first: number, second: number, pixels: number): void {
      const [low, high] = first < second ? [first, second] : [second, first];
      const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
      for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
        const place = (slots[slot] ?? 0) - 1;
        if (place < 0) {
          one[count] = low;
          other[count] = high;
          length[count] = pixels;
          count += 1;
          slots[slot] = count;
          return;
        }
        if (one[place] === low && other[place] === high) {
          length[place] = (length[place] ?? 0) + pixels;
          return;
        }
      }
    },
    borders: (): Borders => ({ count, one, other, length }),
  };
}

/** Calls back for each two neighbouring pixels of different regions. */
function forEachEdge(ids: Int32Array, frame: Frame, edge: (one: number, other: number) => void): void {
  for (let y = 0; y < frame.height; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = ids[i] ?? 0;
      const right = ids[i + 1] ?? 0;
      const below = ids[i + frame.stride] ?? 0;
      if (i + 1 < start + frame.width && right !== own) edge(own, right);
      if (y + 1 < frame.height && below !== own) edge(own, below);
    }
  }
}

/** Measures the borders of the regions whose numbers `ids` holds. */
export function measureBorders(ids: Int32Array, frame: Frame): Borders {
  let edges = 0;
  forEachEdge(ids, frame, () => (edges += 1));
  const { add, borders } = createAdder(edges);
  forEachEdge(ids, frame, (one, other) => add(one, other, 1));
  return borders();
}

/** The borders that remain when each region is part of another or itself. */
export function joinBorders(
  { count, one, other, length }: Borders,
  rootOf: (region: number) => number,
): Borders {
  const { add, borders } = createAdder(count);
  for (let border = 0; border < count; border += 1) {
    const [first, second] = [rootOf(one[border] ?? 0), rootOf(other[border] ?? 0)];
    if (first !== second) add(first, second, length[border] ?? 0);
  }
  return borders();
}
