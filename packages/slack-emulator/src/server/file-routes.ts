import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { World } from '../world.ts';
import type { Worlds } from '../worlds.ts';
import { fileVisible } from '../file-access.ts';
import { fileType } from '../files.ts';
import { bearer } from '../tokens.ts';
import { answerRequest, type SlackAnswer } from './answer.ts';

const maxUploadBytes = 64 * 2 ** 20;

const loginPage = [
  '<!DOCTYPE html><html lang="en-US"><head><title>Sign in to Playground | Slack</title></head>',
  '<body><main><h1>Sign in to Playground</h1><form action="/signin" method="post"><input name="email"></form></main></body></html>',
].join('');

function download(world: World, authorization: string | undefined, id: string): SlackAnswer {
  // A token reads the files of its own workspace only.
  const token = world.tokens.find(bearer(authorization));
  const file = world.files.get(id);
  const allowed =
    token !== undefined &&
    !token.revoked &&
    (token.expiresAt ?? Infinity) > world.clock.now() &&
    token.scopes.has('files:read') &&
    file !== undefined &&
    fileVisible(world, file);
  if (file?.deleted === true) return { status: 404, body: '', error: 'file_deleted' };
  // Slack does not refuse: it answers 200 with a sign-in page.
  if (!allowed)
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: loginPage,
      error: 'login_page',
    };
  const headers = {
    'content-type': fileType(file.name).mimetype,
    'content-length': String(file.bytes.length),
  };
  return { status: 200, headers, body: file.bytes };
}

async function bytesOf(request: FastifyRequest): Promise<Buffer> {
  if (Buffer.isBuffer(request.body)) return request.body;
  if (!request.isMultipart()) return Buffer.alloc(0);
  const part = await request.file();
  return part ? part.toBuffer() : Buffer.alloc(0);
}

function take(world: World, ticket: string, bytes: Buffer): SlackAnswer {
  const file = world.files.get(ticket.split('-')[0] ?? '');
  if (!file || file.bytes.length > 0)
    return { status: 404, body: 'upload_not_found', error: 'upload_not_found' };
  if (bytes.length !== file.size) return { status: 400, body: 'length mismatch', error: 'length_mismatch' };
  world.files.fill(file, bytes);
  return { status: 200, body: `OK - ${bytes.length}` };
}

/** Where files are uploaded (`/upload`) and downloaded (`/files-pri`). */
export async function registerFileRoutes(server: FastifyInstance, worlds: Worlds): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1 } });
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: maxUploadBytes },
      (_request, body, done) => done(null, body),
    );

    scope.post<{ Params: { ticket: string } }>(
      '/upload/v1/:ticket',
      { bodyLimit: maxUploadBytes },
      async (request, reply) => {
        const bytes = await bytesOf(request);
        const seen = { method: 'upload', args: { bytes: bytes.length } };
        const { ticket } = request.params;
        const world = worlds.all.find(({ files }) => files.get(ticket.split('-')[0] ?? '')) ?? worlds.first;
        return answerRequest(world, reply, seen, () => take(world, ticket, bytes));
      },
    );

    scope.get<{ Params: { owner: string } }>('/files-pri/:owner/*', (request, reply) => {
      const [team, id = ''] = request.params.owner.split('-');
      const world = worlds.all.find(({ workspace }) => workspace.team.id === team) ?? worlds.first;
      const seen = { method: 'download', args: { file: id } };
      return answerRequest(world, reply, seen, () => download(world, request.headers.authorization, id));
    });
  });
}
