import { UserError, type ErrorCode } from './errors.ts';

/** What people are told when no command, engine or platform is to blame: the sentences that several parts share. */
const refusalTexts = {
  stopping: 'I am being restarted. Please try again in a minute.',
  timedOut: 'This took too long, so I stopped. It doesn’t count toward your limit; please try again.',
  cancelled: 'Cancelled, as you asked.',
  awayFromMemory: 'I can’t reach my memory right now. This wasn’t counted; please try again in a minute.',
  tooMuchAtOnce: 'Too much is going on at once. This wasn’t counted; please try again in a minute.',
  tooManyPeople: 'Too many people are calling at once. Please try again in a minute.',
} as const;

/** How long a restart and a crowd last at most, in seconds. */
const aMinute = 60;

/** The refusal while the process shuts down. */
export function stopping(): UserError {
  return new UserError('stopping', refusalTexts.stopping, { retryAfterSeconds: aMinute });
}

/** The refusal of an interaction that ran past its deadline. */
export function timedOut(): UserError {
  return new UserError('timed_out', refusalTexts.timedOut);
}

/** The end of an interaction that the person cancelled. */
export function cancelled(): UserError {
  return new UserError('cancelled', refusalTexts.cancelled);
}

/** The refusal while what the processes share can't be reached. */
export function awayFromMemory({ cause }: { readonly cause?: unknown } = {}): UserError {
  return new UserError('busy', refusalTexts.awayFromMemory, { retryAfterSeconds: aMinute, cause });
}

/** The refusal when more work waits than the workers can take on. */
export function tooMuchAtOnce(): UserError {
  return new UserError('busy', refusalTexts.tooMuchAtOnce, { retryAfterSeconds: aMinute });
}

/** The refusal when the throttle cannot remember one more person. */
export function tooManyPeople(): UserError {
  return new UserError('busy', refusalTexts.tooManyPeople, { retryAfterSeconds: aMinute });
}

function inSeconds(seconds: number): string {
  return `${seconds} second${seconds === 1 ? '' : 's'}`;
}

/** The refusal of a call beyond the person's limit. */
export function throttled(limit: number, seconds: number): UserError {
  const calls = limit === 1 ? 'your call' : `your ${limit} calls`;
  return new UserError(
    'throttled',
    `You have used ${calls} for this minute. Please try again in ${inSeconds(seconds)}.`,
    { retryAfterSeconds: seconds },
  );
}

/** A time as people say it: full hours if there are some, rounded up. */
function roughly(seconds: number): string {
  const [count, unit] =
    seconds > 5_400 ? [Math.ceil(seconds / 3600), 'hour'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The refusal of a call beyond the number that admins allow a person a day. */
export function dailyUsed(limit: number, seconds: number): UserError {
  const calls = limit === 1 ? 'your call' : `your ${limit} calls`;
  return new UserError(
    'throttled',
    `You have used ${calls} for today. A new day begins in ${roughly(seconds)} (midnight UTC).`,
    { retryAfterSeconds: seconds },
  );
}

/** The refusal of a person whom an admin has blocked. */
export function blockedPerson(): UserError {
  return new UserError(
    'not_allowed',
    'An admin here has blocked you from using me. Please talk to them about it.',
  );
}

/** The refusal in a channel in which an admin has switched the bot off. */
export function switchedOff(): UserError {
  return new UserError(
    'not_allowed',
    'An admin has switched me off in this channel. Please use another one.',
  );
}

/** The refusal of a call beyond what the rest of a crowded network shares. */
export function networkThrottled(limit: number, seconds: number): UserError {
  return new UserError(
    'throttled',
    `Many people are calling from your network, where some share ${limit} call${limit === 1 ? '' : 's'} a minute. Please try again in ${inSeconds(seconds)}.`,
    { retryAfterSeconds: seconds },
  );
}

/** The refusal of a call beyond what all callers without an account share. */
export function crowded(seconds: number): UserError {
  return new UserError(
    'throttled',
    `Too many people are calling without a key. Please try again in ${inSeconds(seconds)}.`,
    { retryAfterSeconds: seconds },
  );
}

/**
 * Why one picture of several failed, where the fault is ours: the usual sentences say that the use wasn't counted. Undefined
 * for other codes.
 */
export function shortReason(code: ErrorCode, errorId = ''): string | undefined {
  const reasons: Partial<Record<ErrorCode, string>> = {
    busy: 'too much was going on at once.',
    timed_out: 'it took too long.',
    stopping: 'I am being restarted.',
    engine_unavailable: 'nothing that can do this was ready.',
    internal: `something went wrong on my side. The bot’s owner finds it under the id ${errorId}.`,
  };
  return reasons[code];
}

/** The apology for an unexpected error, whose cause is in the log under the id. */
export function apology(errorId: string): string {
  return `Sorry, something went wrong on my side. It doesn’t count toward your limit; please try again. If it keeps happening, give the bot’s owner the id ${errorId}.`;
}

/** The refusal of a command that isn't registered, such as one that was removed. */
export function unknownCommand(name: string, known: readonly string[]): UserError {
  const list = known.map((each) => `/${each}`).join(', ');
  return new UserError('unknown_command', `I don’t know /${name.slice(0, 40)}. I know ${list}.`);
}
