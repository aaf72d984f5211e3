import { createHttpDelivery } from './delivery/http.ts';
import { noDeliveryFaults, type DeliveryFaults } from './faults.ts';
import type { HistoryLimit } from './history-limit.ts';
import type { NewChannel, NewPerson } from './seed.ts';
import type { Channel, Person, UserGroup } from './workspace.ts';
import { tellAppUninstalled, tellTokensRevoked } from './app-removal.ts';
import type { World } from './world.ts';

/** What happens to a workspace and its app from the outside: by administrators, in the app's settings, or by Slack. */
export interface Administration {
  /** Finds a person. @throws Error when nobody has that name or id. */
  person(nameOrId: string): Person;
  /** Finds a channel. @throws Error when none has that name or id. */
  channel(nameOrId: string): Channel;
  /** Everyone, the app's bot included. */
  people(): Person[];
  channels(): (Omit<Channel, 'members' | 'messages'> & { readonly members: readonly string[] })[];
  /** A person's direct message with the app. */
  direct(user: string): Channel;
  addPerson(name: string, more?: NewPerson): Person;
  /** Makes somebody an admin or owner of the workspace, or an ordinary member again. */
  setRole(what: { user: string; admin?: boolean; owner?: boolean }): void;
  /** Changes the language of a person's client. */
  setLocale(what: { user: string; locale: string }): void;
  addChannel(channel: NewChannel): Channel;
  /** Removes the app's bot from a channel, without an event. */
  removeBot(where: { readonly channel: string }): void;
  /** Makes a user group, which people mention as `@handle`. */
  addUserGroup(what: { handle: string; people: readonly string[] }): UserGroup;
  archive(what: { channel: string; user: string }): void;
  /** Changes what the bot token may do. */
  setScopes(scopes: readonly string[]): void;
  /** Revokes the bot token and tells the app. */
  revokeToken(): void;
  /** Removes the app from the workspace: its tokens are revoked, and it is told so twice. */
  uninstall(): void;
  /** Revokes the tokens and tells the app nothing, as for an app that was off meanwhile. */
  revokeSilently(): void;
  /** Tells the app that it was removed, as when the news comes after it was installed again. */
  tellUninstalled(): void;
  /** Tells the app that a person's own token, not the bot's, was revoked. */
  revokeUserToken(what: { user: string }): void;
  /** Adds a workspace to the organisation; the app may enter it. */
  addTeam(name: string): { readonly id: string };
  /** Takes the app, which the organisation keeps, from some of its workspaces by their ids, and tells it. */
  revokeTeams(ids: readonly string[]): void;
  /** Tells the app so again, as when the news comes twice or late. */
  tellTeamsRevoked(ids: readonly string[]): void;
  /** Gives the app back to workspaces of the organisation. */
  grantTeams(ids: readonly string[]): void;
  /** Puts the workspace into an organisation of Enterprise Grid, in which the app is installed for all workspaces. */
  joinOrganisation(): void;
  /** Allows this many requests for a channel's history a minute, each of so many messages, as Slack does outside its Marketplace. */
  limitHistory(to: HistoryLimit): void;
  /** Takes `data_visualization` blocks, or refuses them with `invalid_blocks` as a workspace that doesn't have them yet. */
  acceptCharts(accepted: boolean): void;
  /** Tells the app that it gets too many events. Slack sends this to request URLs only, as it has no `event`. */
  rateLimitEvents(): void;
  /** Delivers to Socket Mode (`socket`) or to a request URL from now on. */
  deliverTo(target: string): void;
  /** Sends `url_verification` to the request URL; resolves with whether it echoed the challenge. */
  verifyRequestUrl(): Promise<boolean>;
  /** Replaces what goes wrong with deliveries; `faults.clear()` ends it too. */
  setDeliveryFaults(faults: DeliveryFaults): void;
}

