import type { Font } from 'opentype.js';
import { loadFont } from '../meme/font-files.ts';

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

const shift = { start: 0, middle: 0.5, end: 1 } as const;

/** The glyphs of a text one by one, without the font's substitutions, some of which the library can't read. */
const glyphsOf = (text: string) => Array.from(text, (character) => font().charToGlyph(character));

/** Pixels that a text is wide. */
export function widthOf(text: string, size: number): number {
  const units = glyphsOf(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
  return (units * size) / font().unitsPerEm;
}

/** Sets a text as outlines, with a border of `halo` that keeps it legible on lines and areas. */
export function letters(text: string, { x, y, size, fill, halo, anchor = 'start' }: Placed): string {
  const { unitsPerEm } = font();
  const scale = size / unitsPerEm;
  let left = 0;
  // In the font's whole units: the library makes NaN of some fractions.
  const outlines = glyphsOf(text).map((glyph) => {
    const path = glyph.getPath(left, 0, unitsPerEm).toPathData(0);
    left += glyph.advanceWidth;
    return path;
  });
  const path = `<path d="${outlines.join('')}"/>`;
  const start = x - left * scale * shift[anchor];
  const border =
    halo === undefined
      ? ''
      : `<g stroke="${halo}" stroke-width="${(10 / scale).toFixed(0)}" stroke-linejoin="round">${path}</g>`;
  return `<g transform="translate(${start.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})" fill="${fill}">${border}${path}</g>`;
}

/** A star with five points around a centre. */
export function star(x: number, y: number, radius: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, corner) => {
    const [angle, far] = [(corner * Math.PI) / 5 - Math.PI / 2, corner % 2 === 0 ? radius : radius * 0.42];
    return `${(x + far * Math.cos(angle)).toFixed(1)},${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}
