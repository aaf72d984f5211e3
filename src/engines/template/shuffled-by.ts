/** 32-bit FNV-1a (Fowler, Noll and Vo, public domain) of the text's UTF-16 units, its bits mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

/** Options in an order that depends on nothing but a text and them, so that one seed is not the same joke for all. */
export function shuffledBy(text: string, options: readonly string[]): string[] {
  return options
    .map((option, at) => ({ option, rank: hashOf(`${text}\n${at}`) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