/** Creates the administration of one workspace. */
export function createAdministration(world: World, signingSecret: string): Administration {
  const { workspace, journal, deliveries, events, sockets, faults, tokens, ids, clock, timing, identity } =
    world;
  const memberId = (user: string): string => (user === 'app' ? workspace.bot.id : workspace.person(user).id);

  function revokeToken(): void {
    tokens.revoke();
    tellTokensRevoked(world);
  }

  const tellUninstalled = () => tellAppUninstalled(world);

  function setTeams(teams: readonly string[], isGranted: boolean): void {
    for (const id of teams) {
      const team = workspace.teams.get(id);
      if (!team) throw new Error(`expected a workspace of the organisation, got ${id}`);
      team.isGranted = isGranted;
    }
  }

  function tellTeamsRevoked(teams: readonly string[]): void {
    const event = { type: 'team_access_revoked', team_ids: [...teams], event_ts: ids.ts() };
    events.emit({ subscription: 'team_access_revoked', isOrganisations: true, event });
  }

  return {
    person: (key) => workspace.person(key),
    channel: (key) => workspace.channel(key),
    people: () => [...workspace.people.values()],
    channels: () =>
      [...workspace.channels.values()].map(({ id, name, kind, archived, members }) => ({
        id,
        name,
        kind,
        archived,
        members: [...members],
      })),
    direct: (user) => workspace.direct([workspace.person(user).id, workspace.bot.id]),
    addPerson: (name, more) => workspace.addPerson(name, more),
    setRole({ user, admin = false, owner = false }) {
      Object.assign(workspace.person(user), { isAdmin: admin || owner, isOwner: owner });
    },
    setLocale({ user, locale }) {
      workspace.person(user).locale = locale;
    },
    addChannel: (channel) => workspace.addChannel(channel),
    removeBot: ({ channel }) => void workspace.channel(channel).members.delete(workspace.bot.id),
    addUserGroup: ({ handle, people }) => workspace.addUserGroup(handle, people),
    archive({ channel: key, user }) {
      const channel = workspace.channel(key);
      const by = memberId(user);
      channel.archived = true;
      journal.note({ what: 'archive', channel: channel.id, user: by, text: '' });
      const event = { type: 'channel_archive', channel: channel.id, user: by, event_ts: ids.ts() };
      events.emit({ subscription: 'channel_archive', scope: 'channels:read', channel, event });
    },
    setScopes(scopes) {
      tokens.bot.scopes = new Set(scopes);
    },
    revokeToken,
    uninstall() {
      revokeToken();
      tellUninstalled();
    },
    revokeSilently: () => void tokens.revoke(),
    tellUninstalled,
    revokeUserToken({ user }) {
      const tokens = { oauth: [workspace.person(user).id], bot: [] };
      events.emit({
        subscription: 'tokens_revoked',
        event: { type: 'tokens_revoked', tokens, event_ts: ids.ts() },
      });
    },
    addTeam(name) {
      const team = { id: ids.next('T'), name, isGranted: true };
      workspace.teams.set(team.id, team);
      return { id: team.id };
    },
    revokeTeams(teams) {
      setTeams(teams, false);
      tellTeamsRevoked(teams);
    },
    tellTeamsRevoked,
    grantTeams: (teams) => setTeams(teams, true),
    joinOrganisation() {
      workspace.enterprise = { id: ids.next('E'), name: 'Organisation' };
    },
    limitHistory: (to) => world.historyLimit.set(to),
    acceptCharts: (accepted) => void (world.charts.accepted = accepted),
    rateLimitEvents() {
      if (deliveries.transport === sockets) throw new Error('expected a request URL, got Socket Mode');
      events.raw('app_rate_limited', { minute_rate_limited: Math.floor(clock.now() / 60_000) * 60 });
    },
    deliverTo(target) {
      deliveries.transport =
        target === 'socket'
          ? sockets
          : createHttpDelivery({ requestUrl: target, signingSecret, clock, timing });
    },
    async verifyRequestUrl() {
      const challenge = ids.secret();
      const payload = { token: identity.verificationToken, challenge, type: 'url_verification' };
      const sent = await deliveries.transport?.send('events_api', payload);
      const body = sent?.ok === true ? sent.body : undefined;
      return typeof body === 'object' && body !== null && Object.values(body).includes(challenge);
    },
    setDeliveryFaults(given) {
      faults.delivery = { ...noDeliveryFaults, ...given };
    },
  };
}
