import { rowStart, type Frame } from '../parallel/padded-frame.ts';

/** Sums over the pixels of each region, by region number, and the region that each was merged into. */
export interface Regions {
  readonly parents: Int32Array;
  readonly areas: Float64Array;
  readonly l: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** The number of the region that this one ended up in. */
export function rootOf(parents: Int32Array, region: number): number {
  let at = region;
  while ((parents[at] ?? 0) !== at) {
    const above = parents[parents[at] ?? 0] ?? 0;
    parents[at] = above;
    at = above;
  }
  return at;
}

/** Length of the border between each pair of regions, keyed by `smaller * count + larger`. */
function measureBorders(ids: Int32Array, frame: Frame, count: number): Map<number, number> {
  const borders = new Map<number, number>();
  const { stride } = frame;
  let lastKey = -1;
  let pending = 0;
  const add = (one: number, other: number) => {
    const key = one < other ? one * count + other : other * count + one;
    if (key === lastKey) {
      pending++;
      return;
    }
    if (pending > 0) borders.set(lastKey, (borders.get(lastKey) ?? 0) + pending);
    lastKey = key;
    pending = 1;
  };
  for (let y = 0; y < frame.height; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++) {
      const own = ids[i] ?? 0;
      const right = ids[i + 1] ?? 0;
      const below = ids[i + stride] ?? 0;
      if (i + 1 < start + frame.width && right !== own) add(own, right);
      if (y + 1 < frame.height && below !== own) add(own, below);
    }
  }
  if (pending > 0) borders.set(lastKey, (borders.get(lastKey) ?? 0) + pending);
  return borders;
}

/** Cost of merging two regions, per pixel of border removed. */
function mergeCost({ areas, l, a, b }: Regions, one: number, other: number, border: number): number {
  const [areaOne, areaOther] = [areas[one] ?? 1, areas[other] ?? 1];
  const dl = (l[one] ?? 0) / areaOne - (l[other] ?? 0) / areaOther;
  const da = (a[one] ?? 0) / areaOne - (a[other] ?? 0) / areaOther;
  const db = (b[one] ?? 0) / areaOne - (b[other] ?? 0) / areaOther;
  return ((dl * dl + da * da + db * db) * areaOne * areaOther) / (areaOne + areaOther) / border;
}

function merge({ parents, ...sums }: Regions, one: number, other: number): void {
  const [kept, gone] = one < other ? [one, other] : [other, one];
  parents[gone] = kept;
  for (const sum of [sums.areas, sums.l, sums.a, sums.b]) sum[kept] = (sum[kept] ?? 0) + (sum[gone] ?? 0);
}

/** One round: merges pairs, cheapest first, if that still costs less than `limit` when their turn comes. */
function mergeRound(
  regions: Regions,
  borders: Map<number, number>,
  count: number,
  limit: number,
): Map<number, number> {
  const candidates: { one: number; other: number; border: number; cost: number }[] = [];
  for (const [key, border] of borders) {
    const [one, other] = [Math.floor(key / count), key % count];
    const cost = mergeCost(regions, one, other, border);
    if (cost < limit) candidates.push({ one, other, border, cost });
  }
  candidates.sort(
    (first, second) => first.cost - second.cost || first.one - second.one || first.other - second.other,
  );
  for (const candidate of candidates) {
    const one = rootOf(regions.parents, candidate.one);
    const other = rootOf(regions.parents, candidate.other);
    if (one !== other && mergeCost(regions, one, other, candidate.border) < limit) merge(regions, one, other);
  }
  const remaining = new Map<number, number>();
  for (const [key, border] of borders) {
    const [one, other] = [
      rootOf(regions.parents, Math.floor(key / count)),
      rootOf(regions.parents, key % count),
    ];
    if (one === other) continue;
    const joined = one < other ? one * count + other : other * count + one;
    remaining.set(joined, (remaining.get(joined) ?? 0) + border);
  }
  return remaining;
}

/** A picture with more regions than this is noise: merging would take seconds and reveal nothing. */
const mostRegions = 60_000;
/** Fraction of the limit allowed in each round, so that the cheapest merges come first. */
const shares = [1 / 64, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 1, 1];

/**
 * Merges neighbouring regions while that costs less than `limit` (squared Lab units times pixels), by the cost of the
 * piecewise-constant Mumford-Shah functional (Koepfler, Lopez and Morel, "A Multiscale Algorithm for Image Segmentation
 * by Variational Method", 1994). Small regions of low contrast go first; small but striking ones stay.
 */
export function mergeRegions(regions: Regions, ids: Int32Array, frame: Frame, limit: number): void {
  const count = regions.parents.length;
  if (count > mostRegions) return;
  let borders = measureBorders(ids, frame, count);
  for (const share of shares) borders = mergeRound(regions, borders, count, limit * share);
}
