import { rowStart, type Frame } from '../parallel/padded-frame.ts';

/** The connected components of a plane, as runs of pixels along its rows. */
export interface Components {
  readonly runs: number;
  /** Index in the plane of each run's first pixel, and of the pixel after its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The component each run belongs to: the number of that component's first run. */
  readonly components: Int32Array;
}

function countRuns(plane: Uint8Array, classes: Uint8Array, frame: Frame): number {
  let runs = 0;
  for (let y = 0; y < frame.height; y++) {
    const start = rowStart(frame, y);
    let last = 0;
    for (let i = start; i < start + frame.width; i++) {
      const own = classes[plane[i] ?? 0] ?? 0;
      if (own !== 0 && own !== last) runs++;
      last = own;
    }
  }
  return runs;
}

function rootOf(parents: Int32Array, run: number): number {
  let at = run;
  let parent = parents[at] ?? 0;
  while (parent !== at) {
    const above = parents[parent] ?? 0;
    parents[at] = above;
    at = above;
    parent = parents[at] ?? 0;
  }
  return at;
}

/**
 * Finds connected components of pixels of one class. `classes` maps each value to its class; class 0 is background. With
 * `diagonal`, pixels also connect at their corners.
 */
export function findComponents(
  plane: Uint8Array,
  classes: Uint8Array,
  diagonal: boolean,
  frame: Frame,
): Components {
  const runs = countRuns(plane, classes, frame);
  const [starts, ends, components] = [new Int32Array(runs), new Int32Array(runs), new Int32Array(runs)];
  const { stride } = frame;
  const reach = diagonal ? 1 : 0;
  let run = 0;
  let above = 0;
  for (let y = 0; y < frame.height; y++) {
    const rowEnd = rowStart(frame, y) + frame.width;
    const firstOfRow = run;
    let candidate = above;
    let i = rowStart(frame, y);
    while (i < rowEnd) {
      const own = classes[plane[i] ?? 0] ?? 0;
      const start = i;
      do i++;
      while (i < rowEnd && (classes[plane[i] ?? 0] ?? 0) === own);
      if (own === 0) continue;
      starts[run] = start;
      ends[run] = i;
      components[run] = run;
      while (candidate < firstOfRow && (ends[candidate] ?? 0) + stride <= start - reach) candidate++;
      for (let other = candidate; other < firstOfRow && (starts[other] ?? 0) + stride < i + reach; other++) {
        if ((classes[plane[starts[other] ?? 0] ?? 0] ?? 0) !== own) continue;
        const [one, two] = [rootOf(components, other), rootOf(components, run)];
        components[Math.max(one, two)] = Math.min(one, two);
      }
      run++;
    }
    above = firstOfRow;
  }
  for (let n = 0; n < runs; n++) components[n] = rootOf(components, n);
  return { runs, starts, ends, components };
}
