/** Chance that a seed fixes: the same seed gives the same choices in the same order. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** One of the options, each equally likely. */
  pick<T>(options: readonly [T, ...T[]]): T;
  /** The options in a random order (Fisher and Yates). */
  shuffled<T>(options: readonly T[]): T[];
}

/** The last step of MurmurHash3 (Austin Appleby, public domain), so that the seeds 1, 2, 3 lie far apart. */
function scattered(seed: number): number {
  let hash = seed >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Mulberry32, Tommy Ettinger's 32-bit generator of 2017 (public domain). */
function mulberry32(seed: number): () => number {
  let state = scattered(seed);
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

/** Makes the chance that belongs to a whole number and a text, so that one seed is not the same joke for all. */
export function createRandom(seed: number, text = ''): Random {
  const next = mulberry32(seed ^ hashOf(text));
  return {
    next,
    pick: (options) => options[Math.floor(next() * options.length)] ?? options[0],
    shuffled(options) {
      const rest = [...options];
      return options.flatMap(() => rest.splice(Math.floor(next() * rest.length), 1));
    },
  };
}
