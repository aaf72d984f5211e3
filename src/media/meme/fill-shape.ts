import { Resvg } from '@resvg/resvg-js';

/** An area in units of the lettering. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Units along one side of the cells in which a drawing is examined; an emoji's lines are at least five cells wide. */
const cell = 12;
/** A cell of at least this opacity, of 255, counts as drawn. */
const drawn = 96;
/** The inside is kept if it is more than this share of the whole. */
const leastShare = 0.18;

/** The cells of a drawing with an empty rim around them: 1 where something is drawn. */
function rasterise(path: string, { x, y, width, height }: Box) {
  const [columns, rows] = [Math.ceil(width / cell) + 2, Math.ceil(height / cell) + 2];
  const view = `${x - cell} ${y - cell} ${columns * cell} ${rows * cell}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${columns}" height="${rows}" viewBox="${view}"><path d="${path}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const ink = Uint8Array.from({ length: columns * rows }, (_, at) =>
    (pixels[at * 4 + 3] ?? 0) >= drawn ? 1 : 0,
  );
  return { ink, columns, rows };
}

/** Marks the cells that can be reached from the first without crossing a line. */
function outsideOf(ink: Uint8Array, columns: number): Uint8Array {
  const outside = new Uint8Array(ink.length);
  const waiting = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (ink[at] !== 0 || outside[at] !== 0) continue;
    outside[at] = 1;
    const column = at % columns;
    if (column > 0) waiting.push(at - 1);
    if (column < columns - 1) waiting.push(at + 1);
    waiting.push(at - columns, at + columns);
  }
  return outside;
}

/** Whether a cell or one of its neighbours is marked. */
function near(marks: Uint8Array, at: number, columns: number): boolean {
  return [-columns, 0, columns].some((row) => [-1, 0, 1].some((column) => marks[at + row + column] === 1));
}

/**
 * Finds what lies within the lines of a drawing, as SVG path data of rows of cells that extend slightly under the lines.
 * Undefined if that is hardly anything, because the drawing is solid or its lines are open.
 */
export function fillShape(path: string, box: Box): string | undefined {
  const { ink, columns, rows } = rasterise(path, box);
  const outside = outsideOf(ink, columns);
  const enclosed = ink.map((isInk, at) => (isInk === 0 && outside[at] === 0 ? 1 : 0));
  const count = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0);
  if (count(enclosed) < leastShare * (count(enclosed) + count(ink))) return undefined;
  const marked = enclosed.map((_, at) => (near(enclosed, at, columns) ? 1 : 0));
  const runs: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns;) {
      const start = column;
      while (column < columns && marked[row * columns + column] === 1) column += 1;
      const [x, y] = [box.x + (start - 1) * cell, box.y + (row - 1) * cell];
      if (column > start) runs.push(`M${x} ${y}h${(column - start) * cell}v${cell}H${x}Z`);
      else column += 1;
    }
  }
  return runs.join('');
}
