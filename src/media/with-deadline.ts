import { beginLife, untilAborted } from '../lib/abort.ts';
import { UserError } from '../core/errors.ts';

export interface Deadline {
  readonly timeoutMs: number;
  /** Shown to the person when time runs out. */
  readonly message: string;
}

/** The error to show for an abort: its reason, if that was written for people. */
function abortError({ reason }: AbortSignal): UserError {
  if (reason instanceof UserError) return reason;
  return new UserError('cancelled', 'That was cancelled before the picture was read.', { cause: reason });
}

/**
 * Runs work until the caller's signal aborts or `timeoutMs` has passed, whichever comes first; the work gets both as
 * one signal. The promise settles at that moment, even if the work takes longer to stop.
 * @throws UserError `timed_out` with the message, or the caller's abort reason.
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
