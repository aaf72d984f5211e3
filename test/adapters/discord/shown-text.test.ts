import { expect, it } from 'vitest';
import { createFakeEngine } from '../../support/core.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import { answerTo, startedBot, wordsOf, type Bot, type BotOptions } from './support.ts';

const hour = 3_600;

/** A bot whose rating engine keeps what it was asked to rate. */
async function listeningBot(options: BotOptions = {}) {
  const heard: string[] = [];
  const engine = createFakeEngine('text-classification', ({ text }) => {
    heard.push(text);
    const scores = [0, 0, 0, 0, 1].map((score, stars) => ({ label: `${stars + 1} stars`, score }));
    return Promise.resolve({ scores, truncated: false });
  });
  const bot = await startedBot({
    ...options,
    engines: { 'text-classification': [engine] },
    callsPerMinute: 50,
  });
  return { ...bot, heard };
}

type Listening = Awaited<ReturnType<typeof listeningBot>>;
type Draft = Parameters<ReturnType<Bot['control']['as']>['post']>[1];

/** What the engine reads when somebody picks the menu of a message that Ben posts. */
async function heardFrom(bot: Listening, draft: Draft, author = bot.ben.id): Promise<string | undefined> {
  const { control, ada, channel, heard } = bot;
  const message = await control.as(author).post(channel.id, draft);
  const reply = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'How does this feel?'));
  expect(reply).toMatchObject({ visibleTo: ada.id, notified: { users: [], roles: [], everyone: false } });
  return heard.at(-1);
}

const embed = (fields: object): { embeds: { type: 'rich' }[] } => ({ embeds: [{ type: 'rich', ...fields }] });
const text = (content: string) => ({ type: 10, content });
const seconds = (bot: Bot) =>
  Math.floor((bot.control.messages(bot.channel.id).at(-1)?.createdAt ?? 0) / 1000);

const messages: readonly (readonly [what: string, make: (bot: Listening) => Draft, seen: string | RegExp])[] =
  [
    ['people', ({ ada, ben }) => `<@${ada.id}> and <@!${ben.id}> fight`, 'Ada and Ben fight'],
    ['somebody unknown', () => 'thanks <@123456789012345678>', 'thanks someone'],
    [
      'a role',
      ({ control, guild }) => `good job <@&${control.addRole(guild.id, 'Night Crew').id}>`,
      'good job Night Crew',
    ],
    ['a channel', ({ channel }) => `see <#${channel.id}>`, 'see #general'],
    [
      'a channel that not everybody sees',
      ({ control, guild, ben }) =>
        `see <#${control.addChannel({ guildId: guild.id, name: 'plans', onlyFor: [ben.id] }).id}>`,
      'see a channel',
    ],
    ['the bot itself', ({ control }) => `<@${control.botId}> is lovely`, 'Bot is lovely'],
    ['emoji of a guild', () => 'nice <:party_cat:123456789012345678>', 'nice :party_cat:'],
    ['a time', (bot) => `it starts <t:${seconds(bot) + 9 * hour * 1000}:D>`, /^it starts \d+ \w+ \d{4}$/],
    ['a command', () => 'try </caption:123456789012345678>', 'try /caption'],
    [
      'a link with a label',
      () => 'our [docs](https://a.example/x_(y)) are wonderful',
      'our docs are wonderful',
    ],
    ['formatting', () => '> **so** ||very|| _sad_', 'so very sad'],
    [
      'components',
      () => ({
        components: [
          {
            type: 17,
            components: [
              text('# Build failed'),
              {
                type: 9,
                components: [text('on **main**')],
                accessory: { type: 2, style: 5, label: 'Open', url: 'https://a.example' },
              },
            ],
          },
        ],
      }),
      'Build failed\non main',
    ],
    [
      'a poll',
      () => ({ poll: { question: 'Is this awful?', answers: ['Yes', 'Very'] } }),
      'Is this awful?\nYes\nVery',
    ],
    [
      'an embed with only fields',
      () => embed({ fields: [{ name: 'Status', value: 'down', inline: false }] }),
      'Status: down',
    ],
    [
      'a whole embed',
      () =>
        embed({
          author: { name: 'Monitor' },
          title: 'Alert',
          description: 'The **site** is down',
          footer: { text: 'now' },
        }),
      'Monitor\nAlert\nThe site is down\nnow',
    ],
    ['words above an embed', () => ({ content: 'oh no', ...embed({ title: 'Alert' }) }), 'oh no\nAlert'],
    [
      'words with the preview of a link',
      () => ({
        content: 'sad: https://a.example/1',
        ...embed({ url: 'https://a.example/1', title: 'News' }),
      }),
      'sad: https://a.example/1',
    ],
  ];

