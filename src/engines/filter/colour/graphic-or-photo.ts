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
/** A picture whose lightness spans less than this is a single colour with grain. */
const flatSpan = 5;

function onSlope(rgb: Uint8Array, p: number, step: number): boolean {
  for (let channel = p; channel < p + 3; channel++) {
    const bend = (rgb[channel - step] ?? 0) - 2 * (rgb[channel] ?? 0) + (rgb[channel + step] ?? 0);
    if (bend < -1 || bend > 1) return false;
  }
  return true;
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
  if (brightest >= grainVisible && brightest - darkest < flatSpan) return true;
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
  if (brightest >= grainVisible && inner > 0 && smooth >= grainless * inner) return true;
  const commonest = [...counts.values()].sort((one, other) => other - one).slice(0, fewColours);
  return commonest.reduce((sum, pixels) => sum + pixels, 0) >= covered * lit;
}
