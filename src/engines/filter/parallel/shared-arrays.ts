/**
 * Allocates typed arrays from shared memory. Threads that ask for the same arrays in the same order get the same memory.
 * Arrays are not cleared.
 */
export interface SharedArrays {
  bytes(length: number): Uint8Array;
  shorts(length: number): Int16Array;
  ints(length: number): Int32Array;
  floats(length: number): Float32Array;
}

/** Allocates from the start of `buffer`. Its methods throw a `RangeError` once the buffer is used up. */
export function createSharedArrays(buffer: SharedArrayBuffer): SharedArrays {
  let next = 0;
  const take = (bytes: number) => {
    const start = next;
    next = (start + bytes + 7) & ~7;
    if (next > buffer.byteLength) {
      throw new RangeError(`expected a buffer of ${next} bytes or more, got ${buffer.byteLength}`);
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
