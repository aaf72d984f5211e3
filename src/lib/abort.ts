/** Waits for a promise, but no longer than the signal allows; then rejects with the signal's reason. */
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

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason });
}

export interface Life {
  /** Aborts with the reason of whatever ended the life. */
  readonly signal: AbortSignal;
  /** The deadline, in ms of `performance.now()`. */
  readonly endsAt: number;
  end(reason: Error): void;
  /** Lets go of the timer and the parent once the work is over. */
  [Symbol.dispose](): void;
}

export interface LifeOptions {
  readonly parent: AbortSignal;
  /** Why the work ends when the parent aborts. */
  readonly onParentAbort: () => Error;
  readonly deadlineMs: number;
  readonly onDeadline: () => Error;
}

/**
 * The time that one piece of work may take: until its deadline, its parent's abort or an end from outside.
 * Unlike `AbortSignal.any`, it leaves nothing behind on a parent that lives long.
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
