import type { SharedAnswers } from '../inference/answer-cache.ts';
import { answerId } from '../inference/answer-id.ts';
import { untilAborted } from '../lib/abort.ts';
import { decryptBytes, encryptBytes } from '../lib/encryption.ts';
import type { Logger } from '../lib/logger.ts';
import { createAnswerClaims } from './answer-claims.ts';
import type { SharedRedis } from './connection.ts';
import { defineScript, nowInMs } from './script.ts';

/** Bounds of the answers that processes keep together. */
const answerLimits = {
  /** How long one is kept, in ms. */
  ttlMs: 3_600_000,
  /** The largest, in bytes. */
  answerBytes: 2 * 1024 * 1024,
  /** How long a run waits to hear whether there is an answer, in ms. */
  waitMs: 1_000,
  /** Answers on their way to Redis; others are not kept meanwhile. */
  writing: 8,
} as const;

/**
 * Keeps an answer and drops the oldest ones beyond the bound. KEYS are the sum of all sizes, and a sorted set of sizes and
 * ids by when they end; ARGV begins with what precedes an id in its answer's key.
 */
const keepScript = defineScript(`${nowInMs}
local prefix, id, answer, ttl, most = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local function drop(entry)
  local size, old = entry:match('^(%d+) (.*)$')
  redis.call('UNLINK', prefix .. old)
  redis.call('ZREM', KEYS[2], entry)
  return redis.call('DECRBY', KEYS[1], size)
end
for _, entry in ipairs(redis.call('ZRANGE', KEYS[2], '-inf', now, 'BYSCORE')) do drop(entry) end
if #answer > most or redis.call('EXISTS', prefix .. id) == 1 then return 0 end
local sum = redis.call('INCRBY', KEYS[1], #answer)
while sum > most do sum = drop(redis.call('ZRANGE', KEYS[2], 0, 0)[1]) end
redis.call('SET', prefix .. id, answer, 'PX', ttl)
redis.call('ZADD', KEYS[2], now + ttl, #answer .. ' ' .. id)
return 1`);

interface SharedAnswersOptions {
  readonly redis: SharedRedis;
  /** Bytes of all answers together. */
  readonly maxBytes: number;
  readonly logger: Logger;
  readonly limits?: Partial<Record<keyof typeof answerLimits, number>>;
}

/**
 * Creates the answers that all processes keep together, for an hour. Redis may write to a disk, where nothing of a person
 * should be: an answer is encrypted with its key, which only somebody who asks the same again can make.
 */
export function createSharedAnswers({
  redis,
  maxBytes,
  logger,
  limits = {},
}: SharedAnswersOptions): SharedAnswers {
  const { ttlMs, answerBytes, waitMs, writing: maxWriting } = { ...answerLimits, ...limits };
  const keys = [redis.key('answers', 'bytes'), redis.key('answers', 'ends')];
  const prefix = redis.key('answer', '');
  const channel = redis.key('answers', 'forgotten');
  const failed = (err: unknown) => logger.debug({ err }, 'Redis did not give or take an answer');
  let writing = 0;

  async function write(key: string, answer: Uint8Array): Promise<void> {
    writing += 1;
    try {
      await redis.run(keepScript, keys, [prefix, answerId(key), encryptBytes(answer, key), ttlMs, maxBytes]);
    } finally {
      writing -= 1;
    }
  }

  async function get(key: string): Promise<Uint8Array | undefined> {
    try {
      const asked = redis.client.getBuffer(prefix + answerId(key));
      const answer = await untilAborted(asked, AbortSignal.timeout(waitMs));
      return answer ? decryptBytes(answer, key) : undefined;
    } catch (error) {
      failed(error);
      return undefined;
    }
  }
  const claims = createAnswerClaims({ redis, get, logger });

  return {
    get,
    async add(key, answer) {
      if (answer.byteLength <= answerBytes && writing < maxWriting) await write(key, answer).catch(failed);
    },
    claim: (key, signal) => claims(key, redis.key('answer-claim', answerId(key)), signal),
    forget(id) {
      // Its size is subtracted when its time is over.
      const forgetting = [redis.client.unlink(prefix + id), redis.client.publish(channel, id)];
      Promise.all(forgetting).catch(failed);
    },
    onForgotten: (listener) => redis.onMessage(channel, listener),
  };
}
