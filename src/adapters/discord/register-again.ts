import { setTimeout as pause } from 'node:timers/promises';
import { RateLimitError } from 'discord.js';
import { PlatformRefusedError } from '../../core/adapter.ts';
import type { Leadership } from '../../core/processes/leadership.ts';
import type { Logger } from '../../lib/logger.ts';
import { isBodyRefused, isDailyLimit, isUnauthorized, limitMs, tokenRefused } from './errors.ts';
import { timeoutsMs, waitsMs } from './limits.ts';
import { registerCommands, type RegisterOptions } from './register.ts';

interface RegisterAgainOptions extends Omit<RegisterOptions, 'signal'> {
  readonly logger: Logger;
  /** The shortest pause before another try, in ms; it doubles each time. */
  readonly againAfterMs?: number;
  /** Ends the tries. */
  readonly stopping: AbortSignal;
}

/** Why a registration failed, and how long Discord wants to be left alone, in ms. */
function explain(error: unknown): { readonly reason: string; readonly waitMs: number } {
  if (error instanceof RateLimitError)
    return { reason: 'Discord limits how often commands may be registered', waitMs: limitMs(error) };
  if (isDailyLimit(error))
    return { reason: 'Discord takes no more than 200 new commands of an application a day', waitMs: 0 };
  const told = error instanceof Error ? error.message || error.name : String(error);
  return { reason: isBodyRefused(error) ? `Discord refuses a command: ${told}` : told, waitMs: 0 };
}

/**
 * Registers the commands. If that fails, it warns and tries again in the background, while the commands that Discord has
 * go on working. @throws PlatformRefusedError if Discord refuses the token.
 */
export async function registerOrTryAgain(options: RegisterAgainOptions): Promise<void> {
  const { logger, stopping, againAfterMs = waitsMs.registerAtLeast, ...registering } = options;
  let doubled = againAfterMs;

  /** Resolves with how long to wait before the next try, in ms; undefined if none is needed. */
  async function attempt(): Promise<number | undefined> {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutsMs.register)]);
    try {
      const sent = await registerCommands({ ...registering, signal });
      logger.info({ sent }, sent ? 'registered the commands' : 'the commands are already registered');
      return undefined;
    } catch (error) {
      stopping.throwIfAborted();
      if (isUnauthorized(error)) throw new PlatformRefusedError(tokenRefused, { cause: error });
      const { reason, waitMs } = explain(error);
      if (isBodyRefused(error)) {
        logger.error({ err: error }, `${reason}. Correct its file in commands/; the earlier commands stay`);
        return undefined;
      }
      const wait = Math.max(doubled, waitMs);
      doubled = Math.min(2 * doubled, waitsMs.registerAtMost);
      logger.warn(
        { err: error, againInSeconds: Math.ceil(wait / 1000) },
        `the commands could not be registered (${reason}). The earlier ones stay, and I try again by myself; "npm run register" tries at once`,
      );
      return wait;
    }
  }

  async function keepTrying(first: number): Promise<void> {
    for (let wait: number | undefined = first; wait !== undefined; wait = await attempt())
      await pause(wait, undefined, { signal: stopping, ref: false });
  }

  const wait = await attempt();
  if (wait !== undefined)
    void keepTrying(wait).catch((error: unknown) => {
      if (!stopping.aborted) logger.error({ err: error }, 'gave up registering the commands');
    });
}

/**
 * Registers the commands if this process leads, and whenever it comes to lead later. @throws PlatformRefusedError if
 * Discord refuses the token now.
 */
export async function registerAsLeader(leadership: Leadership, options: RegisterAgainOptions): Promise<void> {
  let latest: Promise<void> | undefined;
  leadership.onElected(() => {
    if (options.stopping.aborted) return;
    latest = registerOrTryAgain(options);
    // Past the start, the connection hears of a refused token too.
    latest.catch(() => undefined);
  });
  if (latest === undefined) options.logger.info('the process that leads registers the commands');
  await latest;
}
