/** Waits for a promise, or rejects with the signal's reason as soon as the signal aborts. */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let onAbort = () => {};
  const gaveUp = new Promise<never>((_, reject) => {
    onAbort = () => reject(reasonOf(signal));
  });
  // Attached even to a signal that has aborted, so that the promise's own failure is never left unhandled.
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([gaveUp, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Why a signal aborted, as an error. */
export function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason });
}

export interface Life {
  /** Aborts with the reason of whatever ended the life. */
  readonly signal: AbortSignal;
  /** The deadline, in ms of `performance.now()`. */
  readonly endsAt: number;
  end(reason: Error): void;
  /** Clears the timer and detaches from the parent once the work is done. */
  [Symbol.dispose](): void;
}

interface LifeOptions {
  readonly parent: AbortSignal;
  /** Why the work ends when the parent aborts. */
  readonly onParentAbort: () => Error;
  readonly deadlineMs: number;
  readonly onDeadline: () => Error;
}

/**
 * Limits the time of one piece of work: until its deadline, its parent's abort or a call of `end`.
 * Unlike `AbortSignal.any`, it leaves nothing behind on a long-lived parent.
 */
export function beginLife({ parent, onParentAbort, deadlineMs, onDeadline }: LifeOptions): Life {
  const controller = new AbortController();
  const end = (reason: Error) => controller.abort(reason);
  const onAbort = () => end(onParentAbort());
  const timer = setTimeout(() => end(onDeadline()), deadlineMs);
  parent.addEventListener('abort', onAbort, { once: true });
  if (parent.aborted) onAbort();
  return {
    signal: controller.signal,
    endsAt: performance.now() + deadlineMs,
    end,
    [Symbol.dispose]() {
      clearTimeout(timer);
      parent.removeEventListener('abort', onAbort);
    },
  };
}
