import { lightnessOf } from './lightness.ts';

/** Pixels from one sample to the next, along a row and from row to row. */
const columnStep = 7;
const rowStep = 9;
/** A graphic has few colours: this many cover this share of everything that isn't black. */
const fewColours = 6;
const covered = 0.8;
/** Bytes: a pixel whose channels are all below this is black, as in night photos too. */
const black = 4;
/** Or it has no grain: this share of its pixels lies on a straight slope, to within one step of a byte. */
const grainless = 0.98;
/** Below this lightness, photos show no grain either. */
const grainVisible = 20;
/** A picture whose lightness spans less than this from patch to patch is a single colour, as a wall is, with grain. */
const flatSpan = 5;
/** Pixels of a patch's side, and from one of its samples to the next: enough of them that grain evens out. */
const patchSide = 24;
const sampleStep = 3;

function onSlope(rgb: Uint8Array, p: number, step: number): boolean {
  for (let channel = p; channel < p + 3; channel++) {
    const bend = (rgb[channel - step] ?? 0) - 2 * (rgb[channel] ?? 0) + (rgb[channel + step] ?? 0);
    if (bend < -1 || bend > 1) return false;
  }
  return true;
}

/** How far the lightness of patches spans, without the lightest and the darkest hundredth. */
function spanOfPatches(rgb: Uint8Array, width: number, height: number): number {
  const patches: number[] = [];
  const side = Math.min(patchSide, width, height);
  for (let top = 0; top + side <= height; top += side)
    for (let left = 0; left + side <= width; left += side) {
      const sums = [0, 0, 0];
      let samples = 0;
      for (let y = top; y < top + side; y += sampleStep)
        for (let x = left; x < left + side; x += sampleStep) {
          const p = (y * width + x) * 3;
          for (let channel = 0; channel < 3; channel++)
            sums[channel] = (sums[channel] ?? 0) + (rgb[p + channel] ?? 0);
          samples++;
        }
      const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / samples));
      patches.push(lightnessOf(red, green, blue));
    }
  const sorted = patches.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return at(0.99) - at(0.01);
}

/**
 * Tells flags, logos, flat cards and gradients from photos, whose sensors leave grain. `rgb` holds
 * `width * height * 3` bytes; `darkest` and `brightest` bound the lightness of nearly all of it.
 */
export function isGraphic(
  rgb: Uint8Array,
  width: number,
  height: number,
  darkest: number,
  brightest: number,
): boolean {
  const isLit = brightest >= grainVisible;
  if (isLit && (brightest - darkest < flatSpan || spanOfPatches(rgb, width, height) < flatSpan)) return true;
  const counts = new Map<number, number>();
  let [lit, inner, smooth] = [0, 0, 0];
  for (let y = 0; y < height; y += rowStep) {
    for (let x = 0; x < width; x += columnStep) {
      const p = (y * width + x) * 3;
      const [red, green, blue] = [rgb[p] ?? 0, rgb[p + 1] ?? 0, rgb[p + 2] ?? 0];
      if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
        inner++;
        if (onSlope(rgb, p, 3) && onSlope(rgb, p, width * 3)) smooth++;
      }
      if (Math.max(red, green, blue) < black) continue;
      lit++;
      const colour = (red << 16) | (green << 8) | blue;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  if (isLit && inner > 0 && smooth >= grainless * inner) return true;
  const commonest = [...counts.values()].sort((one, other) => other - one).slice(0, fewColours);
  return commonest.reduce((sum, pixels) => sum + pixels, 0) >= covered * lit;
}
