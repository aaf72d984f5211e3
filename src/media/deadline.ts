import { UserError } from '../errors.ts';

/** An abort as the person should hear of it: the reason itself where it was written for them. */
export function abortError(signal: AbortSignal): UserError {
  if (signal.reason instanceof UserError) return signal.reason;
  return new UserError('cancelled', 'That was cancelled before the picture was read.', {
    cause: signal.reason,
  });
}

/** Rejects as soon as the signal aborts, even where the work itself cannot be stopped. */
export async function abortable<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw abortError(signal);
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(abortError(signal));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
  }
}

export interface Deadline {
  readonly timeoutMs: number;
  /** What the person reads when the time is up. */
  readonly message: string;
}

/**
 * Runs work that ends with the caller's signal or after `timeoutMs`, whichever comes first; the work sees both
 * as one signal.
 * @throws UserError `timed_out` with the message, or the caller's abort.
 */
export async function withDeadline<T>(
  { timeoutMs, message }: Deadline,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(abortError(signal));
  const timer = setTimeout(() => controller.abort(new UserError('timed_out', message)), timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await abortable(controller.signal, () => work(controller.signal));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
