import { inARow, type Lettering } from './lettering.ts';
import type { Word } from './draw-words.ts';

function lineOf(words: readonly Word[]): Lettering {
  const hyphen = words.at(-1)?.hyphen;
  return inARow([
    ...words.map(({ lettering, gap }, place) => ({ lettering, gap: place === 0 ? 0 : gap })),
    ...(hyphen ? [{ lettering: hyphen, gap: 0 }] : []),
  ]);
}

/** One way to break the first words into lines. */
interface Broken {
  readonly cost: number;
  /** The first word of its last line, and how the words before that are broken. */
  readonly start: number;
  readonly before: Broken | undefined;
}

/** The lines of one way, read backwards from the last. */
function linesOf(words: readonly Word[], last: Broken): readonly Lettering[] {
  const lines: Lettering[] = [];
  let end = words.length;
  for (let broken = last; broken.before; broken = broken.before) {
    lines.unshift(lineOf(words.slice(broken.start, end)));
    end = broken.start;
  }
  return lines;
}

/**
 * Breaks words into 1, 2 and so on up to `maxLines` lines, each time as equally wide as possible: the sum of the
 * widths' fourth powers is minimal (dynamic programming over where each line begins). Leaves out the numbers of lines
 * for which there are too few words or too many line breaks in the caption itself.
 */
export function waysToBreak(words: readonly Word[], maxLines: number): readonly (readonly Lettering[])[] {
  const widthUpTo = [0];
  for (const [at, { lettering, gap }] of words.entries())
    widthUpTo.push((widthUpTo[at] ?? 0) + gap + lettering.width);
  const width = (from: number, to: number) =>
    (widthUpTo[to] ?? 0) -
    (widthUpTo[from] ?? 0) -
    (words[from]?.gap ?? 0) +
    (words[to - 1]?.hyphen?.width ?? 0);

  const ways: (readonly Lettering[])[] = [];
  /** For each number of words, the best way to break them into the lines so far. */
  let rows: (Broken | undefined)[] = [{ cost: 0, start: 0, before: undefined }];
  for (let line = 0; line < Math.min(maxLines, words.length); line += 1) {
    const next: (Broken | undefined)[] = [];
    for (let end = line + 1; end <= words.length; end += 1) {
      let best: Broken | undefined;
      for (let start = end - 1; start >= line; start -= 1) {
        const before = rows[start];
        const cost = (before?.cost ?? Infinity) + width(start, end) ** 4;
        if (before && cost < (best?.cost ?? Infinity)) best = { cost, start, before };
        // A word with a line break before it is always the first of its line.
        if (words[start]?.beginsLine) break;
      }
      next[end] = best;
    }
    rows = next;
    const whole = rows[words.length];
    if (whole) ways.push(linesOf(words, whole));
  }
  return ways;
}
