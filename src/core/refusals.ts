import { inSeconds, message, type Text, type Time } from '../languages/message.ts';
import { UserError, type ErrorCode } from './errors.ts';

/** How long a restart and a crowd last at most, in seconds. */
const aMinute = 60;

/** The refusal while the process shuts down. */
export function stopping(): UserError {
  return new UserError('stopping', message('refusals.stopping'), { retryAfterSeconds: aMinute });
}

/** The refusal of an interaction that ran past its deadline. */
export function timedOut(): UserError {
  return new UserError('timed_out', message('refusals.timedOut'));
}

/** The end of an interaction that the person cancelled. */
export function cancelled(): UserError {
  return new UserError('cancelled', message('refusals.cancelled'));
}

/** The refusal while what the processes share can't be reached. */
export function awayFromMemory({ cause }: { readonly cause?: unknown } = {}): UserError {
  return new UserError('busy', message('refusals.awayFromMemory'), { retryAfterSeconds: aMinute, cause });
}

/** The refusal when more work waits than the workers can take on. */
export function tooMuchAtOnce(): UserError {
  return new UserError('busy', message('refusals.tooMuchAtOnce'), { retryAfterSeconds: aMinute });
}

/** The refusal when the throttle cannot remember one more person. */
export function tooManyPeople(): UserError {
  return new UserError('busy', message('refusals.tooManyPeople'), { retryAfterSeconds: aMinute });
}

/** The refusal of a call beyond the person's limit. */
export function throttled(limit: number, seconds: number): UserError {
  return new UserError('throttled', message('refusals.throttled', { limit, when: inSeconds(seconds) }), {
    retryAfterSeconds: seconds,
  });
}

/** The same where the calls of a day are limited too. */
export function throttledToday(
  limit: number,
  seconds: number,
  { used, perDay }: { readonly used: number; readonly perDay: number },
): UserError {
  const text = message('refusals.throttledToday', { limit, used, perDay, when: inSeconds(seconds) });
  return new UserError('throttled', text, { retryAfterSeconds: seconds });
}

/** A time as people say it: full hours if there are some, rounded up. */
export function roughly(seconds: number): Time {
  return seconds > 5_400
    ? { fromNow: Math.ceil(seconds / 3600), unit: 'hour' }
    : { fromNow: Math.ceil(seconds / 60), unit: 'minute' };
}

/** The refusal of a call beyond the number that admins allow a person a day. */
export function dailyUsed(limit: number, seconds: number): UserError {
  return new UserError('throttled', message('refusals.dailyUsed', { limit, when: roughly(seconds) }), {
    retryAfterSeconds: seconds,
  });
}

/** The refusal of a person whom an admin has blocked. */
export function blockedPerson(): UserError {
  return new UserError('not_allowed', message('refusals.blockedPerson'));
}

/** The refusal in a channel in which an admin has switched the bot off. */
export function switchedOff(): UserError {
  return new UserError('not_allowed', message('refusals.switchedOff'));
}

/** The refusal of a call beyond what the rest of a crowded network shares. */
export function networkThrottled(limit: number, seconds: number): UserError {
  const text = message('refusals.networkThrottled', { limit, when: inSeconds(seconds) });
  return new UserError('throttled', text, { retryAfterSeconds: seconds });
}

/** The refusal of a call beyond what all callers without an account share. */
export function crowded(seconds: number): UserError {
  return new UserError('throttled', message('refusals.crowded', { when: inSeconds(seconds) }), {
    retryAfterSeconds: seconds,
  });
}

/**
 * Why one picture of several failed, where the fault is ours: the usual sentences say that the use wasn't counted. Undefined
 * for other codes.
 */
export function shortReason(code: ErrorCode, errorId = ''): Text | undefined {
  const reasons: Partial<Record<ErrorCode, Text>> = {
    busy: message('refusals.shortBusy'),
    timed_out: message('refusals.shortTimedOut'),
    stopping: message('refusals.shortStopping'),
    engine_unavailable: message('refusals.shortUnavailable'),
    internal: message('refusals.shortInternal', { id: errorId }),
  };
  return reasons[code];
}

/** The apology for an unexpected error, whose cause is in the log under the id. */
export function apology(errorId: string): Text {
  return message('refusals.apology', { id: errorId });
}

/**
 * The refusal of a command that isn't registered, such as one that was removed.
 * @param known the registered ones as they are typed, with their slash.
 */
export function unknownCommand(name: string, known: readonly string[]): UserError {
  return new UserError(
    'unknown_command',
    message('refusals.unknownCommand', { name: name.slice(0, 40), known: known.join(', ') }),
  );
}
