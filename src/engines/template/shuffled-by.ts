import { fnvHash } from '../../lib/fnv-hash.ts';

/** The hash of a text, its bits mixed once more. */
function hashOf(text: string): number {
  const hash = fnvHash(text);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

/** Options in an order that depends on nothing but a text and them, so that one seed is not the same joke for all. */
export function shuffledBy(text: string, options: readonly string[]): string[] {
  return options
    .map((option, at) => ({ option, rank: hashOf(`${text}\n${at}`) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
