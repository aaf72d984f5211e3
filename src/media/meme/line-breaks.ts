import { inARow, type Lettering } from './lettering.ts';
import type { Word } from './draw-words.ts';

function lineOf(words: readonly Word[]): Lettering {
  const hyphen = words.at(-1)?.hyphen;
  return inARow([
    ...words.map(({ lettering, gap }, place) => ({ lettering, gap: place === 0 ? 0 : gap })),
    ...(hyphen ? [{ lettering: hyphen, gap: 0 }] : []),
  ]);
}

/** A way to break the first words into lines. */
interface Broken {
  readonly cost: number;
  /** Where its last line begins, and what comes before that. */
  readonly start: number;
  readonly before: Broken | undefined;
}

/** The lines of a way to break, read backwards from its last. */
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
 * Breaks words into 1, 2 and so on up to `maxLines` lines, each time of widths as equal as can be: the sum of their
 * fourth powers is the least of all ways (dynamic programming over where each line begins). Numbers of lines that
 * cannot be, because there are too few words or more lines of the caption's own, are left out.
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
  /** The best ways to break so many words into the lines so far. */
  let rows: (Broken | undefined)[] = [{ cost: 0, start: 0, before: undefined }];
  for (let line = 0; line < Math.min(maxLines, words.length); line += 1) {
    const next: (Broken | undefined)[] = [];
    for (let end = line + 1; end <= words.length; end += 1) {
      let best: Broken | undefined;
      for (let start = end - 1; start >= line; start -= 1) {
        const before = rows[start];
        const cost = (before?.cost ?? Infinity) + width(start, end) ** 4;
        if (before && cost < (best?.cost ?? Infinity)) best = { cost, start, before };
        // A word that begins a line has none before it in its own.
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
