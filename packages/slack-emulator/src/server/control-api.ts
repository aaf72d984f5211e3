import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SlackControl } from '../control.ts';

const file = z
  .strictObject({ name: z.string(), base64: z.base64(), altText: z.string().optional() })
  .transform(({ base64, ...rest }) => ({ ...rest, bytes: Buffer.from(base64, 'base64') }));
const files = z.array(file).max(10).optional();
const filled = z.union([z.string(), z.array(z.string())]);
const entered = z.record(z.string(), filled).optional();
const user = z.string();
const place = { user, channel: z.string() };
const pointed = { ...place, ts: z.string() };
const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rate_limited'), retryAfterSeconds: z.int().min(0) }),
  z.strictObject({ kind: z.literal('status'), status: z.int().min(400).max(599) }),
  z.strictObject({ kind: z.literal('error'), error: z.string() }),
  z.strictObject({ kind: z.literal('slow'), ms: z.int().min(0).max(60_000) }),
  z.strictObject({ kind: z.literal('drop_before') }),
  z.strictObject({ kind: z.literal('drop_after') }),
]);

interface Action {
  readonly schema: z.ZodType;
  readonly run: (control: SlackControl, input: unknown) => unknown;
}

/** Ties a schema to what is done with it, so that no action runs on unchecked input. */
function action<T>(schema: z.ZodType<T>, run: (control: SlackControl, input: T) => unknown): Action {
  return { schema, run: (control, input) => run(control, schema.parse(input)) };
}

type Plain<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A copy without the fields that are `undefined`, which JSON never has anyway. */
function given<T extends object>(input: T): Plain<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Plain<T>;
}

const text = z.string().optional();
const message = z.strictObject({
  ...place,
  text,
  files,
  share: z.array(z.string()).max(10).optional(),
  threadTs: z.string().optional(),
  webhook: z.boolean().optional(),
});
const flag = z.boolean().optional();

