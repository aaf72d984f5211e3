import { LRUCache } from 'lru-cache';
import { untilAborted } from '../../../lib/abort.ts';
import type { SlackApi } from '../api.ts';
import { counts, rememberedMs, timeoutsMs } from '../limits.ts';
import type { People } from '../people.ts';
import type { NameOf } from './markup.ts';

/** People, channels and groups of one text whose names Slack is asked for. */
const maxNames = 20;

/** Reads texts in which people, channels and groups are named. */
export interface Names {
  /** Runs `read` with the names that it asks for. What Slack doesn't tell in time stays unknown. Never rejects. */
  withNames<Result>(read: (nameOf: NameOf) => Result): Promise<Result>;
}

interface NamesOptions {
  readonly api: SlackApi;
  readonly people: Pick<People, 'nameOf' | 'groupNameOf'>;
}

/** Creates the lookup. Names are remembered for ten minutes, and a text's first twenty are asked for. */
export function createNames({ api, people }: NamesOptions): Names {
  /** Names by `@U…`, `#C…` and `!S…`; empty where Slack doesn't say. */
  const known = new LRUCache<string, string>({
    max: counts.rememberedPeople,
    ttl: rememberedMs.names,
  });

  async function channelName(channel: string, signal: AbortSignal): Promise<string | undefined> {
    const found = await untilAborted(
      api.call((client) => client.conversations.info({ channel }), signal),
      signal,
    ).catch(() => undefined);
    // The name of a private channel is for its members.
    return found?.channel?.is_private === true ? undefined : found?.channel?.name;
  }

  async function learn(reference: string, signal: AbortSignal): Promise<void> {
    const askedOf = { '@': people.nameOf, '!': people.groupNameOf }[reference.charAt(0)] ?? channelName;
    const name = await askedOf(reference.slice(1), signal);
    // An answer that came too late says nothing.
    if (name !== undefined || !signal.aborted) known.set(reference, name ?? '');
  }

  return {
    async withNames(read) {
      const asked = new Set<string>();
      const first = read((reference) => {
        asked.add(reference);
        return known.get(reference) || undefined;
      });
      const missing = [...asked].filter((reference) => !known.has(reference)).slice(0, maxNames);
      if (missing.length === 0) return first;
      const signal = AbortSignal.timeout(timeoutsMs.names);
      await Promise.all(missing.map((reference) => learn(reference, signal)));
      return read((reference) => known.get(reference) || undefined);
    },
  };
}
