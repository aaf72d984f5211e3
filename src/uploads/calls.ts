import { beginLife, untilAborted } from '../lib/abort.ts';
import { busyEmoji, type MessageRef, type UploadsPlatform } from './port.ts';
import type { User } from '../core/interaction.ts';

/** Longest wait for one thing that a platform does, its own retries and rate limits included, in ms. */
const callTimeoutMs = 30_000;
/** The same for taking reactions away, which nobody waits for and platforms let happen slowly. */
const tidyTimeoutMs = 180_000;

type AtOnce = 'platform' | 'problem' | 'isNsfw';
/** What not every platform has. */
type Extra = 'type' | 'isBot';
type Without<Method> = Method extends (...args: [...infer Given, AbortSignal]) => infer Result
  ? (...args: Given) => Result
  : never;

/** A platform whose every call ends by itself. */
export type Calls = Pick<UploadsPlatform, AtOnce> & {
  readonly [Name in Exclude<keyof UploadsPlatform, AtOnce | Extra>]: Without<UploadsPlatform[Name]>;
} & {
  /** Absent where the platform has no such sign; what is still on its way when the signal aborts is given up. */
  readonly type?: (ref: MessageRef, signal: AbortSignal) => Promise<void>;
  /** False where the platform's reactions tell of no bots. */
  readonly isBot: (user: User) => Promise<boolean>;
};

/**
 * Gives every call of a platform a deadline, also where the platform does not keep to its signal. What only tidies up
 * ends when the process does.
 */
export function createCalls(of: UploadsPlatform, ending: AbortSignal): Calls {
  async function within<Result>(
    call: (signal: AbortSignal) => Promise<Result>,
    ended?: AbortSignal,
  ): Promise<Result> {
    const timeout = AbortSignal.timeout(callTimeoutMs);
    const signal = ended ? AbortSignal.any([ended, timeout]) : timeout;
    return untilAborted(call(signal), signal);
  }
  async function untilTheEnd<Result>(call: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const life = beginLife({
      parent: ending,
      onParentAbort: () => new Error('the process stops'),
      deadlineMs: tidyTimeoutMs,
      onDeadline: () => new Error('the platform took too long'),
    });
    try {
      return await untilAborted(call(life.signal), life.signal);
    } finally {
      life[Symbol.dispose]();
    }
  }
  const { type, isBot } = of;
  return {
    platform: of.platform,
    problem: of.problem,
    ...(type && { type: (ref, ended) => within((signal) => type(ref, signal), ended) }),
    isBot: (user) => (isBot ? within((signal) => isBot(user, signal)) : Promise.resolve(false)),
    clicks: (ref, asked) => untilTheEnd((signal) => of.clicks(ref, asked, signal)),
    ...(of.isNsfw && { isNsfw: of.isNsfw }),
    react: (ref, emoji) => within((signal) => of.react(ref, emoji, signal)),
    // A sign of work is untrue when the process has ended, so that one goes before.
    unreact: (ref, emoji) =>
      (emoji === busyEmoji ? within : untilTheEnd)((signal) => of.unreact(ref, emoji, signal)),
    fetch: (ref) => within((signal) => of.fetch(ref, signal)),
    since: (channel, range) => untilTheEnd((signal) => of.since(channel, range, signal)),
    answer: (ref, answer) => within((signal) => of.answer(ref, answer, signal)),
    tell: (ref, line, user) => within((signal) => of.tell(ref, line, user, signal)),
    announce: (channel, line) => within((signal) => of.announce(channel, line, signal)),
    remove: (ref) => within((signal) => of.remove(ref, signal)),
  };
}
