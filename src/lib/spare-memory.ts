import { setFlagsFromString } from 'node:v8';

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
