import { editDistance } from '../lib/edit-distance.ts';

/** More letters than this are another name, not a slip of the fingers. */
const maxSlips = 2;

/** What different services call the same thing. */
const sameWord: Readonly<Record<string, string>> = { KEY: 'TOKEN', SECRET: 'TOKEN' };

/** Whether two words of names mean the same: equal, shortened as MIN for MINUTE, or KEY for TOKEN. */
function meansTheSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return (
    (sameWord[one] ?? one) === (sameWord[other] ?? other) || (short.length > 2 && long.startsWith(short))
  );
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => of.some((other) => meansTheSame(word, other)));
}

/** Whether one name has all words of the other, as DISCORD_BOT_TOKEN has those of DISCORD_TOKEN. */
function sharesWords(name: string, known: string): boolean {
  const [theirs, ours] = [name.split('_'), known.split('_')];
  return theirs[0] === ours[0] && (isPart(ours, theirs) || isPart(theirs, ours));
}

/** The known names that somebody may have meant by an unknown one; none if it resembles no other. */
export function similarNames(name: string, known: readonly string[]): readonly string[] {
  const slips = known.filter(
    (other) =>
      Math.min(name.length, other.length) > 5 &&
      Math.abs(name.length - other.length) <= maxSlips &&
      editDistance(name, other) <= maxSlips,
  );
  if (slips.length > 0) return slips;
  const related = known.filter((other) => sharesWords(name, other));
  const words = name.split('_');
  // A name with the very words comes before those that call it by another one.
  const literal = related.filter((other) => words.every((word) => other.split('_').includes(word)));
  return literal.length > 0 ? literal : related;
}
