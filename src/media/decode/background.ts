/** RGBA pixels, a byte per channel, not premultiplied. */
export interface ClearImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The background that transparency is flattened onto. */
export type Background = readonly [red: number, green: number, blue: number];

/** The first is used unless much of the picture would vanish on it. */
const backgrounds: readonly [Background, ...Background[]] = [
  [255, 255, 255],
  [40, 42, 48],
  [128, 128, 128],
];

/** The grid on which neighbouring pixels are compared has at most this many points a side. */
const gridSide = 256;
/** A lightness step, 0 to 255, that is clearly visible; larger ones count the same. */
const visibleStep = 80;
/** The share of all edges that may vanish on white before another background is tried. */
const leastShare = 0.6;

const lightnessOf = (red: number, green: number, blue: number) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** The picture on a coarse grid: lightness 0 to 255 and opacity 0 to 1. */
function gridOf({ data, width, height }: ClearImage) {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / gridSide));
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const light = new Float32Array(columns * rows);
  const opacity = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = (row * step * width + column * step) * 4;
      const point = row * columns + column;
      light[point] = lightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      opacity[point] = (data[at + 3] ?? 0) / 255;
    }
  }
  return { light, opacity, columns };
}

/** The lightness steps between neighbours on one background, each capped at `visibleStep`. */
function stepsOn(
  background: Background,
  { light, opacity, columns }: ReturnType<typeof gridOf>,
): Float32Array {
  const under = lightnessOf(...background);
  const shown = light.map((value, point) => {
    const alpha = opacity[point] ?? 0;
    return value * alpha + under * (1 - alpha);
  });
  const step = (one: number, other: number) =>
    Math.min(visibleStep, Math.abs((shown[one] ?? 0) - (shown[other] ?? 0)));
  return shown.map((_, point) => {
    const across = (point + 1) % columns === 0 ? 0 : step(point, point + 1);
    const down = point + columns < shown.length ? step(point, point + columns) : 0;
    return across + down;
  });
}

/** For each background, the share of edges visible on it, of all that are visible on any. */
function sharesSeen(image: ClearImage): readonly number[] {
  const grid = gridOf(image);
  const steps = backgrounds.map((background) => stepsOn(background, grid));
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  const best = sum(grid.light.map((_, point) => Math.max(...steps.map((on) => on[point] ?? 0))));
  return steps.map((on) => (best === 0 ? 1 : sum(on) / best));
}

/**
 * Chooses the background for a transparent picture so that its content stands out: white, unless much of the picture
 * would vanish on it (a white logo, for example); then near-black, or grey if parts would vanish on both.
 */
export function chooseBackground(image: ClearImage): Background {
  const shares = sharesSeen(image);
  if ((shares[0] ?? 1) >= leastShare) return backgrounds[0];
  const ranked = backgrounds.map((background, index) => ({ background, share: shares[index] ?? 0 }));
  return ranked.reduce((top, next) => (next.share > top.share + 0.05 ? next : top)).background;
}

/** Flattens a picture onto a background; the result has three bytes a pixel. */
export function layOn({ data }: ClearImage, background: Background): Uint8Array {
  const out = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = (data[from + 3] ?? 255) / 255;
    for (const channel of [0, 1, 2] as const)
      out[to + channel] = Math.round((data[from + channel] ?? 0) * alpha + background[channel] * (1 - alpha));
  }
  return out;
}

/** Restores the colours of premultiplied pixels, in place. */
export function unmultiply(data: Uint8Array): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 0 || alpha === 255) continue;
    for (const channel of [0, 1, 2])
      data[at + channel] = Math.min(255, Math.round(((data[at + channel] ?? 0) * 255) / alpha));
  }
}
