import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerClaim } from '../inference/answer-cache.ts';
import { untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import type { SharedRedis } from './connection.ts';
import { renewLease, resignLease } from './lease-scripts.ts';

/** Times around answers that several processes want at once, in ms. */
const answerClaimMs = {
  /** How long a process that gives no sign of life keeps others from making an answer. */
  lease: 6_000,
  /** Between two looks whether it is there. */
  look: 250,
  /** How long Redis may take to say who makes it. */
  command: 1_000,
} as const;

interface AnswerClaimOptions {
  readonly redis: SharedRedis;
  /** Says whether an answer is there by now. Never rejects. */
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly logger: Logger;
}

const nobodys: AnswerClaim = { release: () => {} };

/**
 * Creates the claims on answers that cost money, so that one process makes what several want at the same moment. Whoever
 * waits for a process that fails, dies or takes too long makes the answer after that, and so does everybody without Redis.
 */
export function createAnswerClaims({ redis, get, logger }: AnswerClaimOptions) {
  /** Keeps a claim until it is released. */
  function hold(key: string, me: string): Pick<AnswerClaim, 'release'> {
    const renew = () => void renewLease(redis, key, me, answerClaimMs.lease).catch(() => undefined);
    const timer = setInterval(renew, answerClaimMs.lease / 3).unref();
    return {
      release() {
        clearInterval(timer);
        resignLease(redis, key, me).catch(() => undefined);
      },
    };
  }

  return async (answerKey: string, key: string, signal: AbortSignal): Promise<AnswerClaim> => {
    const me = randomUUID();
    let awaited: string | undefined;
    try {
      for (;;) {
        const asked = redis.client.set(key, me, 'PX', answerClaimMs.lease, 'NX', 'GET');
        const holder = await untilAborted(asked, AbortSignal.timeout(answerClaimMs.command));
        // Also once it is ours: another process may have finished just before.
        const claim = holder === null ? hold(key, me) : nobodys;
        const answer = await get(answerKey);
        if (answer || holder === null) return { ...claim, answer };
        awaited ??= holder;
        if (holder !== awaited) return nobodys;
        await pause(answerClaimMs.look, undefined, { signal });
      }
    } catch (err) {
      // Redis may have said yes too late.
      void resignLease(redis, key, me).catch(() => undefined);
      logger.debug({ err }, 'an answer is made without knowing whether another process makes it');
      return nobodys;
    }
  };
}