const actions: Readonly<Record<string, Action>> = {
  say: action(message, (control, input) => ({ ts: control.say(given(input)) })),
  mention: action(message, (control, input) => ({ ts: control.mention(given(input)) })),
  edit: action(z.strictObject({ ...pointed, text: z.string() }), (control, input) => control.edit(input)),
  remove: action(z.strictObject(pointed), (control, input) => control.remove(input)),
  removeFile: action(z.strictObject({ ...pointed, name: z.string().optional() }), (control, input) =>
    control.removeFile(given(input)),
  ),
  unfurl: action(z.strictObject({ ...pointed, url: z.url(), imageUrl: z.url() }), (control, input) =>
    control.unfurl(input),
  ),
  addPerson: action(
    z.strictObject({ name: z.string(), bot: flag, external: flag, admin: flag, owner: flag }),
    (control, { name, ...more }) => ({ id: control.addPerson(name, given(more)).id }),
  ),
  setRole: action(z.strictObject({ user, admin: flag, owner: flag }), (control, input) =>
    control.setRole(given(input)),
  ),
  react: action(
    z.strictObject({ ...pointed, emoji: z.string(), on: z.boolean().optional() }),
    (control, input) => control.react(given(input)),
  ),
  slash: action(
    z.strictObject({ ...place, command: z.string(), text, threadTs: z.string().optional() }),
    (control, input) => control.slash(given(input)),
  ),
  messageShortcut: action(z.strictObject({ ...pointed, callbackId: z.string() }), (control, input) =>
    control.messageShortcut(input),
  ),
  globalShortcut: action(z.strictObject({ user, callbackId: z.string() }), (control, input) =>
    control.globalShortcut(input),
  ),
  press: action(
    z.strictObject({ ...pointed, action: z.string(), value: filled.optional(), state: entered }),
    (control, input) => control.press(given(input)),
  ),
  submit: action(
    z.strictObject({ user, values: entered, files: z.record(z.string(), z.array(file).max(10)).optional() }),
    (control, input) => control.submit(given(input)),
  ),
  pressInModal: action(
    z.strictObject({ user, action: z.string(), value: filled.optional(), values: entered }),
    (control, input) => control.pressInModal(given(input)),
  ),
  close: action(z.strictObject({ user }), (control, input) => control.close(input)),
  visible: action(z.strictObject({ ...place, threadTs: z.string().optional() }), (control, input) =>
    control.visible(given(input)),
  ),
  modal: action(z.strictObject({ user }), (control, input) => control.modal(input) ?? null),
  notices: action(z.strictObject({ user }), (control, input) => control.notices(input)),
  setMember: action(z.strictObject({ ...place, member: z.boolean() }), (control, input) =>
    control.setMember(input),
  ),
  archive: action(z.strictObject(place), (control, input) => control.archive(input)),
  setScopes: action(z.strictObject({ scopes: z.array(z.string()) }), (control, { scopes }) =>
    control.setScopes(scopes),
  ),
  revokeToken: action(z.strictObject({}), (control) => control.revokeToken()),
  rateLimitEvents: action(z.strictObject({}), (control) => control.rateLimitEvents()),
  openHome: action(z.strictObject({ user }), (control, input) => control.openHome(input)),
  addFault: action(
    z.strictObject({
      methods: z.array(z.string()).optional(),
      share: z.number().min(0).max(1).optional(),
      times: z.int().min(1).optional(),
      effect,
    }),
    (control, input) => void control.addFault(given(input)),
  ),
  setDeliveryFaults: action(
    z.strictObject({
      events: z.int().min(1).max(10).optional(),
      interactions: z.int().min(1).max(10).optional(),
      lost: flag,
    }),
    (control, input) => control.setDeliveryFaults(given(input)),
  ),
  clearFaults: action(z.strictObject({}), (control) => control.clearFaults()),
  cutSockets: action(z.strictObject({}), (control) => control.cutSockets()),
  refreshSockets: action(z.strictObject({}), (control) => control.refreshSockets()),
};

/**
 * `/control/*`: what the control object does, over HTTP, for a page in a browser. `POST /control/slash` takes the same
 * fields as `control.slash`; bytes travel as base64. `GET /control/state`, `/control/transcript` and `/control/changes`,
 * a stream of server-sent events that says only that something changed.
 */
export function registerControlApi(server: FastifyInstance, control: SlackControl): void {
  // Another site's page must not reach it: neither by a form, nor by a name that it points at 127.0.0.1.
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/control/')) return;
    const { hostname, method, headers } = request;
    const foreign = !['127.0.0.1', 'localhost'].includes(hostname);
    const isForm = method === 'POST' && headers['content-type']?.startsWith('application/json') !== true;
    if (foreign || isForm) await reply.code(403).send({ error: 'expected JSON from this machine' });
  });
  server.post<{ Params: { action: string } }>(
    '/control/:action',
    { bodyLimit: 32 * 2 ** 20 },
    async (request, reply) => {
      const wanted = Object.hasOwn(actions, request.params.action)
        ? actions[request.params.action]
        : undefined;
      if (!wanted)
        return reply.code(404).send({ error: `expected one of ${Object.keys(actions).join(', ')}` });
      try {
        return await reply.send({ result: (await wanted.run(control, request.body ?? {})) ?? null });
      } catch (error) {
        return reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
      }
    },
  );
  server.get('/control/state', () => ({
    people: control.people(),
    channels: control.channels(),
    sockets: control.sockets,
    deliveries: control.deliveries.slice(-100),
    requests: control.requests.slice(-100),
  }));
  server.get('/control/transcript', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(control.transcript()),
  );
  server.get('/control/changes', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    reply.raw.write(': connected\n\n');
    const stop = control.onChange(() => reply.raw.write('data: changed\n\n'));
    request.raw.on('close', stop);
  });
}
