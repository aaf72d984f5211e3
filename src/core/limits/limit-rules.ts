import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { message } from '../../languages/message.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../errors.ts';
import type { Place } from '../interaction.ts';

/** A person, a role or user group, or a channel, with its name when it was chosen. */
const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.output<typeof named>;

const rules = z.object({
  /** Calls a minute by role or user group. Who is in several has the most of them. */
  perMinute: z.array(z.object({ group: named, calls: z.number() })).default([]),
  /** Roles or user groups that nothing is counted for. */
  exempt: z.array(named).default([]),
  /** Calls of each person a day, from midnight to midnight UTC. */
  perDay: z.number().optional(),
  /** People who may use no command that counts. */
  blocked: z.array(named).default([]),
  /** Channels without such commands. */
  off: z.array(named).default([]),
});

/** What the admins of a workspace allow beyond, or below, the usual calls a minute. */
export type LimitRules = z.output<typeof rules>;

/** How many of each there may be. */
const maxEntries = 200;

/** The rules of each workspace. */
export interface LimitRulesStore {
  /** None where the place belongs to no workspace. */
  of(place: Place): Promise<LimitRules>;
  /** Replaces them by what `change` makes of them. @throws UserError if the place has no workspace, or they are full */
  change(place: Place, change: (rules: LimitRules) => LimitRules): Promise<LimitRules>;
}

/** Whether somebody or something is among those that a rule names. */
export function isNamed(entries: readonly Named[], id: string | undefined): boolean {
  return entries.some((entry) => entry.id === id);
}

const noRules: LimitRules = rules.parse({});

function parse(text: string | undefined): LimitRules {
  return text === undefined ? noRules : rules.parse(JSON.parse(text));
}

function keyOf({ platform, workspace }: Place): string | undefined {
  return workspace === undefined ? undefined : `limits/${platform}/${workspace}`;
}

function isFull({ perMinute, exempt, blocked, off }: LimitRules): boolean {
  return [perMinute, exempt, blocked, off].some(({ length }) => length > maxEntries);
}

/** Workspaces whose rules are remembered for when the store can't be reached. */
const maxRemembered = 1_000;

/** Keeps the rules in the store. While that can't be reached, those that were read last apply. */
export function createLimitRules(store: Pick<Store, 'get' | 'change'>): LimitRulesStore {
  const latest = new LRUCache<string, LimitRules>({ max: maxRemembered });

  async function read(key: string): Promise<LimitRules> {
    try {
      const found = parse(await store.get(key));
      latest.set(key, found);
      return found;
    } catch (error) {
      const known = latest.get(key);
      if (!known) throw error;
      return known;
    }
  }

  return {
    async of(place) {
      const key = keyOf(place);
      return key === undefined ? noRules : read(key);
    },
    async change(place, change) {
      const key = keyOf(place);
      if (key === undefined) throw new UserError('not_allowed', message('refusals.noWorkspace'));
      const changed = await store.change(key, (old) => {
        const next = change(parse(old));
        if (isFull(next))
          throw new UserError('invalid_option', message('refusals.tooManyRules', { most: maxEntries }));
        return JSON.stringify(next);
      });
      return parse(changed);
    },
  };
}
