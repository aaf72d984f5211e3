import type { Image } from '../../core/pictures/image.ts';

/** The longer side of a preview, in pixels: enough to tell a face from sky. */
export const previewSide = 256;

/** An area of a picture, as fractions of its width and height. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The share of an area in which letters would cover something: 0 for plain sky, 1 for a crowd. */
export type DetailUnder = (area: Area) => number;

/** Pixels of a preview along one side of a cell; each cell is judged as a whole. */
const cell = 8;
/** A cell shows something if a channel's standard deviation within it reaches this, of 255. */
const plain = 9;
/** So does a cell of which this share may be skin: cheeks and foreheads are smooth. */
const skinShare = 0.4;
/** A dark picture is judged as if it were brightened, by this factor at most. */
const largestGain = 4;

/**
 * Whether a colour may be skin: light or dark, its chroma lies in this range of Cb and Cr (Chai and Ngan, 1999). So
 * does that of wood and sand, which only means that no letters go there.
 */
function maybeSkin(red: number, green: number, blue: number): boolean {
  const cb = 128 - 0.169 * red - 0.331 * green + 0.5 * blue;
  const cr = 128 + 0.5 * red - 0.419 * green - 0.081 * blue;
  return red > 40 && cb >= 77 && cb <= 127 && cr >= 136 && cr <= 173;
}

/** The factor that makes the brightest hundredth of a picture's values white. */
function gainOf({ data }: Image): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let [level, above] = [255, 0];
  while (level > 1 && (above += counts[level] ?? 0) < data.length / 100) level -= 1;
  return Math.min(largestGain, 255 / level);
}

/** Whether something can be seen in a cell: edges, texture or what may be skin. */
function showsSomething({ data, width, height }: Image, gain: number, left: number, top: number): boolean {
  const [right, bottom] = [Math.min(left + cell, width), Math.min(top + cell, height)];
  const count = (right - left) * (bottom - top);
  const [sums, squares] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  let skin = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 3;
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      const colour = [red, green, blue].map((value) => Math.min(255, value * gain));
      for (const [channel, value] of colour.entries()) {
        sums[channel] = (sums[channel] ?? 0) + value;
        squares[channel] = (squares[channel] ?? 0) + value ** 2;
      }
      if (maybeSkin(red, green, blue) || maybeSkin(red * gain, green * gain, blue * gain)) skin += 1;
    }
  }
  const deviation = Math.max(
    ...sums.map((sum, channel) => Math.sqrt((squares[channel] ?? 0) / count - (sum / count) ** 2)),
  );
  return deviation > plain || skin > skinShare * count;
}

/**
 * Looks for places in a preview where letters would cover nothing. There is no face detector here: whatever has
 * detail or the colour of skin counts as something that people want to see.
 */
export function findBusyAreas(preview: Image): DetailUnder {
  const { width, height } = preview;
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const gain = gainOf(preview);
  const shows = Array.from({ length: columns * rows }, (_, at) =>
    showsSomething(preview, gain, (at % columns) * cell, Math.floor(at / columns) * cell),
  );
  return ({ left, top, right, bottom }) => {
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
    const first = [
      clamp(Math.floor((left * width) / cell), columns - 1),
      clamp(Math.floor((top * height) / cell), rows - 1),
    ];
    const last = [
      clamp(Math.ceil((right * width) / cell), columns),
      clamp(Math.ceil((bottom * height) / cell), rows),
    ];
    let [busy, all] = [0, 0];
    for (let row = first[1] ?? 0; row < (last[1] ?? 0); row += 1) {
      for (let column = first[0] ?? 0; column < (last[0] ?? 0); column += 1) {
        all += 1;
        if (shows[row * columns + column]) busy += 1;
      }
    }
    return all === 0 ? 0 : busy / all;
  };
}
