import { beginLife, untilAborted } from '../lib/abort.ts';
import { type ErrorCode, UserError } from '../core/errors.ts';
import { message, type Text } from '../languages/message.ts';

export interface Deadline {
  readonly timeoutMs: number;
  /** Shown to the person when time runs out. */
  readonly text: Text;
  /** `timed_out` unless the time is the fault of what the person gave. */
  readonly code?: ErrorCode;
}

/** The error to show for an abort: its reason, if that was written for people. */
function abortError({ reason }: AbortSignal): UserError {
  if (reason instanceof UserError) return reason;
  return new UserError('cancelled', message('pictures.cancelled'), { cause: reason });
}

/**
 * Runs work until the caller's signal aborts or `timeoutMs` has passed, whichever comes first; the work gets both as
 * one signal. The promise settles at that moment, even if the work takes longer to stop.
 * @throws UserError with the deadline's code and message, or the caller's abort reason.
 */
export async function withDeadline<T>(
  { timeoutMs, text, code = 'timed_out' }: Deadline,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const life = beginLife({
    parent: signal,
    onParentAbort: () => abortError(signal),
    deadlineMs: timeoutMs,
    onDeadline: () => new UserError(code, text),
  });
  try {
    life.signal.throwIfAborted();
    return await untilAborted(work(life.signal), life.signal);
  } finally {
    life[Symbol.dispose]();
  }
}
