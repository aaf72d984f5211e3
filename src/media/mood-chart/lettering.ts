import type { Font } from 'opentype.js';
import { fontWith, loadFont } from '../meme/load-font.ts';

/** A package's font, so that a chart looks the same on a machine without fonts. */
const font = (): Font => loadFont('@fontsource/oswald/files/oswald-latin-400-normal.woff');

interface Placed {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  readonly fill: string;
  readonly halo?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** How wide the border around letters is, half of it under them. */
const borderPixels = 10;

const shift = { start: 0, middle: 0.5, end: 1 } as const;

/** The font of a character: Japanese comes from the one that memes are lettered with. */
function fontFor(character: string): Font {
  const own = font();
  if (own.charToGlyphIndex(character) !== 0) return own;
  return fontWith([character], 'dela-gothic-one', 400) ?? own;
}

interface PlacedGlyph {
  /** An SVG path in the font's whole units: the library makes NaN of some fractions. */
  readonly outline: string;
  /** Pixels from the start of the text. */
  readonly left: number;
  /** Pixels of one of the font's units. */
  readonly scale: number;
}

/** The glyphs of a text one by one, without the font's substitutions, some of which the library can't read. */
function place(text: string, size: number): { readonly width: number; readonly glyphs: PlacedGlyph[] } {
  let width = 0;
  const glyphs = Array.from(text, (character) => {
    const from = fontFor(character);
    const scale = size / from.unitsPerEm;
    const glyph = from.charToGlyph(character);
    const placed = { outline: glyph.getPath(0, 0, from.unitsPerEm).toPathData(0), left: width, scale };
    width += glyph.advanceWidth * scale;
    return placed;
  });
  return { width, glyphs };
}

/** Pixels that a text is wide. */
export function widthOf(text: string, size: number): number {
  return place(text, size).width;
}

/** Sets a text as outlines, with a border of `halo` that keeps it legible on lines and areas. */
export function letters(text: string, { x, y, size, fill, halo, anchor = 'start' }: Placed): string {
  const { width, glyphs } = place(text, size);
  const paths = (border: number) =>
    glyphs
      .map(
        ({ outline, left, scale }) =>
          `<path transform="translate(${left.toFixed(2)} 0) scale(${scale.toFixed(5)})" stroke-width="${(border / scale).toFixed(0)}" d="${outline}"/>`,
      )
      .join('');
  const start = x - width * shift[anchor];
  const border =
    halo === undefined ? '' : `<g stroke="${halo}" stroke-linejoin="round">${paths(borderPixels)}</g>`;
  return `<g transform="translate(${start.toFixed(2)} ${y.toFixed(2)})" fill="${fill}">${border}${paths(0)}</g>`;
}

/** A star with five points around a centre. */
export function star(x: number, y: number, radius: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, corner) => {
    const [angle, far] = [(corner * Math.PI) / 5 - Math.PI / 2, corner % 2 === 0 ? radius : radius * 0.42];
    return `${(x + far * Math.cos(angle)).toFixed(1)},${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}
