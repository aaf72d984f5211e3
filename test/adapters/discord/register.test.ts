import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runRegisterCli } from '../../../src/adapters/discord/register-cli.ts';
import { registrationFor } from '../../../src/adapters/discord/register.ts';
import { defineCommand, imageOption } from '../../../src/core/command.ts';
import { commands, startBot, startedBot, type Bot } from './support.ts';

const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
const spoken = defineCommand({
  name: 'paint',
  description: 'Paints',
  localizations: { de: { name: 'malen', description: 'Malt' }, fr: { description: 'Peint' } },
  ephemeral: false,
  options: {
    strokes: z.int().min(1).max(9).optional().describe('How many'),
    weight: z.number().min(0.5).optional().describe('How heavy'),
    loud: z.boolean().optional().describe('Whether to shout'),
    colour: z.enum(['red', 'blue']).describe('Which'),
    image: imageOption('What to paint').optional(),
  },
  output: z.object({}),
  run: () => Promise.reject(new Error('never run')),
});

it('turns declarations into Discord’s registration', () => {
  expect(registrationFor([spoken])).toEqual([
    {
      type: 1,
      name: 'paint',
      description: 'Paints',
      name_localizations: { de: 'malen' },
      description_localizations: { de: 'Malt', fr: 'Peint' },
      options: [
        {
          type: 3,
          name: 'colour',
          description: 'Which',
          required: true,
          choices: [
            { name: 'red', value: 'red' },
            { name: 'blue', value: 'blue' },
          ],
        },
        { type: 4, name: 'strokes', description: 'How many', required: false, min_value: 1, max_value: 9 },
        { type: 10, name: 'weight', description: 'How heavy', required: false, min_value: 0.5 },
        { type: 5, name: 'loud', description: 'Whether to shout', required: false },
        {
          type: 11,
          name: 'image',
          description: 'What to paint',
          required: false,
          file_types: ['image', '.avif', '.heic'],
        },
        {
          type: 3,
          name: 'url',
          description: 'Or the address of a picture on the web',
          description_localizations: expect.objectContaining({
            de: 'Oder die Adresse eines Bildes im Netz',
          }) as unknown,
          required: false,
          max_length: 2000,
        },
      ],
      ...everywhere,
    },
  ]);
});

it('puts commands that take a text, a picture or a thread in the message menu', () => {
  const menus = registrationFor(commands).filter(({ type }) => type === ApplicationCommandType.Message);
  expect(menus).toEqual(
    [
      'Caption this message',
      'Cartoonize image',
      'Describe image',
      'Mood of this thread',
      'How does this feel?',
    ].map((name) => ({
      type: 3,
      name,
      name_localizations: expect.any(Object) as unknown,
      ...everywhere,
    })),
  );
});

it('describes the bot’s own commands in each of its languages', () => {
  const [caption] = registrationFor(commands).filter(({ name }) => name === 'caption');
  const locales = ['de', 'fr', 'es-ES', 'es-419', 'pt-BR', 'ja'];
  const { name_localizations: names, description_localizations: described } = caption ?? {};
  expect([names, Object.keys(described ?? {})]).toEqual([undefined, locales]);
  const options = caption && 'options' in caption ? (caption.options ?? []) : [];
  expect(options.map(({ description_localizations: texts }) => Object.keys(texts ?? {}))).toEqual(
    options.map(() => locales),
  );
  const menu = registrationFor(commands).find(({ name }) => name === 'Caption this message');
  expect(menu?.name_localizations).toMatchObject({ de: 'Spruch dazu schreiben', ja: 'ひとことを付ける' });
});

it('registers at the start, and sends nothing if Discord has the same commands', async () => {
  const bot = await startedBot({ commands: [spoken] });
  const { control, emulator } = bot;
  const sent = () => control.requests.filter(({ method }) => method === 'PUT').length;
  expect(control.commands.map(({ name }) => name)).toEqual(['paint']);
  expect(sent()).toBe(1);
  const options = { adapter: { apiUrl: emulator.apiUrl, token: emulator.token } };
  await (await startBot({ commands: [spoken], ...options })).adapter.start();
  expect(sent()).toBe(1);
  await (await startBot({ ...options })).adapter.start();
  expect(sent()).toBe(2);
  expect(control.commands.map(({ name }) => name)).toEqual([
    ...commands.map(({ name }) => name),
    'Caption this message',
    'Cartoonize image',
    'Describe image',
    'Mood of this thread',
    'How does this feel?',
  ]);
});

describe('registering by hand', () => {
  async function register(bot: Bot, ...args: string[]) {
    const lines: string[] = [];
    const { token, apiUrl } = bot.emulator;
    await runRegisterCli({ args, token, apiUrl, commands, print: (line) => lines.push(line) });
    return lines.join('\n');
  }

  it('with --dry-run, prints the body and sends nothing', async () => {
    const bot = await startBot();
    expect(JSON.parse(await register(bot, '--dry-run'))).toEqual(registrationFor(commands));
    expect(bot.control.requests).toEqual([]);
  });

  it('registers in one server, once', async () => {
    const bot = await startBot();
    expect(await register(bot, '--guild', bot.guild.id)).toContain('Registered 9 commands in the server');
    expect(bot.control.commands.map(({ guild_id }) => guild_id)).toEqual(Array(14).fill(bot.guild.id));
    expect(await register(bot, '--guild', bot.guild.id)).toContain('already registered');
    expect(bot.control.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it.each([
    [['--guild', 'Atelier'], /a server’s id/],
    [['--everywhere'], /expected npm run register/],
  ])('explains what is wrong with %j', async (args, sentence) => {
    const bot = await startBot();
    await expect(register(bot, ...args)).rejects.toThrow(sentence);
  });
});
