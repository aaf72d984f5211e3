import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { awayFromMemory } from '../core/refusals.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { listEntries } from './list-store-entries.ts';
import type { SharedRedis } from './connection.ts';
import { defineScript } from './script.ts';

/** How often a change starts again because another one came between. */
const maxTries = 100;

/** Replaces a value if it still is the old one; an empty new one deletes it. '1' or '0' in front says whether there is one. */
const replaceScript = defineScript(`
local old = redis.call('GET', KEYS[1])
if (old and '1' .. old or '0') ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then redis.call('DEL', KEYS[1])
elseif ARGV[3] == '' then redis.call('SET', KEYS[1], ARGV[2]:sub(2), 'KEEPTTL')
else redis.call('SET', KEYS[1], ARGV[2]:sub(2), 'PX', ARGV[3]) end
return 1`);

/**
 * Reads a value together with the marks, so that no value from a Redis that has lost its data is taken for all there is.
 * KEYS are when the store began, that it has lost something, and the value; ARGV the beginning that this process knows
 * (or nothing), and one for an empty Redis. Returns the beginning, whether something is lost, and the value.
 */
const readScript = defineScript(`
local began, known = redis.call('GET', KEYS[1]), ARGV[1]
local isAccepted = began and began:match('^accepted')
if known ~= '' and began ~= known and not isAccepted then redis.call('SET', KEYS[2], '1') end
if not began then
  began = ARGV[2]
  redis.call('SET', KEYS[1], began)
end
return {began, redis.call('EXISTS', KEYS[2]), redis.call('GET', KEYS[3])}`);
const readResult = z.tuple([z.string(), z.number(), z.string().nullable()]);

const marked = (value: string | undefined) => (value === undefined ? '0' : `1${value}`);

const unreachable =
  'I can’t reach my memory right now, so settings can’t be changed. Please try again in a minute.';

/** The marks by which processes notice that Redis has lost its data. */
function marksOf(redis: SharedRedis) {
  return { began: redis.key('store-began'), lost: redis.key('store-lost') };
}

/** Takes what is in the store for all there is. Processes notice when they read something. */
export async function acceptStore(redis: SharedRedis): Promise<void> {
  const { began, lost } = marksOf(redis);
  await redis.client.multi().set(began, `accepted ${randomUUID()}`).del(lost).exec();
}

/**
 * Creates the store that all processes share. Every operation fails at once while Redis can't be reached, so that nobody's
 * opt-out is overlooked. @throws UserError `busy` then.
 *
 * Redis that lost its data is told from a new one by a mark: once a process finds another one than it knew, `hasForgotten` is
 * true in all processes, for every value read from then on, until somebody copies the data back (`npm run store -- copy`) or
 * accepts the loss (`npm run store -- accept`). Nobody can tell if no process was up that knew the mark.
 */
export function createSharedStore({
  redis,
  logger,
}: {
  readonly redis: SharedRedis;
  readonly logger: Logger;
}): Store {
  const { client } = redis;
  const keyOf = (key: string) => redis.key('store', key);
  const { began, lost } = marksOf(redis);
  let known = '';
  let hasForgotten = false;

  async function read(key: string): Promise<string | undefined> {
    const keys = [began, lost, keyOf(key)];
    const [mark, isLost, value] = readResult.parse(await redis.run(readScript, keys, [known, randomUUID()]));
    known = mark;
    if (isLost === 1 && !hasForgotten)
      logger.error(
        'Redis has lost the settings. Uploads are left alone where nobody sets a mode; run npm run store -- copy, or npm run store -- accept.',
      );
    hasForgotten = isLost === 1;
    return value ?? undefined;
  }
  const lookAtMarks = () => read('');
  redis.onConnected(
    () => void lookAtMarks().catch((error: unknown) => logger.debug({ err: error }, 'no mark')),
  );

  async function reaching<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      throw awayFromMemory({ cause: error });
    }
  }

  async function put(key: string, value: string, ttlMs?: number): Promise<void> {
    await (ttlMs === undefined ? client.set(keyOf(key), value) : client.set(keyOf(key), value, 'PX', ttlMs));
  }

  return {
    get hasForgotten() {
      return hasForgotten;
    },
    problem: () => (redis.awaySince() === undefined ? undefined : unreachable),
    get: (key) => reaching(() => read(key)),
    set: (key, value, { ttlMs } = {}) => reaching(() => put(key, value, ttlMs)),
    add: (key, value, { ttlMs } = {}) =>
      reaching(async () => {
        const done =
          ttlMs === undefined
            ? await client.set(keyOf(key), value, 'NX')
            : await client.set(keyOf(key), value, 'PX', ttlMs, 'NX');
        return done === 'OK';
      }),
    async change(key, change, { ttlMs } = {}) {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const old = await reaching(async () => (await client.get(keyOf(key))) ?? undefined);
        const value = change(old);
        const args = [marked(old), marked(value), ttlMs === undefined ? '' : Math.ceil(ttlMs)];
        if (await reaching(() => redis.run(replaceScript, [keyOf(key)], args))) return value;
      }
      throw new Error(`expected to change a value within ${maxTries} tries, but others changed it each time`);
    },
    delete: (key) =>
      reaching(async () => {
        await client.del(keyOf(key));
      }),
    list: (prefix) =>
      reaching(async () => {
        const found = await listEntries(client, keyOf(''), prefix);
        await lookAtMarks();
        return found;
      }),
    // The connection is everybody's.
    close: () => Promise.resolve(),
  };
}
