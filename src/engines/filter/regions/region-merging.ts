import type { Frame } from '../parallel/padded-frame.ts';
import { joinBorders, measureBorders, type Borders } from './borders.ts';

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
function mergeRound(regions: Regions, borders: Borders, limit: number): Borders {
  const { count, one, other, length } = borders;
  const costs = new Float64Array(count);
  const candidates = new Int32Array(count);
  let found = 0;
  for (let border = 0; border < count; border += 1) {
    const cost = mergeCost(regions, one[border] ?? 0, other[border] ?? 0, length[border] ?? 1);
    costs[border] = cost;
    if (cost < limit) candidates[found++] = border;
  }
  const order = (values: Float64Array | Int32Array, a: number, b: number) =>
    (values[a] ?? 0) - (values[b] ?? 0);
  const cheapestFirst = candidates
    .subarray(0, found)
    .sort((a, b) => order(costs, a, b) || order(one, a, b) || order(other, a, b));
  const { parents } = regions;
  for (const border of cheapestFirst) {
    const first = rootOf(parents, one[border] ?? 0);
    const second = rootOf(parents, other[border] ?? 0);
    if (first !== second && mergeCost(regions, first, second, length[border] ?? 1) < limit)
      merge(regions, first, second);
  }
  return joinBorders(borders, (region) => rootOf(parents, region));
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
  let borders = measureBorders(ids, frame);
  for (const share of shares) borders = mergeRound(regions, borders, limit * share);
}
