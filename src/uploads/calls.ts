import { untilAborted } from '../abort.ts';
import type { UploadsPlatform } from './port.ts';

/** Longest wait for one thing that a platform does, its own retries and rate limits included, in ms. */
const callTimeoutMs = 30_000;

type AtOnce = 'platform' | 'problem' | 'isNsfw';
type Without<Method> = Method extends (...args: [...infer Given, AbortSignal]) => infer Result
  ? (...args: Given) => Result
  : never;

/** A platform whose every call ends by itself. */
export type Calls = Pick<UploadsPlatform, AtOnce> & {
  readonly [Name in Exclude<keyof UploadsPlatform, AtOnce>]: Without<UploadsPlatform[Name]>;
};

/** Gives every call of a platform a deadline, also where the platform does not keep to its signal. */
export function createCalls(of: UploadsPlatform): Calls {
  async function within<Result>(call: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const signal = AbortSignal.timeout(callTimeoutMs);
    return untilAborted(call(signal), signal);
  }
  return {
    platform: of.platform,
    problem: of.problem,
    ...(of.isNsfw && { isNsfw: of.isNsfw }),
    react: (ref, emoji) => within((signal) => of.react(ref, emoji, signal)),
    unreact: (ref, emoji) => within((signal) => of.unreact(ref, emoji, signal)),
    fetch: (ref) => within((signal) => of.fetch(ref, signal)),
    since: (channel, range) => within((signal) => of.since(channel, range, signal)),
    answer: (ref, answer) => within((signal) => of.answer(ref, answer, signal)),
    tell: (ref, line, user) => within((signal) => of.tell(ref, line, user, signal)),
    announce: (channel, line) => within((signal) => of.announce(channel, line, signal)),
    remove: (ref) => within((signal) => of.remove(ref, signal)),
  };
}
