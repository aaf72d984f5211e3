import { findComponents, type Components } from './connected-components.ts';
import type { Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from '../colour/lab.ts';
import { mergeRegions, rootOf, type Regions } from './region-merging.ts';

/** Maps every label to a class of its own; there are fewer than 255 labels. */
const eachLabel = Uint8Array.from({ length: 256 }, (_, label) => Math.min(255, label + 1));

/** Numbers the components from 0. `numbers` holds the number of each run's component. */
function numberComponents({ runs, components }: Components): { numbers: Int32Array; count: number } {
  const numbers = new Int32Array(runs);
  let count = 0;
  for (let run = 0; run < runs; run++) {
    const first = components[run] ?? 0;
    numbers[run] = first === run ? count++ : (numbers[first] ?? 0);
  }
  return { numbers, count };
}

function sumColours(
  picture: LabPlanes,
  { runs, starts, ends }: Components,
  numbers: Int32Array,
  count: number,
): Regions {
  const sums = () => new Float64Array(count);
  const parents = Int32Array.from({ length: count }, (_, region) => region);
  const regions = { parents, areas: sums(), l: sums(), a: sums(), b: sums() };
  const planes = [
    [picture.l, regions.l],
    [picture.a, regions.a],
    [picture.b, regions.b],
  ] as const;
  for (let run = 0; run < runs; run++) {
    const region = numbers[run] ?? 0;
    const [start, end] = [starts[run] ?? 0, ends[run] ?? 0];
    regions.areas[region] = (regions.areas[region] ?? 0) + end - start;
    for (const [plane, totals] of planes) {
      let total = 0;
      for (let i = start; i < end; i++) total += plane[i] ?? 0;
      totals[region] = (totals[region] ?? 0) + total / labUnit;
    }
  }
  return regions;
}

/**
 * Fills `target` with flat regions: connected pixels of one label, merged with their neighbours as far as `limit` allows
 * (see `mergeRegions`) and painted in the mean colour of what they cover in `picture`. `ids` is work space of the planes'
 * size. The rim is left alone. Runs in a single thread.
 */
export function flattenRegions(
  labels: Uint8Array,
  ids: Int32Array,
  picture: LabPlanes,
  target: LabPlanes,
  frame: Frame,
  limit: number,
): void {
  const found = findComponents(labels, eachLabel, false, frame);
  const { runs, starts, ends } = found;
  const { numbers, count } = numberComponents(found);
  for (let run = 0; run < runs; run++) ids.fill(numbers[run] ?? 0, starts[run], ends[run]);
  const regions = sumColours(picture, found, numbers, count);
  mergeRegions(regions, ids, frame, limit);
  for (let run = 0; run < runs; run++) {
    const region = rootOf(regions.parents, numbers[run] ?? 0);
    const scale = labUnit / (regions.areas[region] ?? 1);
    const [start, end] = [starts[run] ?? 0, ends[run] ?? 0];
    target.l.fill((regions.l[region] ?? 0) * scale, start, end);
    target.a.fill((regions.a[region] ?? 0) * scale, start, end);
    target.b.fill((regions.b[region] ?? 0) * scale, start, end);
  }
}
