import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

export type ScriptArgument = string | number | Buffer;

/** The beginning of a script that needs Redis' own clock: `now`, in ms since 1970. */
export const nowInMs = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** A Lua script, which Redis runs without anything in between. */
export interface Script {
  run(client: Redis, keys: readonly string[], args: readonly ScriptArgument[]): Promise<unknown>;
}

/** Defines a script. Redis gets its text the first time, and its digest after that. */
export function defineScript(lua: string): Script {
  const digest = createHash('sha1').update(lua).digest('hex');
  return {
    async run(client, keys, args) {
      const rest = [keys.length, ...keys, ...args] as const;
      try {
        return await client.evalsha(digest, ...rest);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return client.eval(lua, ...rest);
      }
    },
  };
}
