import type { Image } from '../core/pictures/image.ts';
import { createDecodeQueue, type DecodeQueueOptions } from './decode-queue.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { type Deadline, withDeadline } from './with-deadline.ts';
import { tooLarge } from './too-large.ts';
import { message } from '../languages/message.ts';

export interface ReaderOptions extends DecodeQueueOptions {
  /** The largest file, in bytes, uploaded or downloaded. */
  readonly maxBytes: number;
  /** Width times height of a picture as sent; half of that for AVIF. 50 million briefly need up to 450 MB. */
  readonly maxPixels: number;
  /** Pixels; larger pictures are scaled down to fit. */
  readonly maxSide: number;
  /** For decoding, from its start. */
  readonly decodeTimeoutMs: number;
  /** How long a picture may wait for a decoder. */
  readonly decoderWaitMs: number;
}

/** Decodes one picture. */
type Reader = (bytes: Uint8Array, signal: AbortSignal) => Promise<Image>;

/** Creates a picture reader with bounded queues, times and memory. */
export function createPictureReader(options: ReaderOptions): Reader {
  const { maxBytes, maxPixels, maxSide, decodeTimeoutMs } = options;
  const queue = createDecodeQueue(options);
  const headers = createKeyedQueue({
    concurrency: 4,
    maxWaiting: options.waitingDecodes,
    busy: 'pictures.readersBusy',
  });
  // libvips gives up after the person has been told, so its vaguer error never wins.
  const limits = { maxPixels, maxSide, timeoutSeconds: Math.ceil(decodeTimeoutMs / 1_000) + 1 };
  const decoding: Deadline = {
    timeoutMs: decodeTimeoutMs,
    text: message('pictures.readSlowly'),
    // Whoever sent it would otherwise get the call back, and could keep a decoder busy for ever.
    code: 'image_too_many_pixels',
  };
  const whole: Deadline = {
    timeoutMs: options.decoderWaitMs + decodeTimeoutMs,
    text: message('pictures.waitedToBeRead'),
  };

  async function read(bytes: Uint8Array, signal: AbortSignal): Promise<Image> {
    const { openImage } = await import('./decode/open-image.ts');
    const picture = await headers('', () => openImage(bytes, limits), signal);
    return new Promise((resolve, reject) => {
      const decode = async () => {
        const decoded = picture.decode();
        // The person is told at the deadline, but the place is free only when the decoder is.
        withDeadline(decoding, signal, () => decoded).then(resolve, reject);
        await decoded.catch(() => undefined);
      };
      queue(picture, decode, signal).catch(reject);
    });
  }

  return async (bytes, signal) => {
    if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
    return withDeadline(whole, signal, (stop) => read(bytes, stop));
  };
}
