import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import type { SlackApi } from './api.ts';
import type { BotIdentity } from './client.ts';
import { neededScope, slackErrorOf } from './errors.ts';
import { counts, rememberedMs, timeoutsMs } from './limits.ts';
import { isDirect } from './reply/outgoing-message.ts';
import { languageFor, type Language } from '../../languages/language.ts';

type User = NonNullable<webApi.UsersInfoResponse['user']>;
type UserGroup = NonNullable<webApi.UsergroupsListResponse['usergroups']>[number];

interface PeopleOptions {
  readonly api: SlackApi;
  readonly identity: () => Pick<BotIdentity, 'teamId' | 'isOrganisationWide'>;
  /** How long the language of somebody's Slack is trusted, in ms. */
  readonly languageRememberedMs?: number | undefined;
  readonly logger: Logger;
}

/** What Slack knows about people. No method rejects. */
export interface People {
  /** A person's name; undefined if Slack doesn't say. */
  nameOf(id: string, signal: AbortSignal): Promise<string | undefined>;
  /** The handle of a user group, without its `@`; undefined if Slack doesn't say. */
  groupNameOf(id: string, signal: AbortSignal): Promise<string | undefined>;
  /** The language of somebody's Slack, which is asked for once an hour; the last one known, if any, where Slack doesn't say in time. */
  languageOf(id: string): Promise<Language | undefined>;
  /** The same as far as it is known without asking. */
  knownLanguageOf(id: string): Language | undefined;
  /** Whether somebody is an app; false if Slack doesn't say. */
  isBot(id: string, signal: AbortSignal): Promise<boolean>;
  /** The ids of a person's user groups; none if Slack doesn't say. */
  groupsOf(
    who: { readonly user: string; readonly workspace?: string | undefined },
    signal: AbortSignal,
  ): Promise<readonly string[]>;
  /** Whether a person is an admin or owner of the workspace, or created the channel; false if Slack doesn't say. */
  isAdmin(
    who: { readonly user: string; readonly channel?: string | undefined },
    signal: AbortSignal,
  ): Promise<boolean>;
}

