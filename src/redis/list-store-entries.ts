import type { Redis } from 'ioredis';
import { connectBriefly } from './short-connection.ts';

/** Keys that one SCAN looks at. */
const perScan = 1_000;

const escapeGlob = (text: string) => text.replace(/[*?[\]\\]/g, '\\$&');

/** All values whose keys begin with `start` and `prefix`, by their keys without `start`. */
export async function listEntries(
  client: Redis,
  start: string,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, found] = await client.scan(
      cursor,
      'MATCH',
      `${escapeGlob(`${start}${prefix}`)}*`,
      'COUNT',
      perScan,
    );
    cursor = next;
    for (const key of found) keys.add(key);
  } while (cursor !== '0');
  const values = keys.size > 0 ? await client.mget([...keys]) : [];
  return new Map(
    [...keys].flatMap((key, index) => {
      const value = values[index];
      return typeof value === 'string' ? [[key.slice(start.length), value] as const] : [];
    }),
  );
}

interface Wanted {
  readonly url: string;
  /** What all keys in Redis begin with. */
  readonly redisPrefix: string;
  /** What those in the store begin with. */
  readonly prefix: string;
}

/** Reads from the store with a connection of its own, and leaves no mark there as a bot does. @throws Error without Redis */
export async function readEntries(
  { url, redisPrefix, prefix }: Wanted,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { client } = connectBriefly(url, signal);
  try {
    await client.connect();
    return await listEntries(client, `${redisPrefix}:store:`, prefix);
  } finally {
    client.disconnect();
  }
}
