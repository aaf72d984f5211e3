import { tellAppUninstalled, tellTokensRevoked } from '../app-removal.ts';
import { ApiError, type Method } from './call.ts';

/** Who is who: `auth`, `apps`, `users`, `team` and `bots`. */
export const identityMethods: Readonly<Record<string, Method>> = {
  'auth.test': {
    scopes: [],
    token: 'bot',
    run: ({ world: { workspace, identity, origin } }) => ({
      url: `${origin()}/`,
      team: workspace.team.name,
      user: workspace.bot.name,
      team_id: workspace.team.id,
      user_id: workspace.bot.id,
      bot_id: identity.botId,
      ...(workspace.enterprise && { enterprise_id: workspace.enterprise.id }),
      is_enterprise_install: workspace.enterprise !== undefined,
    }),
  },
  // An app without tokens is no longer installed.
  'auth.revoke': {
    scopes: [],
    token: 'bot',
    run({ world, token }) {
      const isLast = world.tokens.revoke(token);
      tellTokensRevoked(world);
      if (isLast) tellAppUninstalled(world);
      return { revoked: true };
    },
  },
  'auth.teams.list': {
    scopes: [],
    token: 'bot',
    run: ({ world: { workspace } }) => ({
      teams: [...workspace.teams.values()]
        .filter(({ isGranted }) => isGranted)
        .map(({ id, name }) => ({ id, name })),
      response_metadata: { next_cursor: '' },
    }),
  },
  'apps.connections.open': {
    scopes: ['connections:write'],
    token: 'app',
    run({ world: { sockets, identity, origin } }) {
      const ticket = sockets.ticket();
      if (ticket === undefined) throw new ApiError('too_many_websockets');
      return { url: `${origin().replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${identity.appId}` };
    },
  },
  'apps.manifest.export': {
    scopes: [],
    token: 'config',
    run({ world: { app, identity }, args }) {
      if (args.string('app_id') !== identity.appId) throw new ApiError('app_not_found');
      return { manifest: app.manifest };
    },
  },
  'users.info': {
    scopes: ['users:read'],
    token: 'bot',
    run({ world: { workspace, payloads }, args }) {
      const person = workspace.people.get(args.string('user'));
      if (!person) throw new ApiError('user_not_found');
      // Slack tells it only where it is asked for (docs.slack.dev/reference/methods/users.info).
      const locale = args.flag('include_locale') ? { locale: person.locale } : {};
      return { user: { ...payloads.person(person), ...locale } };
    },
  },
  'usergroups.list': {
    scopes: ['usergroups:read'],
    token: 'bot',
    run({ world: { workspace }, args }) {
      // The token of a whole organisation has to say which of its workspaces is meant.
      if (workspace.enterprise && args.optional('team_id') !== workspace.team.id)
        throw new ApiError('missing_argument');
      const withUsers = args.flag('include_users');
      return {
        usergroups: [...workspace.userGroups.values()].map(({ id, handle, users }) => ({
          ...{ id, handle, name: handle, team_id: workspace.team.id, is_usergroup: true },
          ...(withUsers && { users }),
        })),
      };
    },
  },
  'team.info': {
    scopes: ['team:read'],
    token: 'bot',
    run: ({ world }) => ({ team: { ...world.workspace.team } }),
  },
  'bots.info': {
    scopes: ['users:read'],
    token: 'bot',
    run({ world: { app, identity, workspace }, args }) {
      if ((args.optional('bot') ?? identity.botId) !== identity.botId) throw new ApiError('bot_not_found');
      return {
        bot: {
          id: identity.botId,
          app_id: identity.appId,
          user_id: workspace.bot.id,
          name: app.name,
          deleted: false,
        },
      };
    },
  },
};
