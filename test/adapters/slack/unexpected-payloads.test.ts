import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };

type Payload = Parameters<
  NonNullable<
    Parameters<Awaited<ReturnType<typeof startSlack>>['control']['setDeliveryFaults']>[0]['rewrite']
  >
>[0];

/** Puts other fields into a payload; a field in `message` or `event` is named by its path. */
const having =
  (changes: Readonly<Record<string, unknown>>) =>
  (payload: Payload): Payload => {
    const copy = structuredClone(payload) as Record<string, unknown>;
    for (const [path, value] of Object.entries(changes)) {
      const [first = '', second] = path.split('.');
      const inner = copy[first];
      if (second === undefined) copy[first] = value;
      else if (typeof inner === 'object' && inner !== null) Object.assign(inner, { [second]: value });
    }
    return copy;
  };

describe('a menu whose payload is odd', () => {
  it.each([
    ['without files', { 'message.files': null }, /no picture/],
    ['with files of no kind', { 'message.files': [null, 7, {}] }, /no picture/],
    ['without a message', { message: null }, /didn’t send me that message/],
    ['without a channel', { channel: null, 'message.thread_ts': null }, /cartoon style/],
    ['without a team', { team: null }, /cartoon style/],
    ['with odd names', { 'user.name': null, 'user.username': null, 'message.text': null }, /cartoon style/],
    [
      'with odd blocks',
      { 'message.blocks': [null, 'x', { type: 7 }], 'message.attachments': null },
      /cartoon style/,
    ],
    ['without a user', { user: null }, /only a part/],
  ])('%s is acknowledged and answered', async (_, changes, answer) => {
    const { control, at } = await startSlack();
    const ts = control.post({ ...at, text: 'look', files: [png] });
    control.setDeliveryFaults({ rewrite: having(changes) });
    const { state } = await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    expect(state).toBe('acknowledged');
    const found = () =>
      [at, { user: 'ada', channel: '@app' }]
        .flatMap((place) => control.visible(place))
        .find(({ via, shown }) => via !== 'person' && answer.test(shown));
    await control.waitFor(found, { label: `an answer like ${answer.source}` });
  });
});

describe('a command whose payload is odd', () => {
  it.each([
    ['without text', { text: null, user_name: null }, /What I can do|Please|Usage/],
    ['without a trigger', { trigger_id: null, team_id: null, text: 'tea' }, /About tea/],
  ])('%s is acknowledged and answered', async (_, changes, answer) => {
    const { control, at, reply } = await startSlack();
    control.setDeliveryFaults({ rewrite: having(changes) });
    const command = changes.text === null ? '/sentiment' : '/caption';
    const { state } = await control.useCommand({ ...at, command });
    expect(state).toBe('acknowledged');
    await reply(answer);
  });
});

describe('a dialog whose payload is odd', () => {
  it('says what is missing when it has no state', async () => {
    const { control, at } = await startSlack();
    await control.useCommand({ ...at, command: '/cartoonize' });
    await control.waitFor(() => control.modal({ user: 'ada' }));
    control.setDeliveryFaults({ rewrite: having({ 'view.state': {}, 'view.private_metadata': null }) });
    const { errors } = await control.submit({ user: 'ada', files: { image: [png] } });
    expect(errors['image']).toMatch(/Please give/);
  });
});

describe('an event that is odd', () => {
  it('is logged by its shape, without anyone’s words', async () => {
    const { control, at, adapterLines } = await startSlack();
    control.setDeliveryFaults({ rewrite: having({ 'event.channel': null }) });
    control.mention({ ...at, text: 'caption a secret' });
    await control.waitFor(() => JSON.stringify(adapterLines).includes('cannot be read'));
    expect(JSON.stringify(adapterLines)).toContain('"text":"string"');
    expect(JSON.stringify(adapterLines)).not.toContain('a secret');
  });

  it.each(['socket', 'http'] as const)(
    'is acknowledged over %s if there is nothing in it',
    async (transport) => {
      const { control, at, reply, adapterLines } = await startSlack({ transport });
      for (const rewrite of [having({ event: null }), () => ({}), having({ event: { type: null } })]) {
        const before = control.deliveries.length;
        control.setDeliveryFaults({ rewrite });
        control.mention({ ...at, text: 'caption a secret' });
        await control.waitFor(() => control.deliveries[before]?.state === 'acknowledged');
      }
      control.setDeliveryFaults({});
      expect(JSON.stringify(adapterLines)).toContain('"event":"null"');
      control.mention({ ...at, text: 'caption tea' });
      await reply(/About tea/);
    },
  );

  it('is ignored when it concerns a person’s token', async () => {
    const { control, at, reply, adapterLines } = await startSlack();
    control.revokeUserToken({ user: 'ada' });
    control.mention({ ...at, text: 'caption tea' });
    await reply(/About tea/);
    expect(JSON.stringify(adapterLines)).not.toContain('install the app again');
  });
});

describe('an organisation of Enterprise Grid', () => {
  it('is served like any workspace', async () => {
    const { control, at, reply } = await startSlack();
    control.joinOrganisation();
    const ts = control.post({ ...at, text: 'look', files: [png] });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    await reply(/cartoon style/);
    control.mention({ ...at, text: 'caption tea' });
    await reply(/About tea/);
  });

  it('counts a person’s calls together, whichever workspace Slack names', async () => {
    const { control, at, reply } = await startSlack({ callsPerMinute: 3 });
    control.joinOrganisation();
    await control.useCommand({ ...at, command: '/caption', text: 'tea' });
    await reply(/About tea/);
    control.setDeliveryFaults({ rewrite: having({ team_id: 'T0ELSEWHERE' }) });
    await control.useCommand({ ...at, command: '/caption', text: 'milk' });
    await reply(/About milk/);
    control.mention({ ...at, text: 'caption jam' });
    await reply(/About jam/);
    // Pressed: Slack names the organisation instead of a workspace.
    const ts = control.post({ ...at, text: 'look', files: [png] });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:cartoonize' });
    await reply(/You have used your 3 calls/);
  });
});

it('is answered only at Slack, whatever address a request names', async () => {
  const { control, at, reply } = await startSlack();
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('ok');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  control.setDeliveryFaults({ rewrite: having({ response_url: `http://127.0.0.1:${port}/steal` }) });
  await control.useCommand({ ...at, command: '/caption', text: 'tea' });
  await reply(/tea/i);
  expect(asked).toBe(0);
});
