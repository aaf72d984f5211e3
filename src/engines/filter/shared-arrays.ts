/**
 * Shared memory cut into arrays. Threads that ask for the same arrays in the same order get the same memory, holding
 * whatever was there before.
 */
export interface Arena {
  bytes(length: number): Uint8Array;
  shorts(length: number): Int16Array;
  ints(length: number): Int32Array;
  floats(length: number): Float32Array;
}

/** Cuts `buffer` from its start. Throws when it is too small for what is asked. */
export function createArena(buffer: SharedArrayBuffer): Arena {
  let next = 0;
  const take = (bytes: number) => {
    const start = next;
    next = (start + bytes + 7) & ~7;
    if (next > buffer.byteLength) {
      throw new RangeError(`expected an arena of ${next} bytes or more, got ${buffer.byteLength}`);
    }
    return start;
  };
  return {
    bytes: (length) => new Uint8Array(buffer, take(length), length),
    shorts: (length) => new Int16Array(buffer, take(length * 2), length),
    ints: (length) => new Int32Array(buffer, take(length * 4), length),
    floats: (length) => new Float32Array(buffer, take(length * 4), length),
  };
}
