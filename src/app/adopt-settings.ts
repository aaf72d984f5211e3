import { z } from 'zod';
import type { Store } from '../store/store.ts';

/** What the settings of a channel say about where they belong; without a mode they follow the default. */
const setting = z.looseObject({ workspace: z.string().optional(), mode: z.string().optional() });

function parse(text: string): z.output<typeof setting> | undefined {
  try {
    return setting.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Entries from the time of a single token: their ids don't name their workspace. */
async function unscoped(store: Pick<Store, 'list'>, kind: string): Promise<readonly [string, string][]> {
  const prefix = `${kind}/slack/`;
  const all = [...(await store.list(prefix))].map(([key, text]) => [key.slice(prefix.length), text] as const);
  return all.flatMap(([id, text]) => (id.includes('/') ? [] : [[id, text]]));
}

const named = z.array(z.looseObject({ id: z.string() })).default([]);
const limits = z.looseObject({ blocked: named, off: named });

/** Limits on people and channels by either id, so that they hold with the token and without. */
function adoptLimits(text: string, workspace: string): string {
  const rules = limits.parse(JSON.parse(text));
  const both = (entries: z.output<typeof named>) => {
    const ids = new Set(entries.map(({ id }) => id));
    const more = entries.map((entry) => ({ ...entry, id: `${workspace}/${entry.id}` }));
    return [...entries, ...more.filter(({ id }) => !ids.has(id) && id.split('/').length === 2)];
  };
  return JSON.stringify({ ...rules, blocked: both(rules.blocked), off: both(rules.off) });
}

/**
 * Gives a workspace that has just installed Slack's app what was set there while the bot had a single token for it. The old
 * entries stay, for a return to that token. Agreements to send pictures away are asked for anew.
 */
export async function adoptSettings(
  store: Pick<Store, 'list' | 'add' | 'change'>,
  workspace: string,
): Promise<void> {
  const channels = await unscoped(store, 'channel');
  const owners = new Set(channels.map(([, text]) => parse(text)?.workspace));
  for (const [id, text] of channels) {
    const { workspace: owner, mode } = parse(text) ?? {};
    if (owner === workspace && mode !== undefined) await store.add(`channel/slack/${workspace}/${id}`, text);
  }
  for (const [id, text] of await unscoped(store, 'weekly'))
    if (parse(text)?.workspace === workspace) await store.add(`weekly/slack/${workspace}/${id}`, text);
  // An opt-out names no workspace. One too many does no harm, one too few would.
  const isOnlyOther = owners.size > 0 && !owners.has(workspace);
  for (const [id, text] of isOnlyOther ? [] : await unscoped(store, 'optout'))
    await store.add(`optout/slack/${workspace}/${id}`, text);
  await store.change(`limits/slack/${workspace}`, (text) => text && adoptLimits(text, workspace));
}
