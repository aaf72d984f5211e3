/**
 * Creates a source of numbers from 0 up to 1; the same seed gives the same sequence. The algorithm is Mulberry32: small,
 * evenly distributed and repeatable, which is all that a share of faults needs.
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
