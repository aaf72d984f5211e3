import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Emulation } from '../emulation.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { answerWithFaults, type Answer } from './faulty.ts';

function use(em: Emulation, token: string, body: JsonObject): Answer {
  const used = em.responseUrls.use(em.responseUrls.get(token), body);
  if (used.ok) return { status: 200, body: 'ok' };
  return { status: used.status, body: { ok: false, error: used.error }, error: used.error };
}

/** `/commands/…` and `/actions/…`: where interactions are answered without a token. */
export function registerResponseUrls(server: FastifyInstance, em: Emulation): void {
  type Params = { Params: { token: string } };
  const handler = (request: FastifyRequest<Params>, reply: FastifyReply): Promise<FastifyReply> => {
    const body = isJsonObject(request.body) ? request.body : {};
    const { token } = request.params;
    const seen = { method: 'response_url', args: body, delivery: em.responseUrls.get(token)?.delivery };
    return answerWithFaults(em, reply, seen, () => use(em, token, body));
  };
  for (const kind of ['commands', 'actions']) server.post<Params>(`/${kind}/:team/:delivery/:token`, handler);
}