/** Creates the lookup of people. It remembers Slack's answers for a minute. */
export function createPeople({ api, identity, languageRememberedMs, logger }: PeopleOptions): People {
  const log = logger.child({ platform: 'slack' });
  const users = new LRUCache<string, User>({
    max: counts.rememberedPeople,
    ttl: rememberedMs.person,
  });
  const creators = new LRUCache<string, string>({
    max: counts.rememberedPeople,
    ttl: rememberedMs.person,
  });
  /** Without a language for people whose Slack is in none of ours. */
  const languages = new LRUCache<string, { readonly language: Language | undefined }>({
    max: counts.rememberedPeople,
    ttl: languageRememberedMs ?? rememberedMs.language,
    // An old language is a better guess than English.
    allowStale: true,
    noDeleteOnStaleGet: true,
  });
  /** The user groups by id, by workspace. */
  const groups = new LRUCache<string, ReadonlyMap<string, UserGroup>>({
    max: counts.rememberedWorkspaces,
    ttl: rememberedMs.person,
  });
  /** Scopes that turned out to be missing, and those that the log has mentioned. */
  const refused = new Set<string>();
  const hinted = new Set<string>();

  /** Asks with a deadline; undefined if Slack doesn't answer. */
  async function ask<Answer>(
    work: (client: webApi.WebClient) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    const timely = AbortSignal.any([signal, AbortSignal.timeout(timeoutsMs.person)]);
    try {
      return await untilAborted(api.call(work, timely), timely);
    } catch (error) {
      const scope = neededScope(error);
      if (scope !== undefined) refused.add(scope);
      else log.warn({ reason: slackErrorOf(error) ?? String(error) }, 'Slack does not say who somebody is');
      return undefined;
    }
  }

  /** Mentions each missing scope once. */
  function hint(): void {
    for (const scope of refused) {
      if (hinted.has(scope)) continue;
      hinted.add(scope);
      log.warn(
        { scope },
        `without the scope ${scope} some admins or user groups can't be recognised: install the app again with the current manifest`,
      );
    }
  }

  async function askFor(id: string, signal: AbortSignal): Promise<User | undefined> {
    const user = (await ask((client) => client.users.info({ user: id, include_locale: true }), signal))?.user;
    if (user) {
      users.set(id, user);
      languages.set(id, { language: languageFor(user.locale) });
    }
    return user;
  }

  /** A person's workspaces in the organisation that installed the app; else the only one, which needs no name. */
  async function teamsOf(id: string, signal: AbortSignal): Promise<readonly string[]> {
    if (identity().isOrganisationWide !== true) return [''];
    return (users.get(id) ?? (await askFor(id, signal)))?.enterprise_user?.teams ?? [];
  }

  async function askForGroups(team: string, signal: AbortSignal): Promise<ReadonlyMap<string, UserGroup>> {
    // The token of a whole organisation has to say whose groups are meant.
    const where = team === '' ? {} : { team_id: team };
    const list = await ask((client) => client.usergroups.list({ include_users: true, ...where }), signal);
    const found = new Map(
      (list?.usergroups ?? []).flatMap((group) =>
        group.id === undefined ? [] : [[group.id, group] as const],
      ),
    );
    if (list) groups.set(team, found);
    else hint();
    return found;
  }

  /** The creator of a channel; empty if it is shared with other workspaces, where its creator may be. */
  async function creatorOf(channel: string, signal: AbortSignal): Promise<string | undefined> {
    const known = creators.get(channel);
    if (known !== undefined) return known;
    const found = (await ask((client) => client.conversations.info({ channel }), signal))?.channel;
    if (!found) return undefined;
    const creator = found.is_ext_shared === true ? '' : (found.creator ?? '');
    creators.set(channel, creator);
    return creator;
  }

  /**
   * Whether a person is an admin of this workspace; admins of another one who are guests here aren't. Where the app is
   * installed for an organisation, its admins count, because an admin of one workspace has no say in the others.
   */
  function isAdminHere(user: User): boolean {
    const { teamId, isOrganisationWide = false } = identity();
    if (isOrganisationWide) {
      const { enterprise_id: organisation, is_admin, is_owner } = user.enterprise_user ?? {};
      return organisation === teamId && (is_admin === true || is_owner === true) && user.deleted !== true;
    }
    const isOurs = user.team_id === teamId || user.teams?.includes(teamId) === true;
    const isAdmin = user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
    return isOurs && isAdmin && user.is_stranger !== true && user.deleted !== true;
  }

  return {
    async nameOf(id, signal) {
      const user = users.get(id) ?? (await askFor(id, signal));
      return user?.profile?.display_name || user?.real_name || user?.name;
    },
    async groupNameOf(id, signal) {
      const known = [...groups.values()].find((each) => each.has(id));
      // Whose groups are meant is not known where the app is installed for an organisation.
      if (known || identity().isOrganisationWide === true) return known?.get(id)?.handle;
      return (groups.get('') ?? (await askForGroups('', signal))).get(id)?.handle;
    },
    async languageOf(id) {
      if (!languages.has(id)) await askFor(id, AbortSignal.timeout(timeoutsMs.language));
      return languages.get(id)?.language;
    },
    knownLanguageOf: (id) => languages.get(id)?.language,
    async groupsOf({ user: id, workspace = '' }, signal) {
      const teams = workspace.startsWith('T') ? [workspace] : await teamsOf(id, signal);
      const all = await Promise.all(
        teams.map(async (team) => groups.get(team) ?? (await askForGroups(team, signal))),
      );
      return all.flatMap((each) =>
        [...each].flatMap(([group, { users: members }]) => (members?.includes(id) === true ? [group] : [])),
      );
    },
    isBot: async (id, signal) => (users.get(id) ?? (await askFor(id, signal)))?.is_bot === true,
    async isAdmin({ user: id, channel }, signal) {
      // Everybody may change the settings of their own chat with the bot.
      if (channel !== undefined && isDirect({ channel })) return true;
      const known = users.get(id);
      if (known && isAdminHere(known)) return true;
      // Somebody may have become an admin since the last answer.
      const user = await askFor(id, signal);
      if (user && isAdminHere(user)) return true;
      const isCreator = channel !== undefined && (await creatorOf(channel, signal)) === id;
      if (!isCreator) hint();
      return isCreator;
    },
  };
}
