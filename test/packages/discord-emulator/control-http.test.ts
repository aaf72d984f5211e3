import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, echo, onCommand, png, startPlace, type Place } from './start.ts';

let place: Place;
let base: string;

beforeEach(async () => {
  place = await startPlace({ httpControl: true });
  base = `${new URL(place.emulator.apiUrl).origin}/control`;
});

afterEach(async () => {
  await place.emulator.close();
});

async function post(path: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

it('lets a page post, use a command and read the answer', async () => {
  const { emulator, control, ada, channel } = place;
  const client = await connect(emulator);
  await client.application.commands.set([echo]);
  onCommand(client, (interaction) =>
    interaction.reply(`got ${interaction.options.getAttachment('picture')?.name ?? 'nothing'}`),
  );
  const base64 = (await png()).toString('base64');
  const use = { use: 'command', as: ada.id, channelId: channel.id, name: 'echo' };
  const picture = { name: 'a.png', base64 };
  const used = await post('/interactions', { ...use, options: { text: 'x', picture } });
  expect(used.status).toBe(200);
  await control.waitFor(() => control.messages(channel.id).length === 1);
  const said = await post('/messages', {
    as: ada.id,
    channelId: channel.id,
    content: 'hello',
    files: [picture],
  });
  await post('/messages/react', {
    as: ada.id,
    channelId: channel.id,
    messageId: said.body['id'],
    emoji: '👍',
  });
  const list: unknown = await (await fetch(`${base}/channels/${channel.id}/messages?as=${ada.id}`)).json();
  expect(list).toMatchObject([{ content: 'got a.png' }, { content: 'hello', reactions: [{ emoji: '👍' }] }]);
  const refused = await post('/interactions', { ...use, options: {} });
  expect(refused).toEqual({ status: 409, body: { message: '"text" is required.' } });
  await client.destroy();
});

it('refuses bodies that another site could send, and other hosts', async () => {
  const body = JSON.stringify({ name: 'Eve' });
  const simple = await fetch(`${base}/users`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body,
  });
  expect(simple.status).toBe(403);
  expect(place.control.overview().users.map(({ displayName }) => displayName)).not.toContain('Eve');
});

it('is not there unless asked for', async () => {
  await place.emulator.close();
  place = await startPlace();
  const { origin } = new URL(place.emulator.apiUrl);
  expect((await fetch(`${origin}/control/state`)).status).toBe(404);
});
