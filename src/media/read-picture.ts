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
  /** For a whole download, including redirects. */
  readonly downloadTimeoutMs: number;
  /** For decoding, including the wait for a free decoder. */
  readonly decodeTimeoutMs: number;
  /** How many pictures are fetched or decoded at once; each can hold `maxBytes`. */
  readonly concurrentReads: number;
  /** How many more may wait; the next one is refused as `busy`. */
  readonly waitingReads: number;
  /** How many pictures are decoded at once; limits the memory and cores that strangers can use. */
  readonly concurrentDecodes: number;
}

/** Fetches a file's bytes. */
export type Fetch = (signal: AbortSignal) => Promise<Uint8Array>;

/** Fetches and decodes one picture. */
export type Reader = (fetch: Fetch, signal: AbortSignal) => Promise<Image>;

function refuseWhenFull(queue: PQueue, maxWaiting: number): void {
  if (queue.size < maxWaiting) return;
  throw new UserError('busy', 'Too many pictures are being read right now. Try again in 5 seconds.', {
    retryAfterSeconds: 5,
  });
}

/** Makes a picture reader with bounded queues, times and memory. */
export function createReader(options: ReaderOptions): Reader {
  const { maxBytes, maxPixels, maxSide, downloadTimeoutMs, decodeTimeoutMs } = options;
  const reads = new PQueue({ concurrency: options.concurrentReads });
  const decodes = new PQueue({ concurrency: options.concurrentDecodes });
  // libvips gives up after the person has been told, so its vaguer error never wins.
  const limits = { maxPixels, maxSide, timeoutSeconds: Math.ceil(decodeTimeoutMs / 1_000) + 1 };
  const downloading: Deadline = {
    timeoutMs: downloadTimeoutMs,
    message: `The picture took longer than ${downloadTimeoutMs / 1_000} s to arrive. Try again later, or upload it.`,
  };
  const decoding: Deadline = {
    timeoutMs: decodeTimeoutMs,
    message: 'Reading that picture took too long. Try again, or send a smaller one.',
  };

  const whole: Deadline = {
    timeoutMs: 2 * (downloadTimeoutMs + decodeTimeoutMs),
    message: 'That picture waited too long in the queue. Try again in a moment.',
  };

  // libvips cannot be interrupted at once, so a decode keeps its slot in the queue until it has really ended.
  async function decode(bytes: Uint8Array, signal: AbortSignal): Promise<Image> {
    refuseWhenFull(decodes, options.concurrentReads);
    return decodes.add(async () => {
      const { decodeImage } = await import('./decode/decode-image.ts');
      signal.throwIfAborted();
      return decodeImage(bytes, limits);
    });
  }

  async function read(fetch: Fetch, signal: AbortSignal): Promise<Image> {
    const bytes = await withDeadline(downloading, signal, fetch);
    if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
    return withDeadline(decoding, signal, (stop) => decode(bytes, stop));
  }

  return async (fetch, signal) => {
    refuseWhenFull(reads, options.waitingReads);
    return withDeadline(whole, signal, (stop) => reads.add(() => read(fetch, stop), { signal: stop }));
  };
}
