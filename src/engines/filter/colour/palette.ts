import { fillRim, rowStart, type Frame } from '../parallel/padded-frame.ts';
import { labUnit, type LabPlanes } from './lab.ts';

/** A colour in Lab units. */
export interface LabColour {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

// Cells of 3 × 5 × 5 Lab units.
const lightUnits = 3;
const colourUnits = 5;
const lightCells = 34;
const colourCells = 50;
const cells = lightCells * colourCells * colourCells;

function cellOf(l: number, a: number, b: number): number {
  const light = (l / (lightUnits * labUnit)) | 0;
  const green = Math.max(0, Math.min(colourCells - 1, (a / (colourUnits * labUnit) + colourCells / 2) | 0));
  const blue = Math.max(0, Math.min(colourCells - 1, (b / (colourUnits * labUnit) + colourCells / 2) | 0));
  return (Math.max(0, Math.min(lightCells - 1, light)) * colourCells + green) * colourCells + blue;
}

function cellColour(cell: number): LabColour {
  const middle = (index: number) => (index + 0.5 - colourCells / 2) * colourUnits;
  return {
    l: (Math.floor(cell / colourCells ** 2) + 0.5) * lightUnits,
    a: middle(Math.floor(cell / colourCells) % colourCells),
    b: middle(cell % colourCells),
  };
}

function distance(one: LabColour, other: LabColour): number {
  return (one.l - other.l) ** 2 + (one.a - other.a) ** 2 + (one.b - other.b) ** 2;
}

function nearest(colour: LabColour, palette: readonly LabColour[]): number {
  let best = 0;
  let least = Infinity;
  for (let n = 0; n < palette.length; n++) {
    const candidate = palette[n];
    if (!candidate) break;
    const d = distance(colour, candidate);
    if (d < least) {
      best = n;
      least = d;
    }
  }
  return best;
}

/** Rounds of k-means; further rounds hardly move a colour. */
const rounds = 6;

interface Weighted extends LabColour {
  readonly weight: number;
}

/** Counts the colours of every fourth pixel by cell. Weights are square roots of counts, so that small areas matter too. */
function countColours({ l, a, b }: LabPlanes, frame: Frame): Weighted[] {
  const counts = new Int32Array(cells);
  for (let y = 0; y < frame.height; y += 2) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i += 2) {
      const cell = cellOf(l[i] ?? 0, a[i] ?? 0, b[i] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const colours: Weighted[] = [];
  counts.forEach((count, cell) => {
    if (count > 0) colours.push({ ...cellColour(cell), weight: Math.sqrt(count) });
  });
  return colours;
}

/**
 * Chooses at most `size` colours for a picture by k-means with deterministic seeds: the heaviest colour first, then
 * each time the colour that the seeds so far represent worst.
 */
export function choosePalette(picture: LabPlanes, frame: Frame, size: number): LabColour[] {
  const colours = countColours(picture, frame);
  const distances = colours.map(() => Infinity);
  let palette: LabColour[] = [];
  for (let n = 0; n < Math.min(size, colours.length); n++) {
    let [worst, largest] = [0, -1];
    colours.forEach(({ weight }, c) => {
      const error = weight * Math.min(1e4, distances[c] ?? 0);
      if (error > largest) [worst, largest] = [c, error];
    });
    const chosen = colours[worst];
    if (!chosen || largest === 0) break;
    palette.push(chosen);
    colours.forEach((colour, c) => (distances[c] = Math.min(distances[c] ?? 0, distance(colour, chosen))));
  }
  for (let round = 0; round < rounds; round++) {
    const sums = palette.map(() => ({ l: 0, a: 0, b: 0, weight: 0 }));
    for (const colour of colours) {
      const sum = sums[nearest(colour, palette)];
      if (!sum) continue;
      sum.l += colour.l * colour.weight;
      sum.a += colour.a * colour.weight;
      sum.b += colour.b * colour.weight;
      sum.weight += colour.weight;
    }
    palette = sums
      .filter(({ weight }) => weight > 0)
      .map(({ l, a, b, weight }) => ({ l: l / weight, a: a / weight, b: b / weight }));
  }
  return palette;
}

const unknown = 255;

/** Maps a cell of the colour space to the number of its nearest palette colour. */
type Labeller = (cell: number) => number;

/** Creates a labeller for a palette of fewer than 255 colours; each cell is looked up once. */
export function paletteLabeller(palette: readonly LabColour[]): Labeller {
  const known = new Uint8Array(cells).fill(unknown);
  return (cell) => {
    const label = known[cell] ?? unknown;
    if (label !== unknown) return label;
    const found = nearest(cellColour(cell), palette);
    known[cell] = found;
    return found;
  };
}

/** Labels each pixel with the number of its nearest palette colour. */
export function labelPixels(
  { l, a, b }: LabPlanes,
  labelOf: Labeller,
  labels: Uint8Array,
  frame: Frame,
  from: number,
  to: number,
): void {
  for (let y = from; y < to; y++) {
    const start = rowStart(frame, y);
    for (let i = start; i < start + frame.width; i++)
      labels[i] = labelOf(cellOf(l[i] ?? 0, a[i] ?? 0, b[i] ?? 0));
  }
  fillRim(labels, frame, from, to);
}
