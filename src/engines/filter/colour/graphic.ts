/** Every so many pixels of a row, and rows, one is looked at. */
const columnStep = 7;
const rowStep = 9;
/** A graphic has few colours: so many of them cover this share of what is not black. */
const fewColours = 6;
const covered = 0.8;
/** Bytes: a pixel whose channels are all below this is black, in photos at night as well. */
const black = 4;
/** Or it has no grain at all: this share of its pixels lies on a straight slope, to a byte. */
const grainless = 0.98;
/** Lightness below which a photo has no grain left either. */
const grainVisible = 20;
/** A picture whose lightness spans less is one colour with grain. */
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
 * `width * height * 3` bytes; `darkest` and `brightest` are the lightness that nearly all of it spans.
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
