import { draw, em, type Lettering } from './lettering.ts';
import { signsOf, type Sign } from './graphemes.ts';

/** Width of a space: wider than the font's own, since the outlines narrow it. */
const blank = 0.24 * em;
/** An emoji is about as wide as this many letters. */
const lettersInEmoji = 3;

/** A piece of text that is never broken across lines. */
export interface Word {
  readonly lettering: Lettering;
  /** The gap before it within a line; 0 for the later pieces of a long word. */
  readonly gap: number;
  /** Whether the caption has a line break before it. */
  readonly beginsLine: boolean;
  /** Drawn after it at the end of a line, because its word continues on the next. */
  readonly hyphen?: Lettering;
}

/** Fewer distinct letters than this make a cry such as NOOO or HAHAHA, not a word. */
const lettersOfWord = 4;

/** Letters of scripts without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordSegmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** An opening bracket never ends a line, so it belongs to the word after it. */
const opening = /^\p{Ps}$/u;
/** Particles and endings, which don't begin a line. Nor does punctuation. */
const ending = /^[\p{Script=Hiragana}ー]+$/u;

function textOf(signs: readonly Sign[]): string {
  return signs.map((sign) => sign.text).join('');
}

/** Splits Chinese and Japanese text where a line may end; leaves other text whole. */
function segmentsOf(signs: readonly Sign[]): readonly (readonly Sign[])[] {
  const text = textOf(signs);
  if (!unspaced.test(text)) return [signs];
  const starts = new Set<number>();
  let afterOpening = false;
  for (const { segment, index, isWordLike } of wordSegmenter.segment(text)) {
    const isOpening = opening.test(segment);
    if ((isOpening || (isWordLike === true && !ending.test(segment))) && !afterOpening) starts.add(index);
    afterOpening = isOpening;
  }
  const segments: Sign[][] = [];
  let offset = 0;
  for (const sign of signs) {
    if (segments.length === 0 || starts.has(offset)) segments.push([]);
    segments.at(-1)?.push(sign);
    offset += sign.text.length;
  }
  return segments;
}

/** Whether a text may be hyphenated. Tags, addresses, numbers, Chinese and Japanese may not. */
function isHyphenated(signs: readonly Sign[]): boolean {
  const text = textOf(signs);
  if (unspaced.test(text)) return false;
  const letters = new Set(text.match(/\p{L}/gu));
  return letters.size >= lettersOfWord && /^[^\P{P}#@/\\]*[\p{L}\p{M}’'-]+[^\P{P}#@/\\]*$/u.test(text);
}

function isLetter(sign: Sign | undefined): boolean {
  return sign?.kind === 'letters' && /^\p{L}/u.test(sign.text);
}

function lengthOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { kind }) => sum + (kind === 'emoji' ? lettersInEmoji : 1), 0);
}

/** Cuts a long word into pieces of about equal length. */
function piecesOf(signs: readonly Sign[], longest: number): Sign[][] {
  const count = Math.ceil(lengthOf(signs) / longest);
  const pieces: Sign[][] = [];
  let length = 0;
  for (const sign of signs) {
    const at = Math.min(count - 1, Math.floor((length / lengthOf(signs)) * count));
    (pieces[at] ??= []).push(sign);
    length += lengthOf([sign]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/**
 * Draws the words of a text, one by one. A word of more than `longest` letters may break between its pieces.
 * @throws Error for a text with graphemes that no font has.
 */
type WordsOf = (text: string, longest: number) => readonly Word[];

/** Creates the function that draws one caption's words. It remembers what it has drawn. */
export function createWordsOf(): WordsOf {
  const drawn = new Map<string, Lettering>();

  function drawOnce(signs: readonly Sign[]): Lettering {
    const key = textOf(signs);
    const lettering = drawn.get(key) ?? draw(signs);
    drawn.set(key, lettering);
    return lettering;
  }

  function wordOf(text: string, longest: number, beginsLine: boolean): Word[] {
    const { signs, missing } = signsOf(text);
    if (missing.length > 0) throw new Error(`expected letters that a font has, got ${missing.join(' ')}`);
    const pieces = segmentsOf(signs).flatMap((segment) => piecesOf(segment, longest));
    const hyphen = pieces.length > 1 && isHyphenated(signs) ? drawOnce(signsOf('-').signs) : undefined;
    return pieces.map((piece, place) => ({
      lettering: drawOnce(piece),
      gap: place === 0 ? blank : 0,
      beginsLine: beginsLine && place === 0,
      ...(hyphen && isLetter(piece.at(-1)) && isLetter(pieces[place + 1]?.[0]) && { hyphen }),
    }));
  }

  return (text, longest) =>
    text.split('\n').flatMap((line) => {
      const words = line.split(/\s+/).filter((word) => word !== '');
      return words.flatMap((word, place) => wordOf(word, longest, place === 0));
    });
}
