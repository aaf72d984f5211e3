import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import type { UploadedFile } from './cdn.ts';
import type { DiscordControl } from './control.ts';
import type { FieldValue } from './people/modal.ts';
import type { OptionValue } from './people/options.ts';
import { ClientRefusal, insist } from './people/refusal.ts';
import { isJson, textIn, type Json } from './wire.ts';

const maxBodyBytes = 40 * 1024 * 1024;

/** A file in a JSON body: `{ name, base64, contentType?, description?, spoiler? }`. */
function toFile(value: Json): UploadedFile {
  const { spoiler } = value;
  return {
    name: textIn(value, 'name'),
    bytes: Buffer.from(textIn(value, 'base64'), 'base64'),
    ...(value['contentType'] === undefined ? {} : { contentType: textIn(value, 'contentType') }),
    ...(value['description'] === undefined ? {} : { description: textIn(value, 'description') }),
    ...(typeof spoiler === 'boolean' ? { spoiler } : {}),
  };
}

function filesIn(value: unknown): UploadedFile[] {
  return Array.isArray(value) ? value.filter(isJson).map(toFile) : [];
}

function toOption(value: unknown): OptionValue {
  if (isJson(value)) return toFile(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new ClientRefusal('An option is a text, a number, a yes or no, or a file.');
}

function toField(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  insist(Array.isArray(value), 'A field is a text, a tick, or a list.');
  const texts = value.filter((item) => typeof item === 'string');
  return texts.length > 0 ? texts : filesIn(value);
}

function mapped<T>(value: unknown, map: (item: unknown) => T): Record<string, T> {
  const entries = isJson(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, item]) => [key, map(item)]));
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** One use of the app by a person, named by `use`. */
async function interact(control: DiscordControl, body: Json) {
  const person = control.as(textIn(body, 'as'));
  const channelId = textIn(body, 'channelId');
  const name = textIn(body, 'name');
  const message = { channelId, id: textIn(body, 'messageId') };
  switch (body['use']) {
    case 'command':
      return person.useCommand(channelId, name, mapped(body['options'], toOption));
    case 'messageMenu':
      return person.useMessageMenu(message, name);
    case 'userMenu':
      return person.useUserMenu(channelId, textIn(body, 'targetId'), name);
    case 'button':
      return person.press(message, name);
    case 'select':
      return person.select(message, name, namesIn(body['values']));
    case 'modal':
      return person.submitModal({ id: textIn(body, 'interactionId') }, mapped(body['fields'], toField));
    case 'autocomplete': {
      const typing = {
        option: textIn(body, 'option'),
        text: textIn(body, 'text'),
        others: mapped(body['options'], toOption),
      };
      return person.autocomplete(channelId, name, typing);
    }
    default:
      throw new ClientRefusal(
        '`use` is command, messageMenu, userMenu, button, select, modal or autocomplete.',
      );
  }
}

function jsonBody({ body }: FastifyRequest): Json {
  const parsed: unknown = typeof body === 'string' && body !== '' ? JSON.parse(body) : {};
  insist(isJson(parsed), 'The body is a JSON object.');
  return parsed;
}

function idIn({ params }: FastifyRequest): string {
  return isJson(params) ? textIn(params, 'id') : '';
}

/**
 * Offers the control over HTTP under `/control`, for a page on this machine. Everything that changes something
 * takes JSON, which other sites cannot send across origins, and the host must be this machine.
 */
export async function registerControl(app: FastifyInstance, control: DiscordControl): Promise<void> {
  await app.register(
    (scope, _options, done) => {
      scope.addHook('onRequest', async (request, reply) => {
        const local = ['127.0.0.1', 'localhost', '[::1]'].includes(request.host.replace(/:\d+$/, ''));
        const json =
          request.method === 'GET' ||
          request.headers['content-type']?.startsWith('application/json') === true;
        if (!local || !json) await reply.code(403).send({ message: 'Only JSON from this machine.' });
      });
      scope.setErrorHandler((error, _request, reply) => {
        if (error instanceof ApiError) return reply.code(error.status).send(error.toBody());
        const refused = error instanceof ClientRefusal || error instanceof SyntaxError;
        return reply
          .code(refused ? 409 : 500)
          .send({ message: refused ? error.message : 'The control failed.' });
      });

      scope.get('/state', () => control.overview());
      scope.get('/channels/:id/messages', (request) => {
        const { as } = isJson(request.query) ? request.query : {};
        return typeof as === 'string' ? control.as(as).sees(idIn(request)) : control.messages(idIn(request));
      });
      scope.get('/channels/:id/transcript', (request) => ({ text: control.transcript(idIn(request)) }));
      scope.get('/requests', () => control.requests);
      scope.get('/gateway', () => control.gateway.records);
      scope.get('/interactions/:id', (request, reply) => {
        const view = control.interactions.find(({ id }) => id === idIn(request));
        return view ? reply.send({ ...view }) : reply.code(404).send({ message: 'No such interaction.' });
      });
      scope.get('/changes', (request, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        const stop = control.onChange(() => reply.raw.write('data: change\n\n'));
        request.raw.on('close', stop);
      });
      scope.post('/users', (request) => {
        const body = jsonBody(request);
        return control.addUser({
          name: textIn(body, 'name'),
          ...(textIn(body, 'locale') ? { locale: textIn(body, 'locale') } : {}),
        });
      });
      scope.post('/guilds', (request) => {
        const body = jsonBody(request);
        return { id: control.addGuild({ name: textIn(body, 'name'), members: namesIn(body['members']) }).id };
      });
      scope.post('/channels', (request) => {
        const body = jsonBody(request);
        return {
          id: control.addChannel({ guildId: textIn(body, 'guildId'), name: textIn(body, 'name') }).id,
        };
      });
      scope.post('/dms', (request) => ({ id: control.openDm(textIn(jsonBody(request), 'userId')).id }));
      scope.post('/messages', { bodyLimit: maxBodyBytes }, (request) => {
        const body = jsonBody(request);
        const draft = { content: textIn(body, 'content'), files: filesIn(body['files']) };
        return control.as(textIn(body, 'as')).post(textIn(body, 'channelId'), draft);
      });
      scope.post('/messages/:action', async (request) => {
        const body = jsonBody(request);
        const person = control.as(textIn(body, 'as'));
        const ref = { channelId: textIn(body, 'channelId'), id: textIn(body, 'messageId') };
        const action = isJson(request.params) ? textIn(request.params, 'action') : '';
        if (action === 'edit') await person.edit(ref, textIn(body, 'content'));
        else if (action === 'delete') person.remove(ref);
        else if (action === 'react') person.react(ref, textIn(body, 'emoji'));
        else if (action === 'unreact') person.unreact(ref, textIn(body, 'emoji'));
        else if (action === 'dismiss') person.dismiss(ref);
        else
          throw new ClientRefusal('A message can be edited, deleted, reacted to, unreacted and dismissed.');
        return { done: true };
      });
      scope.post('/interactions', { bodyLimit: maxBodyBytes }, async (request) => ({
        ...(await interact(control, jsonBody(request))),
      }));
      done();
    },
    { prefix: '/control' },
  );
}
