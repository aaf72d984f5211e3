import type { FastifyInstance, FastifyReply } from 'fastify';
import { isJsonObject } from '@toonwit/emulator-kit';
import type { OAuth } from '../oauth.ts';
import type { World } from '../world.ts';
import type { Worlds } from '../worlds.ts';

type Asked = Readonly<Record<string, string | undefined>>;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function ownerOf({ workspace: { enterprise, team } }: World): { readonly id: string; readonly name: string } {
  return enterprise ?? team;
}

/** The page on which somebody chooses a workspace and allows the app. */
function page(app: string, worlds: Worlds, { client_id, state, redirect_uri, scope }: Asked): string {
  const fields = Object.entries({ client_id, state, redirect_uri })
    .filter((field): field is [string, string] => field[1] !== undefined)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  const choices = worlds.all
    .map(ownerOf)
    .map(({ id, name }) => `<button name="team" value="${id}">Allow in ${escapeHtml(name)}</button>`)
    .join('');
  return `<!DOCTYPE html><html lang="en"><title>Slack</title><main><h1>${escapeHtml(app)} asks for permission</h1><p>${escapeHtml((scope ?? '').replaceAll(',', ', '))}</p><form method="post">${fields}${choices}<button name="cancel" value="1">Cancel</button></form></main></html>`;
}

/** `/oauth/v2/authorize`: where people allow the app. */
export function registerOAuthRoutes(server: FastifyInstance, worlds: Worlds, oauth: OAuth): void {
  const { app } = worlds.first;

  function problemOf(
    { client_id, scope, redirect_uri: redirect }: Asked,
    isForm: boolean,
  ): string | undefined {
    if (client_id !== oauth.clientId) return 'invalid_client_id';
    if (oauth.redirectUrls.length === 0) return 'bad_redirect_uri';
    const isAllowed = redirect === undefined || oauth.redirectUrls.some((url) => redirect.startsWith(url));
    if (!isAllowed) return 'bad_redirect_uri';
    if (isForm) return undefined;
    const unknown = (scope ?? '').split(',').filter((one) => !app.scopes.includes(one));
    return unknown.length > 0 ? 'invalid_scope' : undefined;
  }

  function refuse(reply: FastifyReply, problem: string): FastifyReply {
    return reply.code(400).type('text/html').send(`<h1>Oh no!</h1><p>Something went wrong: ${problem}.</p>`);
  }

  server.get<{ Querystring: Asked }>('/oauth/v2/authorize', ({ query }, reply) => {
    const problem = problemOf(query, false);
    if (problem !== undefined) return refuse(reply, problem);
    return reply.type('text/html').send(page(app.name, worlds, query));
  });

  server.post('/oauth/v2/authorize', ({ body }, reply) => {
    const form = Object.fromEntries(
      Object.entries(isJsonObject(body) ? body : {}).map(([name, value]) => [name, String(value)]),
    ) as Asked;
    const problem = problemOf(form, true);
    if (problem !== undefined) return refuse(reply, problem);
    const target = new URL(form['redirect_uri'] ?? oauth.redirectUrls[0] ?? '');
    if (form['state'] !== undefined) target.searchParams.set('state', form['state']);
    const world = worlds.ofTeam(form['team'] ?? '');
    if (form['cancel'] !== undefined || !world) target.searchParams.set('error', 'access_denied');
    else if (world.workspace.enterprise && !app.isForOrganisations)
      target.searchParams.set('error', 'invalid_team_for_non_distributed_app');
    else target.searchParams.set('code', oauth.allow(world, world.workspace.person('ada').id));
    return reply.redirect(target.href, 302);
  });
}
