import { beginLife, untilAborted } from '../lib/abort.ts';
import { UserError } from '../core/errors.ts';

export interface Deadline {
  readonly timeoutMs: number;
  /** What the person reads when the time is up. */
  readonly message: string;
}

/** An abort as the person should hear of it: the reason itself where it was written for them. */
function abortError({ reason }: AbortSignal): UserError {
  if (reason instanceof UserError) return reason;
  return new UserError('cancelled', 'That was cancelled before the picture was read.', { cause: reason });
}

/**
 * Runs work that ends with the caller's signal or after `timeoutMs`, whichever comes first; the work sees both
 * as one signal. The promise settles then, even where the work itself takes longer to stop.
 * @throws UserError `timed_out` with the message, or the caller's abort.
 */
export async function withDeadline<T>(
  { timeoutMs, message }: Deadline,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const life = beginLife({
    parent: signal,
    onParentAbort: () => abortError(signal),
    deadlineMs: timeoutMs,
    onDeadline: () => new UserError('timed_out', message),
  });
  try {
    life.signal.throwIfAborted();
    return await untilAborted(work(life.signal), life.signal);
  } finally {
    life[Symbol.dispose]();
  }
}
