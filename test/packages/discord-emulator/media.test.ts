import { Events, Partials, type Client, type MessageReaction, type PartialMessageReaction } from 'discord.js';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createManualClock } from '@toonwit/discord-emulator';
import { createCdn } from '../../../packages/discord-emulator/src/cdn.ts';
import { createSnowflakes } from '../../../packages/discord-emulator/src/snowflake.ts';
import { connect, png, refusalOf, startPlace, type Place } from './start.ts';

const day = 24 * 60 * 60_000;
const clock = createManualClock();
let place: Place;
let client: Client<true> | undefined;

beforeEach(async () => {
  place = await startPlace({ clock });
});

afterEach(async () => {
  await client?.destroy();
  client = undefined;
  await place.emulator.close();
});

async function posted() {
  const { control, ada, channel } = place;
  const bytes = await png();
  const files = [{ name: 'my cat.png', bytes, spoiler: true }];
  const message = await control.as(ada.id).post(channel.id, { files });
  const url = message.attachments[0]?.url ?? '';
  return { bytes, message, url };
}

it('serves a file at its signed address, with its type and size', async () => {
  const { bytes, message, url } = await posted();
  expect(message.attachments[0]).toMatchObject({ filename: 'SPOILER_my_cat.png', width: 40, height: 30 });
  for (const address of [url, message.attachments[0]?.proxy_url ?? '']) {
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  }
  expect(new URL(url).origin).toBe(new URL(place.emulator.apiUrl).origin);
});

it('refuses an address without a signature, with a wrong one, or after a day', async () => {
  const { url } = await posted();
  const status = async (address: string) => (await fetch(address)).status;
  expect(await status(url.replace(/\?.*/, ''))).toBe(404);
  expect(await status(url.replace(/hm=./, 'hm=x'))).toBe(404);
  expect(await status(url.replace(/ex=\w+/, 'ex=ffffffff'))).toBe(404);
  clock.advance(day - 1000);
  expect(await status(url)).toBe(200);
  clock.advance(1000);
  expect(await status(url)).toBe(404);
});

it('renews an expired address, on request or when the message is read again', async () => {
  const { url, message } = await posted();
  const { rest, channel } = place;
  clock.advance(2 * day);
  const body = { attachment_urls: [url, 'https://example.com/a.png'] };
  const { refreshed_urls } = (await rest.post('/attachments/refresh-urls', { body })) as {
    refreshed_urls: { original: string; refreshed: string }[];
  };
  const [first, other] = refreshed_urls;
  expect(first?.original).toBe(url);
  expect((await fetch(first?.refreshed ?? '')).status).toBe(200);
  expect(other?.refreshed).toBe('https://example.com/a.png');
  const again = (await rest.get(`/channels/${channel.id}/messages/${message.id}`)) as {
    attachments: { url: string }[];
  };
  expect((await fetch(again.attachments[0]?.url ?? '')).status).toBe(200);
});

it('measures a picture as it is shown, after its EXIF rotation', async () => {
  const { control, ada, channel } = place;
  const turned = await sharp(await png(60, 20))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const files = [
    { name: 'turned.jpg', bytes: turned },
    { name: 'broken.png', bytes: Buffer.from('no picture') },
  ];
  const { attachments } = await control.as(ada.id).post(channel.id, { files });
  expect(attachments[0]).toMatchObject({ content_type: 'image/jpeg', width: 20, height: 60 });
  expect(attachments[1]).toMatchObject({ content_type: 'image/png', size: 10 });
  expect(attachments[1]).not.toHaveProperty('width');
});

it('forgets the oldest files beyond its limit', async () => {
  const clock = createManualClock();
  const ids = createSnowflakes(clock);
  const cdn = createCdn({ ids, clock, origin: () => 'http://cdn', lifetimeMs: 1000, maxBytes: 1500 });
  const add = (name: string) =>
    cdn.add({ name, bytes: Buffer.alloc(1000) }, { folder: '1', ephemeral: false });
  const first = await add('first.bin');
  const second = await add('second.bin');
  expect(cdn.file(first.id)).toBeUndefined();
  expect(cdn.file(second.id)).toMatchObject({ name: 'second.bin' });
});

it('delivers reactions to messages that the bot has never seen, as partials', async () => {
  const { control, ada, ben, channel } = place;
  const { message } = await posted();
  client = await connect(place.emulator, {
    partials: [Partials.Message, Partials.Reaction, Partials.Channel, Partials.User],
  });
  const heard = new Promise<MessageReaction | PartialMessageReaction>((resolve) =>
    client?.once(Events.MessageReactionAdd, resolve),
  );
  control.as(ben.id).react(message, '🎨');
  const reaction = await heard;
  expect(reaction.partial || reaction.message.partial).toBe(true);
  const full = await reaction.message.fetch();
  expect(full.attachments.first()?.spoiler).toBe(true);
  expect(full.author.id).toBe(ada.id);
  await full.react('🎨');
  expect(control.messages(channel.id)[0]?.reactions).toEqual([
    { emoji: '🎨', userIds: [ben.id, control.botId] },
  ]);
  const gone = new Promise((resolve) =>
    client?.once(Events.MessageReactionRemove, (_reaction, { id }) => resolve(id)),
  );
  control.as(ben.id).unreact(message, '🎨');
  expect(await gone).toBe(ben.id);
});

it('knows which emoji there are and who may react', async () => {
  const { control, channel, rest } = place;
  const { message } = await posted();
  const react = (emoji: string) =>
    rest.put(`/channels/${channel.id}/messages/${message.id}/reactions/${encodeURIComponent(emoji)}/@me`);
  await react('❤️');
  expect(await refusalOf(react('x'))).toMatchObject({ status: 400, code: 10014 });
  expect(await refusalOf(react('cat:123'))).toMatchObject({ code: 10014 });
  control.setBotPermissions(channel.id, ['ViewChannel', 'ReadMessageHistory']);
  expect(await refusalOf(react('👍'))).toMatchObject({ status: 403, code: 50013 });
});
