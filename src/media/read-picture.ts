import PQueue from 'p-queue';
import { UserError } from '../core/errors.ts';
import type { Image } from '../core/image.ts';
import { type Deadline, withDeadline } from './with-deadline.ts';
import { tooLarge } from './too-large.ts';

export interface ReaderOptions {
  /** The largest file, in bytes, uploaded or downloaded. */
  readonly maxBytes: number;
  /** Width times height of a picture as sent; half of that for AVIF. 50 million briefly need up to 450 MB. */
  readonly maxPixels: number;
  /** Pixels; larger pictures are scaled down to fit. */
  readonly maxSide: number;
  /** For decoding, including the wait for a free decoder. */
  readonly decodeTimeoutMs: number;
  /** How many pictures are decoded at once; limits the memory and cores that strangers can use. */
  readonly concurrentDecodes: number;
  /** How many more may wait, each of which can hold `maxBytes`; the next one is refused as `busy`. */
  readonly waitingDecodes: number;
}

/** Decodes one picture. */
export type Reader = (bytes: Uint8Array, signal: AbortSignal) => Promise<Image>;

/** Makes a picture reader with a bounded queue, time and memory. */
export function createReader(options: ReaderOptions): Reader {
  const { maxBytes, maxPixels, maxSide, decodeTimeoutMs, waitingDecodes } = options;
  const decodes = new PQueue({ concurrency: options.concurrentDecodes });
  // libvips gives up after the person has been told, so its vaguer error never wins.
  const limits = { maxPixels, maxSide, timeoutSeconds: Math.ceil(decodeTimeoutMs / 1_000) + 1 };
  const decoding: Deadline = {
    timeoutMs: decodeTimeoutMs,
    message: 'Reading that picture took too long. Try again, or send a smaller one.',
  };

  // libvips cannot be interrupted at once, so a decode keeps its slot in the queue until it has really ended.
  async function decode(bytes: Uint8Array, signal: AbortSignal): Promise<Image> {
    if (decodes.size >= waitingDecodes) {
      throw new UserError('busy', 'Too many pictures are being read right now. Try again in 5 seconds.', {
        retryAfterSeconds: 5,
      });
    }
    return decodes.add(async () => {
      signal.throwIfAborted();
      const { decodeImage } = await import('./decode/decode-image.ts');
      return decodeImage(bytes, limits);
    });
  }

  return async (bytes, signal) => {
    if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
    return withDeadline(decoding, signal, (stop) => decode(bytes, stop));
  };
}
