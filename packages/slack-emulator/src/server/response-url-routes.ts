import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import type { World } from '../world.ts';
import type { Worlds } from '../worlds.ts';
import { answerRequest, type SlackAnswer } from './answer.ts';

function use(world: World, token: string, body: JsonObject): SlackAnswer {
  const used = world.responseUrls.use(world.responseUrls.get(token), body);
  if (used.ok) return { status: 200, body: 'ok' };
  return { status: used.status, body: { ok: false, error: used.error }, error: used.error };
}

/** `/commands/…` and `/actions/…`: where interactions are answered without a token. */
export function registerResponseUrlRoutes(server: FastifyInstance, worlds: Worlds): void {
  type Params = { Params: { team: string; token: string } };
  const handler = (request: FastifyRequest<Params>, reply: FastifyReply): Promise<FastifyReply> => {
    const body = isJsonObject(request.body) ? request.body : {};
    const { team, token } = request.params;
    const world = worlds.all.find(({ workspace }) => workspace.team.id === team) ?? worlds.first;
    const seen = { method: 'response_url', args: body, delivery: world.responseUrls.get(token)?.delivery };
    return answerRequest(world, reply, seen, () => use(world, token, body));
  };
  for (const kind of ['commands', 'actions']) server.post<Params>(`/${kind}/:team/:delivery/:token`, handler);
}
