/** Pixels of red, green, blue and opacity, a byte each; colours are not multiplied by opacity. */
export interface ClearImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Ground = readonly [red: number, green: number, blue: number];

/** The first is taken unless much of the picture would vanish on it. */
const grounds: readonly [Ground, ...Ground[]] = [
  [255, 255, 255],
  [40, 42, 48],
  [128, 128, 128],
];

/** Neighbouring pixels are compared on a grid of at most this many points a side. */
const gridSide = 256;
/** A step of lightness, 0 to 255, that is as good as any larger one: it is seen. */
const visibleStep = 80;
/** The share of all edges that white may swallow before another ground is looked for. */
const leastShare = 0.6;

const lightnessOf = (red: number, green: number, blue: number) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** The picture on a coarse grid: lightness 0 to 255, and opacity 0 to 1. */
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

/** The steps of lightness between neighbours on one ground, each cut at `visibleStep`. */
function stepsOn(ground: Ground, { light, opacity, columns }: ReturnType<typeof gridOf>): Float32Array {
  const under = lightnessOf(...ground);
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

/** The share of the picture's edges that is seen on each ground, of all that are seen on any. */
function sharesSeen(image: ClearImage): readonly number[] {
  const grid = gridOf(image);
  const steps = grounds.map((ground) => stepsOn(ground, grid));
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  const best = sum(grid.light.map((_, point) => Math.max(...steps.map((on) => on[point] ?? 0))));
  return steps.map((on) => (best === 0 ? 1 : sum(on) / best));
}

/**
 * Chooses what a transparent picture is laid on, so that what is visible in it stands out: white, unless that swallows
 * much of it, as with a white logo on nothing; then near-black, or grey where both would swallow a part.
 */
export function chooseGround(image: ClearImage): Ground {
  const shares = sharesSeen(image);
  if ((shares[0] ?? 1) >= leastShare) return grounds[0];
  const ranked = grounds.map((ground, index) => ({ ground, share: shares[index] ?? 0 }));
  return ranked.reduce((top, next) => (next.share > top.share + 0.05 ? next : top)).ground;
}

/** Lays a picture on a ground: three bytes a pixel come out. */
export function layOn({ data }: ClearImage, ground: Ground): Uint8Array {
  const out = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = (data[from + 3] ?? 255) / 255;
    for (const channel of [0, 1, 2] as const)
      out[to + channel] = Math.round((data[from + channel] ?? 0) * alpha + ground[channel] * (1 - alpha));
  }
  return out;
}

/** Gives back the colours of pixels that were stored multiplied by their opacity; in place. */
export function unmultiply(data: Uint8Array): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 0 || alpha === 255) continue;
    for (const channel of [0, 1, 2])
      data[at + channel] = Math.min(255, Math.round(((data[at + channel] ?? 0) * 255) / alpha));
  }
}
