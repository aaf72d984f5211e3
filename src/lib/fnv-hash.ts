/** The hash of nothing. */
export const hashOfNothing = 0x811c9dc5;

/** The 32-bit FNV-1a hash (Fowler, Noll and Vo) of a text's UTF-16 units, going on from the hash of what stands before it. */
export function fnvHash(text: string, beginning = hashOfNothing): number {
  let hash = beginning;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
