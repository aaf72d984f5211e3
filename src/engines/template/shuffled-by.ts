/** Mulberry32, Tommy Ettinger's 32-bit generator of 2017 (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 32-bit FNV-1a (Fowler, Noll and Vo, public domain) of the text's UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Options in an order that depends on nothing but a text, so that one seed is not the same joke for all. */
export function shuffledBy<T>(text: string, options: readonly T[]): T[] {
  const next = mulberry32(hashOf(text));
  const rest = [...options];
  return options.flatMap(() => rest.splice(Math.floor(next() * rest.length), 1));
}
