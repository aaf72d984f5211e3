import type { LabelScore } from '../../inference/task.ts';

/** How many blocks the bar of a share of 1 has. */
const barLength = 20;

/**
 * Rounds shares that sum to 1 to whole numbers that sum to `parts`, by the largest remainder method: all are rounded down,
 * and the rest goes to those that lost most.
 */
export function inParts(shares: readonly number[], parts: number): number[] {
  const rows = shares.map((share) => ({ exact: share * parts, whole: Math.floor(share * parts) }));
  let left = parts - rows.reduce((sum, { whole }) => sum + whole, 0);
  for (const row of rows.toSorted((a, b) => b.exact - b.whole - (a.exact - a.whole))) {
    if (left <= 0) break;
    row.whole += 1;
    left -= 1;
  }
  return rows.map(({ whole }) => whole);
}

/** The most likely rating, in stars. */
export function likeliestStars(scores: readonly LabelScore[]): number {
  return (
    scores.reduce((best, { score }, place) => (score > (scores[best]?.score ?? 0) ? place : best), 0) + 1
  );
}

/** The mean rating that the probabilities amount to, in stars. */
export function expectedStars(scores: readonly LabelScore[]): number {
  return scores.reduce((sum, { score }, place) => sum + score * (place + 1), 0);
}

/** One line per rating, the best first, with a bar and a percentage; the percentages sum to 100. */
export function ratingBars(shares: readonly number[]): string[] {
  const percents = inParts(shares, 100);
  return shares
    .map((share, place) => {
      const bar = '▇'.repeat(Math.round(share * barLength));
      return [place + 1, '★', ...(bar === '' ? [] : [bar]), `${percents[place] ?? 0}%`].join(' ');
    })
    .toReversed();
}