it.each(messages)('reads %s in a message as people see it, and pings nobody', async (_, make, seen) => {
  const bot = await listeningBot();
  await bot.control.as(bot.ada.id).post(bot.channel.id, 'hello');
  const heard = await heardFrom(bot, make(bot));
  if (typeof seen === 'string') expect(heard).toBe(seen);
  else expect(heard).toMatch(seen);
});

it('reads a forward, also of another app’s components', async () => {
  const bot = await listeningBot();
  const { control, ben, guild } = bot;
  const other = control.addChannel({ guildId: guild.id, name: 'other' });
  const plain = await control.as(ben.id).post(other.id, 'I **love** this');
  expect(await heardFrom(bot, { forward: plain })).toBe('I love this');
  const components = [{ type: 10, content: 'The build is green' }];
  const shown = await control.as(ben.id).post(other.id, { components });
  expect(await heardFrom(bot, { forward: shown })).toBe('The build is green');
});

it('reads the start of a long message and says so, but refuses a typed text that is too long', async () => {
  const bot = await listeningBot();
  const { control, guild, channel, ada, heard } = bot;
  const rita = control.addUser({ name: 'Rita', nitro: true });
  control.addMember(guild.id, rita.id);
  const long = 'good day '.repeat(430).trim();
  const message = await control.as(rita.id).post(channel.id, long);
  const reply = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'How does this feel?'));
  expect(heard[0]).toBe('good day '.repeat(222).trim());
  expect(wordsOf(reply)).toContain('I read the first 1,997 of 3,869 characters; more don’t fit.');
  await expect(control.as(ada.id).useCommand(channel.id, 'sentiment', { text: long })).rejects.toThrow(
    'too long',
  );
});

it('reads mentions in a typed text by name, and pings nobody', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const prompt = `<@${ada.id}> and <@${ben.id}> fight`;
  const reply = await answerTo(
    bot,
    await control.as(ada.id).useCommand(channel.id, 'caption', { prompt, seed: 3 }),
  );
  expect(wordsOf(reply)).toContain('Ada and Ben fight');
  expect(reply.notified).toEqual({ users: [], roles: [], everyone: false });
});

async function card(name = 'card.png') {
  return { name, bytes: await pixels(quarters(64, 48)).png().toBuffer() };
}

const pictures: readonly (readonly [what: string, make: (bot: Bot) => Promise<Draft>])[] = [
  ['a file without an extension', async () => ({ files: [await card('image0')] })],
  [
    'a forwarded file',
    async ({ control, ben, channel }) => ({
      forward: await control.as(ben.id).post(channel.id, { files: [await card()] }),
    }),
  ],
  [
    'an embed whose own address is gone',
    async ({ control }) => ({
      embeds: [
        {
          type: 'image',
          image: { url: 'https://gone.invalid/cat.png', proxy_url: await control.proxy(await card()) },
        },
      ],
    }),
  ],
  [
    'a gallery of components',
    async ({ control }) => ({
      components: [{ type: 12, items: [{ media: { url: await control.proxy(await card()) } }] }],
    }),
  ],
  [
    'a thumbnail in components',
    async ({ control }) => ({
      components: [
        {
          type: 9,
          components: [text('Look')],
          accessory: { type: 11, media: { url: await control.proxy(await card()) } },
        },
      ],
    }),
  ],
];

it.each(pictures)('draws %s', async (_, make) => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const message = await control.as(ben.id).post(channel.id, await make(bot));
  const drawn = await answerTo(bot, control.as(ada.id).useMessageMenu(message, 'Cartoonize image'));
  expect(wordsOf(drawn)).toContain('Your picture in cartoon style');
  expect(drawn.attachments).toHaveLength(1);
});
