import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { claimMs, createLocalClaims } from '../core/processes/claims.ts';
import type { UnansweredUse, UnansweredUses, UnansweredUsesOf } from '../core/processes/unanswered-uses.ts';
import { decrypt, encrypt } from '../lib/encryption.ts';
import type { Logger } from '../lib/logger.ts';
import {
  closeScript,
  deadOwnersScript,
  isOursScript,
  leaseScript,
  noteScript,
  openScript,
  takeScript,
} from './unanswered-use-scripts.ts';
import { aliveKey, presenceDefaults, type Presence } from './process-presence.ts';
import type { SharedRedis } from './connection.ts';

/** Times and bounds of uses that may be taken over. */
const unansweredUseDefaults = {
  /** How long an answer may take to be sent, in ms: longer than the outages of Redis that are bridged. */
  leaseMs: 20_000,
  /** How long this process must have been in touch before it takes others for dead: after an outage, all look dead. */
  inTouchMs: 6_000,
  everyMs: 1_000,
  /** Between two questions to a Redis that is silent. */
  askAgainMs: 100,
  /** Uses of one dead process that are taken at once. */
  atOnce: 50,
  /** How often a use is taken over, in case that it is what the processes die of. */
  takeovers: 3,
  /** Characters of a payload; a larger use dies with its process. */
  payload: 256 * 1024,
} as const;

interface SharedUnansweredUsesOptions {
  readonly redis: SharedRedis;
  readonly presence: Pick<Presence, 'id' | 'inTouchMs'>;
  readonly logger: Logger;
}

/** The unanswered uses of all processes. */
export interface SharedUnansweredUses {
  readonly of: UnansweredUsesOf;
  /** Uses that this process has taken over. */
  readonly takenOver: number;
  close(): void;
}

interface Heir {
  readonly secret: string;
  readonly take: (payload: unknown, use: UnansweredUse) => void;
}

const words = z.array(z.string());
const yes = () => Promise.resolve(true);

/** Undefined if there is none, or none that this version can read: the answer doesn't depend on it. */
function readNote(note: string | undefined, secret: string): unknown {
  try {
    return note ? JSON.parse(decrypt(note, secret)) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what isn't answered yet in Redis, and takes over what dead processes had begun. */
export function createSharedUnansweredUses({
  redis,
  presence,
  logger,
}: SharedUnansweredUsesOptions): SharedUnansweredUses {
  const { id: me } = presence;
  const owners = redis.key('uses', 'owners');
  const useKey = (id: string) => redis.key('use', id);
  const usesOf = (owner: string) => redis.key('uses', 'of', owner);
  const local = createLocalClaims();
  const heirs = new Map<string, Heir>();
  let takenOver = 0;
  let isLooking = false;

  /**
   * Asks Redis. Without it, nobody else can take a use over; but one that is only silent may answer others, so it is asked
   * until it says.
   */
  async function ask(id: string, script: typeof isOursScript, ...more: number[]): Promise<boolean> {
    const endsAt = performance.now() + unansweredUseDefaults.leaseMs;
    while (redis.awaySince() === undefined && performance.now() < endsAt) {
      const answer = await redis.run(script, [useKey(id)], [me, ...more]).catch(() => undefined);
      if (answer === 1) return true;
      if (answer !== undefined) {
        logger.info({ id }, 'another process answers this, because this one was away');
        return false;
      }
      await pause(unansweredUseDefaults.askAgainMs);
    }
    return true;
  }

  const useOf = (
    id: string,
    secret: string,
    resumed: Pick<UnansweredUse, 'isResumed' | 'noted' | 'deliveringSince'>,
  ): UnansweredUse => ({
    id,
    ...resumed,
    async note(value) {
      const note = encrypt(JSON.stringify(value), secret);
      try {
        return (await redis.run(noteScript, [useKey(id)], [me, note])) !== 0;
      } catch (error) {
        logger.debug({ err: error }, 'a note was lost');
        return true;
      }
    },
    isOurs: () => ask(id, isOursScript),
    mayDeliver: () => ask(id, leaseScript, unansweredUseDefaults.leaseMs),
    close: () => void redis.eventually(() => redis.run(closeScript, [useKey(id), usesOf(me)], [me, id])),
  });

  async function take(id: string, owner: string): Promise<void> {
    const heir = heirs.get(id.slice(0, id.indexOf('/')));
    if (!heir) return;
    const keys = [useKey(id), usesOf(owner), usesOf(me), owners, aliveKey(redis)];
    const args = [id, owner, me, claimMs, unansweredUseDefaults.takeovers];
    const [payload, note, delivering] = words.parse(await redis.run(takeScript, keys, args));
    if (payload === undefined) return;
    takenOver += 1;
    logger.info({ id }, 'the process that had begun to answer this has died; this one answers');
    const use = useOf(id, heir.secret, {
      isResumed: true,
      noted: readNote(note, heir.secret),
      ...(delivering && { deliveringSince: Number(delivering) }),
    });
    heir.take(JSON.parse(decrypt(payload, heir.secret)), use);
  }

  async function inherit(owner: string): Promise<void> {
    const ids = await redis.client.srandmember(usesOf(owner), unansweredUseDefaults.atOnce);
    for (const id of ids)
      await take(id, owner).catch((error: unknown) => logger.error({ err: error, id }, 'takeover failed'));
  }

  async function look(): Promise<void> {
    if (heirs.size === 0 || isLooking || presence.inTouchMs() < unansweredUseDefaults.inTouchMs) return;
    isLooking = true;
    try {
      const dead = words.parse(await redis.run(deadOwnersScript, [owners, aliveKey(redis)], [usesOf('')]));
      for (const owner of dead) if (owner !== me) await inherit(owner);
    } catch (error) {
      logger.debug({ err: error }, 'could not look for what others had begun');
    } finally {
      isLooking = false;
    }
  }

  const timer = setInterval(() => void look(), unansweredUseDefaults.everyMs).unref();

  const of = (platform: string, secret: string): UnansweredUses => ({
    async open(own, payload) {
      const id = `${platform}/${own}`;
      // At once, because discord.js adds circles to what it gets.
      const text = JSON.stringify(payload);
      if (!(await local.first(id))) return undefined;
      const kept = text.length > unansweredUseDefaults.payload ? '' : encrypt(text, secret);
      const keys = [useKey(id), usesOf(me), owners, aliveKey(redis)];
      try {
        const taken = await redis.run(openScript, keys, [id, me, kept, claimMs, presenceDefaults.aliveMs]);
        return taken === 1 ? useOf(id, secret, { isResumed: false }) : undefined;
      } catch {
        // Nobody knows of it, so nobody can take it over.
        return { ...useOf(id, secret, { isResumed: false }), isOurs: yes, mayDeliver: yes };
      }
    },
    takeOver(take) {
      heirs.set(platform, { secret, take });
      return () => void heirs.delete(platform);
    },
  });

  return {
    of,
    get takenOver() {
      return takenOver;
    },
    close: () => clearInterval(timer),
  };
}
