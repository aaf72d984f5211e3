/** The hash of nothing. */
export const hashOfNothing = 0x811c9dc5;

/** Goes on from a hash with one UTF-16 unit. */
export const fnvNext = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The 32-bit FNV-1a hash (Fowler, Noll and Vo) of a text's UTF-16 units. */
export function fnvHash(text: string): number {
  let hash = hashOfNothing;
  for (let at = 0; at < text.length; at += 1) hash = fnvNext(hash, text.charCodeAt(at));
  return hash;
}
