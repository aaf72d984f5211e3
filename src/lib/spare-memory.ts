import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Turns off two habits of V8 that take much memory at a start and save no time, for all threads. Call it before the
 * libraries are imported.
 */
export function spareMemory(): void {
  // The HTTP parser of each copy of undici is one large WebAssembly function. Optimising it takes 25 to 45 MB, and a bot
  // has little to parse.
  setFlagsFromString('--liftoff-only');
  // The young generation would grow to 32 MB while the libraries load, and stay there.
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets the young generation grow with the work again: a small one costs a busy bot a tenth more CPU time. */
export function growWithWork(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

let collect: (() => void) | undefined;

/**
 * Frees what nobody refers to any more, in about 30 ms. For a process that is idle after work with large shared buffers: V8
 * does not count these as its own, and would free them only once it has enough to do again.
 */
export function freeUnreferenced(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
