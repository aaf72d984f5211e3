import { GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, png, startPlace, usualIntents, type Place } from './start.ts';

let place: Place;

beforeEach(async () => {
  place = await startPlace();
});

afterEach(async () => {
  await place.emulator.close();
});

/** The message as REST shows it to the bot. */
function read({ id, channelId }: { id: string; channelId: string }): Promise<unknown> {
  return place.rest.get(`/channels/${channelId}/messages/${id}`);
}

it('lets people with Nitro write 4,000 characters, and others 2,000', async () => {
  const { control, ada, guild, channel } = place;
  const rich = control.addUser({ name: 'Rita', nitro: true });
  control.addMember(guild.id, rich.id);
  const long = 'x'.repeat(4000);
  await expect(control.as(ada.id).post(channel.id, long)).rejects.toThrow('Invalid Form Body');
  expect(await control.as(rich.id).post(channel.id, long)).toMatchObject({ content: long });
  await expect(control.as(rich.id).post(channel.id, `${long}x`)).rejects.toThrow('Invalid Form Body');
});

it('lets other apps post components in place of text', async () => {
  const { control, guild, channel } = place;
  const app = control.addUser({ name: 'Deploys', bot: true });
  control.addMember(guild.id, app.id);
  const post = await control.as(app.id).post(channel.id, {
    components: [{ type: 17, components: [{ type: 10, content: 'The build is **green**' }] }],
  });
  expect(await read(post)).toMatchObject({
    content: '',
    flags: 1 << 15,
    components: [{ type: 17, components: [{ type: 10, content: 'The build is **green**' }] }],
  });
});

it('lets people post polls', async () => {
  const { control, ada, channel } = place;
  const poll = { question: 'Where to?', answers: ['The sea', 'The hills'] };
  const post = await control.as(ada.id).post(channel.id, { poll });
  expect(await read(post)).toMatchObject({
    content: '',
    poll: {
      question: { text: 'Where to?' },
      answers: [{ poll_media: { text: 'The sea' } }, { poll_media: { text: 'The hills' } }],
    },
  });
});

it('posts no polls of those who lack the permission', async () => {
  const { control, channel } = place;
  control.setBotPermissions(channel.id, ['ViewChannel', 'SendMessages']);
  const post = control
    .as(control.overview().botId)
    .post(channel.id, { poll: { question: 'Tea?', answers: ['Yes'] } });
  await expect(post).rejects.toThrow('lacks SendPolls');
});

it('forwards a message as a copy, which survives the original', async () => {
  const { control, ada, ben, guild, channel } = place;
  const other = control.addChannel({ guildId: guild.id, name: 'other' });
  const file = { name: 'card.png', bytes: await png() };
  const original = await control.as(ben.id).post(channel.id, { content: 'Look', files: [file] });
  const post = await control.as(ada.id).post(other.id, { forward: original });
  control.as(ben.id).remove(original);
  expect(await read(post)).toMatchObject({
    content: '',
    message_reference: { type: 1, channel_id: channel.id, message_id: original.id, guild_id: guild.id },
    message_snapshots: [{ message: { content: 'Look', attachments: [{ filename: 'card.png' }] } }],
  });
});

it('hides polls and forwards from a bot without access to message content', async () => {
  const { emulator, control, ada, channel } = place;
  const client = await connect(emulator, { intents: usualIntents.slice(0, 2) });
  const seen: unknown[] = [];
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => seen.push(data));
  await control.as(ada.id).post(channel.id, { poll: { question: 'Secret?', answers: ['Yes', 'No'] } });
  await control.waitFor(() => seen[0]);
  expect(JSON.stringify(seen)).not.toContain('Secret');
  await client.destroy();
});

it('gives a file without an extension no type', async () => {
  const { control, ada, channel } = place;
  const post = await control.as(ada.id).post(channel.id, { files: [{ name: 'image0', bytes: await png() }] });
  const [file] = post.attachments;
  expect(file).toMatchObject({ filename: 'image0' });
  expect(file).not.toHaveProperty('content_type');
});

it('keeps a copy of a web picture after its own address is gone', async () => {
  const { control, ada, channel } = place;
  const bytes = await png();
  const proxy_url = await control.proxy({ name: 'cat.png', bytes });
  const embeds = [{ type: 'image', image: { url: 'https://gone.example/cat.png', proxy_url } }] as const;
  const { embeds: posted } = await control.as(ada.id).post(channel.id, { embeds: [...embeds] });
  const copy = await fetch(posted[0]?.image?.proxy_url ?? '');
  expect(Buffer.from(await copy.arrayBuffer())).toEqual(bytes);
});
