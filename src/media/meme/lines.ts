import { inARow, type Lettering } from './lettering.ts';
import type { Word } from './words.ts';

function lineOf(words: readonly Word[]): Lettering {
  return inARow(words.map(({ lettering, gap }, place) => ({ lettering, gap: place === 0 ? 0 : gap })));
}

/** A way to break the first words into lines. */
interface Broken {
  readonly cost: number;
  /** Where its last line begins, and what comes before that. */
  readonly start: number;
  readonly before: Broken | undefined;
}

/**
 * Breaks words into exactly `count` lines of widths as equal as can be: the sum of their fourth powers is the least of
 * all ways (dynamic programming over where each line begins). Undefined where there are too few words, or where the
 * caption's own lines are more.
 */
export function breakInto(words: readonly Word[], count: number): readonly Lettering[] | undefined {
  const ends = words.map(({ lettering, gap }) => gap + lettering.width);
  const widthUpTo = ends.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [0]);
  const width = (from: number, to: number) =>
    (widthUpTo[to] ?? 0) - (widthUpTo[from] ?? 0) - (words[from]?.gap ?? 0);

  let rows: (Broken | undefined)[] = [{ cost: 0, start: 0, before: undefined }];
  for (let line = 0; line < count; line += 1) {
    const next: (Broken | undefined)[] = [];
    for (let end = line + 1; end <= words.length; end += 1) {
      let best: Broken | undefined;
      for (let start = end - 1; start >= line; start -= 1) {
        const before = rows[start];
        if (before) {
          const cost = before.cost + width(start, end) ** 4;
          if (!best || cost < best.cost) best = { cost, start, before };
        }
        // A word that begins a line has none before it in its own.
        if (words[start]?.beginsLine) break;
      }
      next[end] = best;
    }
    rows = next;
  }
  const lines: Lettering[] = [];
  let end = words.length;
  for (let broken = rows[end]; broken?.before; broken = broken.before) {
    lines.unshift(lineOf(words.slice(broken.start, end)));
    end = broken.start;
  }
  return lines.length === count ? lines : undefined;
}
