import PQueue from 'p-queue';
import { UserError } from '../core/errors.ts';
import { inSeconds, message } from '../languages/message.ts';

export interface DecodeQueueOptions {
  /** How many pictures are decoded at once; limits the memory and cores that strangers can use. */
  readonly concurrentDecodes: number;
  /** How many more may wait, each of which can hold a whole file. */
  readonly waitingDecodes: number;
}

/** What decoding a picture takes, as far as its header tells. */
interface DecodeCost {
  readonly format: string;
  readonly pixels: number;
}

/**
 * Runs one decode in its turn. One whose signal aborts while it waits leaves the queue; once begun, it keeps its place
 * until it has ended, because a decoder cannot be interrupted.
 * @throws UserError `busy` at once if its turn would come too late.
 */
type DecodeQueue = (cost: DecodeCost, decode: () => Promise<void>, signal: AbortSignal) => Promise<void>;

/** Pixels; larger pictures are decoded one at a time, so that there is always a decoder for the others. */
const largePixels = 8_000_000;
/** How long a large picture may have to wait for those before it, in ms. */
const longestWaitMs = 12_000;
/** Assumed before the first large picture of a format has been decoded. */
const firstGuessMsPerMegapixel = 80;
/** Weight of the latest decode in the moving average. */
const weight = 1 / 4;

function busy(key: 'pictures.readersBusy' | 'pictures.largeOnesBusy', seconds: number): UserError {
  return new UserError('busy', message(key, { when: inSeconds(seconds) }), { retryAfterSeconds: seconds });
}

/** Creates the queue in front of the decoders, which admits large pictures by the time that they are expected to take. */
export function createDecodeQueue({ concurrentDecodes, waitingDecodes }: DecodeQueueOptions): DecodeQueue {
  const all = new PQueue({ concurrency: concurrentDecodes });
  const large = new PQueue({ concurrency: 1 });
  /** Moving averages by format. */
  const msPerMegapixel = new Map<string, number>();
  /** What the large pictures that wait or run are expected to take, in ms. */
  let expectedMs = 0;

  async function inTurn(queue: PQueue, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const wait = new AbortController();
    const leave = () => wait.abort(signal.reason);
    const begin = () => {
      signal.removeEventListener('abort', leave);
      signal.throwIfAborted();
      return work();
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      await queue.add(begin, { signal: wait.signal });
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  async function decodeLarge(
    { format, pixels }: DecodeCost,
    decode: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    if (expectedMs > longestWaitMs) throw busy('pictures.largeOnesBusy', Math.ceil(expectedMs / 1_000));
    const megapixels = pixels / 1e6;
    const rate = () => msPerMegapixel.get(format) ?? firstGuessMsPerMegapixel;
    const ms = rate() * megapixels;
    expectedMs += ms;
    const timed = async () => {
      const startedAt = performance.now();
      await decode();
      const taken = (performance.now() - startedAt) / megapixels;
      msPerMegapixel.set(format, rate() + (taken - rate()) * weight);
    };
    try {
      await inTurn(large, () => inTurn(all, timed, signal), signal);
    } finally {
      expectedMs -= ms;
    }
  }

  return async (cost, decode, signal) => {
    if (all.size + large.size >= waitingDecodes) throw busy('pictures.readersBusy', 5);
    await (cost.pixels > largePixels ? decodeLarge(cost, decode, signal) : inTurn(all, decode, signal));
  };
}
