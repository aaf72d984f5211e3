import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { maxFileBytes, type ActAnswer, type Action } from '../page/protocol.ts';
import { readSample } from '../samples.ts';
import { loadPage, type Bundle } from './bundle.ts';
import { parseAction } from './check-action.ts';
import type { Emulators } from './emulators.ts';
import { createGuard } from './guard.ts';
import { html, icon, policy, themeScript } from './html.ts';
import { pictureTypeOf } from './picture-type.ts';
import type { Streams, Viewers } from './streams.ts';

/** The largest action in bytes: a file of the maximum size in base64, and the JSON around it. */
const maxActionBytes = Math.ceil(maxFileBytes / 3) * 4 + 256 * 1024;

interface PagePluginOptions {
  readonly emulators: Emulators;
  readonly streams: Streams;
  readonly viewersOf: (asked: Partial<Viewers>) => Viewers;
  readonly act: (action: Action) => Promise<ActAnswer>;
  readonly password: string | undefined;
}

function sendFile(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  const type = pictureTypeOf(name);
  if (type === undefined) reply.header('Content-Disposition', 'attachment');
  return reply
    .type(type ?? 'application/octet-stream')
    .header('Cache-Control', 'private, max-age=3600')
    .send(Buffer.from(bytes));
}

/** The colour font with emojis (Twemoji, as on Discord); browsers ask for it only if the system has no such font. */
const emojiFont = createRequire(import.meta.url).resolve('twemoji-colr-font/twemoji.woff2');

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return `The page sent an invalid request: ${z.prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}

const viewersSchema = z.object({ discord: z.string().exactOptional(), slack: z.string().exactOptional() });

/** The playground's routes on the bot's HTTP server: the page at `/`, everything else below `/playground/`. */
export function createPagePlugin(options: PagePluginOptions) {
  const { emulators, streams, act } = options;
  const guard = createGuard(options.password);
  let bundled: Promise<Bundle> | undefined;
  // Checked at every load, so that a reload shows changes to the page.
  const bundle = (again: boolean) => (bundled = again ? loadPage() : (bundled ?? loadPage()));

  return async (server: FastifyInstance): Promise<void> => {
    await bundle(false);
    server.addHook('onRequest', async (request, reply) => {
      reply
        .header('Content-Security-Policy', policy)
        .header('Referrer-Policy', 'no-referrer')
        .header('Cross-Origin-Resource-Policy', 'same-origin')
        .header('Cross-Origin-Opener-Policy', 'same-origin')
        .header('Cache-Control', 'no-store');
      await guard(request, reply);
    });
    server.addHook('preClose', (done) => {
      streams.close();
      done();
    });

    server.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) => {
      const { statusCode = 500 } = error;
      const message = statusCode === 413 ? 'That is larger than 10 MB.' : messageOf(error);
      return reply.code(statusCode).send({ ok: false, message } satisfies ActAnswer);
    });

    server.get('/', async (_request, reply) => {
      await bundle(true);
      return reply.type('text/html; charset=utf-8').send(html);
    });
    server.get('/playground/theme.js', (_request, reply) => reply.type('text/javascript').send(themeScript));
    server.get('/playground/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(icon));
    server.get('/playground/emoji.woff2', async (_request, reply) =>
      reply
        .type('font/woff2')
        .header('Cache-Control', 'private, max-age=86400')
        .send(await readFile(emojiFont)),
    );
    server.get('/playground/page.js', async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send((await bundle(false)).js),
    );
    server.get('/playground/page.css', async (_request, reply) =>
      reply.type('text/css; charset=utf-8').send((await bundle(false)).css),
    );
    server.get<{ Params: { name: string } }>('/playground/samples/:name', async ({ params }, reply) => {
      const bytes = await readSample(params.name);
      return bytes ? sendFile(reply, params.name, bytes) : reply.code(404).send();
    });
    server.get<{ Params: { id: string } }>('/playground/files/discord/:id', ({ params }, reply) => {
      const file = emulators.discord.control.file(params.id);
      return file ? sendFile(reply, file.name, file.bytes) : reply.code(404).send();
    });
    server.get<{ Params: { id: string } }>('/playground/files/slack/:id', ({ params }, reply) => {
      const file = emulators.slack.control.file(params.id);
      return file ? sendFile(reply, file.name, file.bytes) : reply.code(404).send();
    });

    server.get('/playground/events', (request, reply) => {
      const asked = viewersSchema.safeParse(request.query);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
      // Close the connection with the stream: a kept-alive one would delay shutdown.
      reply.raw.writeHead(200, { ...headers, Connection: 'close' });
      if (!streams.add(reply.raw, options.viewersOf(asked.data ?? {}))) reply.raw.end();
    });

    server.post('/playground/act', { bodyLimit: maxActionBytes }, async (request, reply) => {
      let action: Action;
      try {
        action = parseAction(request.body);
      } catch (error) {
        return reply.code(400).send({ ok: false, message: messageOf(error) } satisfies ActAnswer);
      }
      try {
        return await act(action);
      } catch (error) {
        // Something the platform's own client would refuse, in its words.
        return { ok: false, message: messageOf(error) } satisfies ActAnswer;
      }
    });
  };
}
