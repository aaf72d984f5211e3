// What is used of opentype.js, which ships no types.
declare module 'opentype.js' {
  export interface PathCommand {
    readonly type: 'M' | 'L' | 'C' | 'Q' | 'Z';
  }
  export interface Path {
    readonly commands: readonly PathCommand[];
    toPathData(decimalPlaces: number): string;
    getBoundingBox(): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  }
  export interface Glyph {
    readonly index: number;
    readonly advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): Path;
  }
  export interface TextOptions {
    readonly kerning: boolean;
    /** Ems between letters. */
    readonly letterSpacing: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
    stringToGlyphs(text: string): readonly Glyph[];
    getPath(text: string, x: number, y: number, fontSize: number, options: TextOptions): Path;
    getAdvanceWidth(text: string, fontSize: number, options: TextOptions): number;
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
