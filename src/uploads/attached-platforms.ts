import type { User } from '../core/interaction.ts';
import type { Language } from '../languages/language.ts';
import { beginLife, untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import { busyEmoji } from './emojis.ts';
import type { ChannelRef, MessageRef, Reader, UploadsPlatform } from './platform-port.ts';

/** Deadline of one call to a platform, including the client's own retries and rate-limit waits. */
const callMs = 30_000;
/** Deadline of calls that nobody waits for: removing reactions and looking for what was missed. */
const backgroundCallMs = 3 * 60_000;

type Untimed = 'platform' | 'problem' | 'isNsfw' | 'isOurs';
type Optional = 'type' | 'isBot' | 'languageOf' | 'groupsOf';
type WithoutSignal<Method> = Method extends (...args: [...infer Given, AbortSignal]) => infer Result
  ? (...args: Given) => Result
  : never;

/** A platform whose every call has a deadline. */
export type TimedPlatform = Pick<UploadsPlatform, Untimed> & {
  readonly [Name in Exclude<keyof UploadsPlatform, Untimed | Optional>]: WithoutSignal<UploadsPlatform[Name]>;
} & {
  /** Absent where the platform has no typing indicator. The signal cancels a call that has not finished. */
  readonly type?: (ref: MessageRef, signal: AbortSignal) => Promise<void>;
  /** Always false where the platform's reactions come without bots. */
  readonly isBot: (user: User) => Promise<boolean>;
  /** None where the platform has no groups. */
  readonly groupsOf: (channel: ChannelRef, user: User) => Promise<readonly string[]>;
  /** English where the language isn't known. Never rejects. */
  readonly languageOf: (channel: ChannelRef, person?: Reader) => Promise<Language>;
};

/** The platforms that have attached themselves. */
export interface Platforms {
  attach(platform: UploadsPlatform): void;
  find(name: string): TimedPlatform | undefined;
  /** The platform of a message, channel or person. @throws Error if it has not attached itself. */
  of(owner: { readonly platform: string }): TimedPlatform;
  /** Whether this process looks after a channel; another one does otherwise. */
  isOurs(channel: ChannelRef): boolean;
  /** Deletes messages of the bot. Failures are only logged. */
  removeMessages(messages: readonly MessageRef[]): Promise<void>;
}

interface PlatformsOptions {
  /** Aborts when the bot stops. */
  readonly stopped: AbortSignal;
  readonly logger: Logger;
}

async function withDeadline<Result>(
  call: (signal: AbortSignal) => Promise<Result>,
  deadlineMs: number,
  parent: AbortSignal,
): Promise<Result> {
  const life = beginLife({
    parent,
    onParentAbort: () => new Error('the call was cancelled'),
    deadlineMs,
    onDeadline: () => new Error(`expected the platform to answer within ${deadlineMs} ms`),
  });
  try {
    // Also ends if the platform ignores its signal.
    return await untilAborted(call(life.signal), life.signal);
  } finally {
    life[Symbol.dispose]();
  }
}

function withDeadlines(platform: UploadsPlatform, stopped: AbortSignal): TimedPlatform {
  type Call<Result> = (signal: AbortSignal) => Promise<Result>;
  const { type, isBot, isNsfw, isOurs, languageOf, groupsOf } = platform;
  const soon = <Result>(call: Call<Result>, cancelled = new AbortController().signal) =>
    withDeadline(call, callMs, cancelled);
  const unlessStopped = <Result>(call: Call<Result>) => withDeadline(call, backgroundCallMs, stopped);
  return {
    platform: platform.platform,
    problem: platform.problem,
    ...(isNsfw && { isNsfw }),
    ...(isOurs && { isOurs }),
    ...(type && { type: (ref, cancelled) => soon((signal) => type(ref, signal), cancelled) }),
    languageOf: async (channel, person) =>
      (await soon(async () => languageOf?.(channel, person)).catch(() => undefined)) ?? 'en',
    isBot: async (user) => (isBot ? soon((signal) => isBot(user, signal)) : false),
    groupsOf: async (channel, user) => (groupsOf ? soon((signal) => groupsOf(channel, user, signal)) : []),
    react: (ref, emoji) => soon((signal) => platform.react(ref, emoji, signal)),
    // ⏳ must not outlive the work, so that one is removed even while the bot stops.
    unreact: (ref, emoji) =>
      (emoji === busyEmoji ? soon : unlessStopped)((signal) => platform.unreact(ref, emoji, signal)),
    clicks: (ref, asked) => unlessStopped((signal) => platform.clicks(ref, asked, signal)),
    fetch: (ref) => soon((signal) => platform.fetch(ref, signal)),
    since: (channel, range) => unlessStopped((signal) => platform.since(channel, range, signal)),
    answer: (ref, answer) => soon((signal) => platform.answer(ref, answer, signal)),
    tell: (ref, line, user) => soon((signal) => platform.tell(ref, line, user, signal)),
    announce: (channel, line) => soon((signal) => platform.announce(channel, line, signal)),
    remove: (ref) => soon((signal) => platform.remove(ref, signal)),
  };
}

/** Creates the registry of attached platforms. */
export function createPlatforms({ stopped, logger }: PlatformsOptions): Platforms {
  const attached = new Map<string, TimedPlatform>();

  const platforms: Platforms = {
    attach: (platform) => void attached.set(platform.platform, withDeadlines(platform, stopped)),
    find: (name) => attached.get(name),
    of({ platform }) {
      const found = attached.get(platform);
      if (!found) throw new Error(`expected a platform that has attached itself, got ${platform}`);
      return found;
    },
    isOurs: (channel) => platforms.of(channel).isOurs?.(channel) ?? true,
    async removeMessages(messages) {
      for (const message of messages)
        await platforms
          .of(message)
          .remove(message)
          .catch((error: unknown) => logger.warn({ err: error }, 'a message could not be removed'));
    },
  };
  return platforms;
}
