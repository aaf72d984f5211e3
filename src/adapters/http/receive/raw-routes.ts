import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RawRoute } from '../../../core/adapter.ts';
import { bytes } from '../limits.ts';

/** A signal that aborts when the caller hangs up before the answer is sent. */
export function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Adds the paths that other platforms answer. Bodies stay raw, because platforms sign their bytes. */
export function addRawRoutes(server: FastifyInstance, routes: readonly RawRoute[]): void {
  server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: bytes.rawRequest },
      (_request, body, parsed) => parsed(null, body),
    );
    for (const route of routes) {
      scope.route({
        method: route.method ?? 'POST',
        url: route.path,
        bodyLimit: bytes.rawRequest,
        async handler({ headers, url, body: given }, reply) {
          const body = Buffer.isBuffer(given) ? given : Buffer.alloc(0);
          const answer = await route.handle({ headers, url, body, signal: signalOf(reply) });
          return reply
            .code(answer.status)
            .headers({ ...answer.headers })
            .send(answer.body ?? '');
        },
      });
    }
    done();
  });
}
