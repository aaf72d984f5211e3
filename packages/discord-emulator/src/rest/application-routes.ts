import type { Answer } from '@toonwit/emulator-kit';
import { ApiError } from '../api-error.ts';
import { createCommandScopes, withoutLocalizations, type CommandScope } from '../commands.ts';
import { toApplication } from '../payloads/users.ts';
import { guildOf, type World } from '../world.ts';
import { api, done, ok, param, type Call, type Route } from './route.ts';

const base = '/applications/:application_id';

function commandRoutes(world: World, scopeOf: (call: Call) => CommandScope, path: string): Route[] {
  const guarded = (handle: (scope: CommandScope, call: Call) => Answer) => (call: Call) => {
    if (param(call, 'application_id') !== world.applicationId) throw new ApiError('notThisApplication');
    const answer = handle(scopeOf(call), call);
    world.changes.announce();
    return answer;
  };
  const one = `${path}/:command_id`;
  return [
    api(
      'GET',
      path,
      guarded((scope, { query }) => {
        const list = scope.list();
        return ok(query.get('with_localizations') === 'true' ? list : withoutLocalizations(list));
      }),
    ),
    api(
      'PUT',
      path,
      guarded((scope, { body }) => ok(scope.replaceAll(body))),
    ),
    api(
      'POST',
      path,
      guarded((scope, { body }) => {
        const { command, created } = scope.create(body);
        return { status: created ? 201 : 200, body: command };
      }),
    ),
    api(
      'GET',
      one,
      guarded((scope, call) => ok(scope.get(param(call, 'command_id')))),
    ),
    api(
      'PATCH',
      one,
      guarded((scope, call) => ok(scope.edit(param(call, 'command_id'), call.body))),
    ),
    api(
      'DELETE',
      one,
      guarded((scope, call) => {
        scope.remove(param(call, 'command_id'));
        return done;
      }),
    ),
  ];
}

/** The application, its commands, and where the gateway is. */
export function applicationRoutes(world: World, gateway: { readonly info: () => object }): Route[] {
  const scopes = createCommandScopes(world);
  return [
    api('GET', '/gateway', () => ok({ url: `${world.origin.replace('http', 'ws')}/gateway` }), {
      open: true,
    }),
    api('GET', '/gateway/bot', () => ok(gateway.info())),
    api('GET', '/applications/@me', () => ok(toApplication(world))),
    api('GET', '/oauth2/applications/@me', () => ok(toApplication(world))),
    ...commandRoutes(world, () => scopes(), `${base}/commands`),
    ...commandRoutes(
      world,
      (call) => {
        const guild = guildOf(world, param(call, 'guild_id'));
        if (!guild.botPresent) throw new ApiError('missingAccess');
        return scopes(guild.id);
      },
      `${base}/guilds/:guild_id/commands`,
    ),
  ];
}
