import type { Path } from 'opentype.js';
import { emojiGlyph, type Face } from './font-families.ts';
import { fillShape } from './fill-shape.ts';
import type { Sign } from './graphemes.ts';

/** Units of the lettering in one em. */
export const em = 1000;
/** Height of Anton's capitals. */
export const capHeight = 860;
/** How far outlines go beyond the letters, in units of the lettering. */
export const outline = 0.075 * em;
/** Ems between letters beyond the font's own, for the outlines between them. */
const letterSpacing = 0.025;
/** Noto Emoji draws between these heights of its own units; here an emoji is a little taller than a capital. */
const emojiBox = { bottom: -350, top: 1750, height: 1.16 * capHeight };

/** Outlines as SVG path data, with the baseline at 0 and y downwards. */
export interface Drawing {
  readonly path: string;
  /** What lies within an emoji's lines, in the same form. Letters and solid emoji have none. */
  readonly inside?: string;
  /** Its left edge. */
  readonly x: number;
}

/** Drawings side by side on one baseline. */
export interface Lettering {
  readonly drawings: readonly Drawing[];
  readonly width: number;
  /** How far it rises above the baseline and hangs below. */
  readonly rise: number;
  readonly drop: number;
}

/** SVG path data with every contour closed: the library leaves them open, which would leave gaps in the outlines. */
function closed(path: Path): string {
  return `${path.toPathData(1).replace(/Z?(?!^)M/g, 'ZM')}Z`;
}

function letter(text: string, { font, scale }: Face): Lettering {
  const options = { kerning: true, letterSpacing: letterSpacing / scale };
  const path = font.getPath(text, 0, 0, em * scale, options);
  const { y1, y2 } = path.getBoundingBox();
  return {
    drawings: [{ path: closed(path), x: 0 }],
    width: font.getAdvanceWidth(text, em * scale, options),
    rise: -y1,
    drop: y2,
  };
}

function drawEmoji(text: string): Lettering {
  const found = emojiGlyph(text);
  if (!found) throw new Error(`expected an emoji that the font has, got ${text}`);
  const scale = emojiBox.height / (emojiBox.top - emojiBox.bottom);
  // Centred on the middle of the capitals.
  const rise = (capHeight + emojiBox.height) / 2;
  const width = found.glyph.advanceWidth * scale;
  const size = scale * found.font.unitsPerEm;
  const path = closed(found.glyph.getPath(0, emojiBox.top * scale - rise, size));
  const inside = fillShape(path, { x: 0, y: -Math.ceil(rise), width, height: emojiBox.height });
  return {
    drawings: [{ path, x: 0, ...(inside !== undefined && { inside }) }],
    width,
    rise,
    drop: emojiBox.height - rise,
  };
}

/** Joins neighbours of one font into one text, so that the font's kerning applies between them. */
function runsOf(signs: readonly Sign[]): Sign[] {
  const runs: Sign[] = [];
  for (const sign of signs) {
    const last = runs.at(-1);
    if (last?.kind === 'letters' && sign.kind === 'letters' && last.face.font === sign.face.font)
      runs[runs.length - 1] = { ...last, text: last.text + sign.text };
    else runs.push(sign);
  }
  return runs;
}

/** Puts letterings side by side, each after its own gap. */
export function inARow(parts: readonly { readonly lettering: Lettering; readonly gap: number }[]): Lettering {
  let width = 0;
  const drawings = parts.flatMap(({ lettering, gap }) => {
    const start = width + gap;
    width = start + lettering.width;
    return lettering.drawings.map((drawing) => ({ ...drawing, x: drawing.x + start }));
  });
  return {
    drawings,
    width,
    rise: Math.max(0, ...parts.map(({ lettering }) => lettering.rise)),
    drop: Math.max(0, ...parts.map(({ lettering }) => lettering.drop)),
  };
}

/** Draws signs side by side. */
export function draw(signs: readonly Sign[]): Lettering {
  const parts = runsOf(signs).map((run) =>
    run.kind === 'letters' ? letter(run.text, run.face) : drawEmoji(run.text),
  );
  return inARow(parts.map((lettering) => ({ lettering, gap: 0 })));
}
