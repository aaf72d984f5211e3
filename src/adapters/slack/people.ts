import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import { slackErrorOf, type SlackApi } from './client.ts';
import { isDirect } from './reply/response-url.ts';

/** How long Slack may take to say who somebody is, in ms. */
const askMs = 5_000;
/** What Slack said counts for so long, in ms: somebody who is no longer an admin stops being one soon. */
const rememberMs = 60_000;
const maxRemembered = 1_000;

type User = NonNullable<webApi.UsersInfoResponse['user']>;

export interface PeopleOptions {
  readonly api: SlackApi;
  /** The workspace that the app is installed in. */
  readonly teamId: () => string;
  readonly logger: Logger;
}

/** What Slack knows about people. Nothing here rejects. */
export interface People {
  /** How somebody is called; undefined where Slack does not say. */
  nameOf(id: string, signal: AbortSignal): Promise<string | undefined>;
  /** Whether somebody is an app; false where Slack does not say. */
  isBot(id: string, signal: AbortSignal): Promise<boolean>;
  /** Whether somebody is an admin or owner of the workspace, or made the channel; false where Slack does not say. */
  isAdmin(
    who: { readonly user: string; readonly channel?: string | undefined },
    signal: AbortSignal,
  ): Promise<boolean>;
}

/** Makes the view on people. What is asked of Slack is remembered for a minute. */
export function createPeople({ api, teamId, logger }: PeopleOptions): People {
  const log = logger.child({ platform: 'slack' });
  const users = new LRUCache<string, User>({ max: maxRemembered, ttl: rememberMs });
  const creators = new LRUCache<string, string>({ max: maxRemembered, ttl: rememberMs });
  /** Permissions that turned out to be missing, and those that the log has named. */
  const refused = new Set<string>();
  const hinted = new Set<string>();

  /** Asks within the time there is. */
  async function ask<Answer>(
    work: (client: webApi.WebClient) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    const timely = AbortSignal.any([signal, AbortSignal.timeout(askMs)]);
    try {
      return await untilAborted(api.call(work, timely), timely);
    } catch (error) {
      const scope = neededScope(error);
      if (scope !== undefined) refused.add(scope);
      else log.warn({ reason: slackErrorOf(error) ?? String(error) }, 'Slack does not say who somebody is');
      return undefined;
    }
  }

  /** Names each permission once that would have told more about who is an admin. */
  function hint(): void {
    for (const scope of refused) {
      if (hinted.has(scope)) continue;
      hinted.add(scope);
      log.warn(
        { scope },
        `without the permission ${scope} nobody counts as an admin by it: install the app again with the current manifest`,
      );
    }
  }

  async function askFor(id: string, signal: AbortSignal): Promise<User | undefined> {
    const user = (await ask((client) => client.users.info({ user: id }), signal))?.user;
    if (user) users.set(id, user);
    return user;
  }

  /** The creator of a channel of this workspace; empty where it is shared with others, who may have made it. */
  async function creatorOf(channel: string, signal: AbortSignal): Promise<string | undefined> {
    const known = creators.get(channel);
    if (known !== undefined) return known;
    const found = (await ask((client) => client.conversations.info({ channel }), signal))?.channel;
    if (!found) return undefined;
    const creator = found.is_ext_shared === true ? '' : (found.creator ?? '');
    creators.set(channel, creator);
    return creator;
  }

  /** An admin elsewhere, who is here as a guest from another workspace, is none here. */
  function rulesHere(user: User): boolean {
    const isOurs = user.team_id === teamId() || user.teams?.includes(teamId()) === true;
    const rules = user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
    return isOurs && rules && user.is_stranger !== true && user.deleted !== true;
  }

  return {
    async nameOf(id, signal) {
      const user = users.get(id) ?? (await askFor(id, signal));
      return user?.profile?.display_name || user?.real_name || user?.name;
    },
    isBot: async (id, signal) => (users.get(id) ?? (await askFor(id, signal)))?.is_bot === true,
    async isAdmin({ user: id, channel }, signal) {
      // What somebody sets in their own chat with the bot is theirs to set.
      if (channel !== undefined && isDirect({ user: id, channel })) return true;
      const known = users.get(id);
      if (known && rulesHere(known)) return true;
      // Who was no admin a moment ago may be one now.
      const user = await askFor(id, signal);
      if (user && rulesHere(user)) return true;
      const isCreator = channel !== undefined && (await creatorOf(channel, signal)) === id;
      if (!isCreator) hint();
      return isCreator;
    },
  };
}

const refusal = z.object({ error: z.literal('missing_scope'), needed: z.string().default('') });

/** The permissions that a call lacked, with commas. */
export function neededScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  return refusal.safeParse(error.data).data?.needed;
}
