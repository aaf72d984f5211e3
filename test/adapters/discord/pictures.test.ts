import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createManualClock } from '@toonwit/discord-emulator';
import { blue, draw, frames, heicFile, noise, pixels, quarters, red } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf, type Bot, type BotOptions } from './support.ts';

const minute = 60_000;

async function png(name = 'card.png') {
  return { name, bytes: await pixels(quarters(64, 48)).png().toBuffer() };
}

async function cartoonize(bot: Bot, values: Parameters<ReturnType<Bot['control']['as']>['useCommand']>[2]) {
  const { control, ada, channel } = bot;
  return answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'cartoonize', values));
}

async function posted(bot: Bot, values: Parameters<typeof cartoonize>[1]): Promise<Uint8Array> {
  const reply = await cartoonize(bot, values);
  const [file] = reply.attachments;
  const bytes = file && bot.control.file(file.id)?.bytes;
  if (!bytes) throw new Error(`expected a picture, got: ${wordsOf(reply)}`);
  return bytes;
}

it('keeps a spoiler hidden, and does not give away what it shows', async () => {
  const bot = await startedBot();
  const reply = await cartoonize(bot, { image: await png('SPOILER_card.png') });
  expect(reply.attachments[0]?.filename).toBe('SPOILER_card-cartoon.jpg');
  expect(reply.embeds[0]?.description).toMatch(/^\|\|.*\|\|$/s);
});

