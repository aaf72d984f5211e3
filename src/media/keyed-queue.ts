import PQueue from 'p-queue';
import { type ErrorCode, UserError } from '../core/errors.ts';
import { inSeconds, message } from '../languages/message.ts';

interface KeyedQueueOptions {
  /** How many of the same key run at once. */
  readonly concurrency: number;
  /** How many more of the same key may wait; the next one is refused. */
  readonly maxWaiting: number;
  /** What the next one is told. */
  readonly busy:
    'pictures.readersBusy' | 'pictures.downloadsBusy' | 'pictures.ownDownloadsBusy' | 'pictures.hostBusy';
  /** The refusal's code; `busy` unless whoever gave the key is to blame. */
  readonly code?: ErrorCode;
}

/** Runs work in its key's order of arrival. Work whose signal aborts while it waits is dropped. */
type KeyedQueue = <Value>(key: string, work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;

const retryAfterSeconds = 5;

/** Creates a bounded queue for each key, forgotten when nothing is left in it. */
export function createKeyedQueue(options: KeyedQueueOptions): KeyedQueue {
  const { concurrency, maxWaiting, busy, code = 'busy' } = options;
  const queues = new Map<string, PQueue>();
  return async (key, work, signal) => {
    const queue = queues.get(key) ?? new PQueue({ concurrency });
    if (queue.pending >= concurrency && queue.size >= maxWaiting) {
      throw new UserError(code, message(busy, { when: inSeconds(retryAfterSeconds) }), {
        retryAfterSeconds,
      });
    }
    queues.set(key, queue);
    try {
      return await queue.add(work, { signal });
    } finally {
      if (queue.size === 0 && queue.pending === 0) queues.delete(key);
    }
  };
}