it('strips the place where a picture was taken', async () => {
  const bot = await startedBot();
  const bytes = await pixels(quarters(64, 48))
    .withExif({ IFD0: { Make: 'Secret' }, IFD3: { GPSLatitude: '52/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const result = await posted(bot, { image: { name: 'holiday.jpg', bytes } });
  expect((await sharp(result).metadata()).exif).toBeUndefined();
  expect(Buffer.from(result).includes('Secret')).toBe(false);
});

it('explains what to do about a HEIC picture', async () => {
  const bot = await startedBot();
  const reply = await cartoonize(bot, { image: { name: 'IMG_1.HEIC', bytes: heicFile() } });
  expect(reply.visibleTo).toBe(bot.ada.id);
  expect(reply.content).toContain('Send it as a JPEG');
});

it('accepts 25 megapixels, and the first frame of an animation', async () => {
  const bot = await startedBot();
  const large = await sharp({ create: { width: 5000, height: 5000, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  expect(
    (await sharp(await posted(bot, { image: { name: 'large.jpg', bytes: large } })).metadata()).width,
  ).toBe(320);
  const gif = await frames([draw(64, 48, () => red), draw(64, 48, () => blue)])
    .gif()
    .toBuffer();
  const { dominant } = await sharp(await posted(bot, { image: { name: 'fun.gif', bytes: gif } })).stats();
  expect(dominant.r).toBeGreaterThan(dominant.b);
});

it('re-encodes a picture until it fits the interaction’s own limit', async () => {
  const attachmentSizeLimit = 30_000;
  const roomy = await startedBot();
  const noisy = { name: 'noise.webp', bytes: await pixels(noise(320, 240)).webp({ quality: 1 }).toBuffer() };
  const usual = await posted(roomy, { image: noisy, style: 'sketch' });
  expect(usual.byteLength).toBeGreaterThan(attachmentSizeLimit);
  const bot = await startedBot({ emulator: { attachmentSizeLimit } });
  const fitted = await posted(bot, { image: noisy, style: 'sketch' });
  expect(fitted.byteLength).toBeLessThanOrEqual(attachmentSizeLimit);
});

it('takes the picture in an embed, and explains that it cannot read stickers', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const shown = await control.as(ben.id).post(channel.id, { files: [await png()] });
  const url = shown.attachments[0]?.url ?? '';
  const embed = await control.as(ben.id).post(channel.id, { content: 'look', embeds: [{ image: { url } }] });
  const drawn = await answerTo(bot, control.as(ada.id).useMessageMenu(embed, 'Cartoonize image'));
  expect(drawn.attachments[0]?.filename).toBe('card-cartoon.jpg');
  const sticker = { id: '1', name: 'wave', format_type: 1 as const };
  const waved = await control.as(ben.id).post(channel.id, { stickers: [sticker] });
  const refused = await answerTo(bot, control.as(ada.id).useMessageMenu(waved, 'Cartoonize image'));
  expect(refused).toMatchObject({ visibleTo: ada.id });
  expect(refused.content).toContain('I can’t use stickers');
  const words = await control.as(ben.id).post(channel.id, 'no picture');
  const none = await answerTo(bot, control.as(ada.id).useMessageMenu(words, 'Cartoonize image'));
  expect(none.content).toContain('That message has no picture');
  const silent = await answerTo(bot, control.as(ada.id).useMessageMenu(shown, 'How does this feel?'));
  expect(silent.content).toContain('That message has no text');
});

it('renews the expired address of a picture that a button needs', async () => {
  const clock = createManualClock();
  const bot = await startedBot({ emulator: { clock, attachmentLifetimeMs: 10 * minute } });
  const { control, ada } = bot;
  const first = await cartoonize(bot, { image: await png() });
  clock.advance(11 * minute);
  const other = await answerTo(bot, control.as(ada.id).press(first, 'Comic'));
  expect(other.attachments[0]?.filename).toBe('card-comic.jpg');
  expect(control.requests.some(({ template }) => template === '/attachments/refresh-urls')).toBe(true);
});

it('does not fetch a typed address on this machine or its network', async () => {
  const bot = await startedBot();
  const reply = await cartoonize(bot, { url: 'http://127.0.0.1:1/secret.png' });
  expect(reply).toMatchObject({ visibleTo: bot.ada.id });
  expect(reply.content).not.toContain('127.0.0.1:1');
});

it('does not fetch a typed address at DISCORD_API_URL, which may be inside that network', async () => {
  const bot = await startedBot();
  const { control, ben, channel } = bot;
  const { attachments } = await control.as(ben.id).post(channel.id, { files: [await png()] });
  const reply = await cartoonize(bot, { url: attachments[0]?.url ?? '' });
  expect(reply).toMatchObject({ visibleTo: bot.ada.id, attachments: [] });
  expect(reply.content).toContain('port that is not allowed');
});

/** Uses the command without a picture and says what the bot did. */
async function withoutPicture(bot: Bot): Promise<'asked' | 'drew'> {
  const { control, ada, channel } = bot;
  const used = await control.as(ada.id).useCommand(channel.id, 'cartoonize');
  return control.waitFor(() => (used.modal ? 'asked' : used.reply ? 'drew' : undefined));
}

const asks: [
  what: string,
  options: BotOptions,
  act: (bot: Bot, now: ReturnType<typeof createManualClock>) => unknown,
][] = [
  ['nobody has posted one', {}, () => undefined],
  [
    'somebody else has',
    {},
    async ({ control, ben, channel }) => control.as(ben.id).post(channel.id, { files: [await png()] }),
  ],
  [
    'the person’s own is older than ten minutes',
    {},
    async ({ control, ada, channel }, clock) => {
      await control.as(ada.id).post(channel.id, { files: [await png()] });
      clock.advance(11 * minute);
    },
  ],
  [
    'the person has deleted it',
    {},
    async ({ control, ada, channel }) =>
      control.as(ada.id).remove(await control.as(ada.id).post(channel.id, { files: [await png()] })),
  ],
  [
    'the message-content intent is off',
    { emulator: { portalIntents: 0 } },
    async ({ control, ada, channel }) => control.as(ada.id).post(channel.id, { files: [await png()] }),
  ],
  [
    'the bot may not read the channel',
    {},
    async ({ control, ada, channel }) => {
      await control.as(ada.id).post(channel.id, { files: [await png()] });
      control.setBotPermissions(channel.id, ['ViewChannel', 'SendMessages']);
    },
  ],
];

it.each(asks)('asks for a picture in a dialog where %s', async (_, options, act) => {
  const clock = createManualClock();
  const bot = await startedBot({ ...options, emulator: { ...options.emulator, clock } });
  await act(bot, clock);
  expect(await withoutPicture(bot)).toBe('asked');
  expect(bot.control.requests.filter(({ status }) => status === 403)).toEqual([]);
});

it('finds the person’s own latest picture in a direct message without any intent', async () => {
  const bot = await startedBot({ emulator: { portalIntents: 0 } });
  const { control, ada } = bot;
  const dm = control.openDm(ada.id);
  await control.as(ada.id).post(dm.id, { files: [await png()] });
  const used = await control.as(ada.id).useCommand(dm.id, 'cartoonize');
  expect((await answerTo(bot, used)).attachments[0]?.filename).toBe('card-cartoon.jpg');
  expect(bot.lines.map(({ msg }) => msg)).toContainEqual(
    expect.stringContaining('Message Content Intent is off'),
  );
});
