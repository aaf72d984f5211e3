import { expect, it } from 'vitest';
import type { AnotherWorkspace } from '@toonwit/slack-emulator';
import { photo } from '../support.ts';
import { install, reply, startBot, startSlackWithThree } from './support.ts';

const at = { user: 'ada', channel: 'general' };
const idOf = ({ teamId, enterpriseId }: AnotherWorkspace) => enterpriseId ?? teamId;

/** What the store holds about an installation, by its keys. */
async function keysOf({ store }: Awaited<ReturnType<typeof startBot>>, one: AnotherWorkspace) {
  const all = [...(await store.list('')).keys()];
  return all.filter((key) => [one.teamId, one.enterpriseId].some((id) => id && key.includes(id))).toSorted();
}

it.each(['socket', 'http'] as const)(
  'serves two workspaces and an organisation at once over %s',
  async (transport) => {
    const { slack, acme, zebra, guild } = await startSlackWithThree();
    const bot = await startBot({ slack, transport, callsPerMinute: 2 });
    await bot.adapter.start();
    const all = [acme, zebra, guild];
    for (const one of all) expect((await install(bot.url, one)).status).toBe(200);
    // The same people and channels, by their ids.
    const idsIn = ({ control }: AnotherWorkspace) => [
      control.person('ada').id,
      control.channel('general').id,
    ];
    expect(new Set(all.map((one) => idsIn(one).join())).size).toBe(1);

    await Promise.all(
      all.map(async (one, index) => {
        for (const time of ['first', 'second'])
          await one.control.useCommand({ ...at, command: '/caption', text: `${time} of ${index}` });
        await reply(one, new RegExp(`second of ${index}`));
        await reply(one, new RegExp(`first of ${index}`));
      }),
    );

    // Each workspace's ada has had her two calls.
    await acme.control.useCommand({ ...at, command: '/caption', text: 'one more' });
    await reply(acme, /You’ve used|seconds/);
    for (const [index, { control }] of all.entries()) {
      const shown = control.visible(at).map((message) => message.shown);
      for (const other of [0, 1, 2].filter((place) => place !== index))
        expect(shown.filter((text) => text.includes(`of ${other}`))).toEqual([]);
    }
  },
);

it('answers a click below a picture in the language of the person in that workspace', async () => {
  const { slack, acme, zebra } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  acme.control.setLocale({ user: 'ada', locale: 'de-DE' });
  for (const [one, set, answer] of [
    [acme, /Dieser Kanal steht auf/, /Dein Bild im Stil/],
    [zebra, /This channel is set to/, /Your picture in cartoon style/],
  ] as const) {
    const { control } = one;
    await install(bot.url, one);
    await control.useCommand({ ...at, command: '/uploads', text: 'offer' });
    await reply(one, set);
    const ts = control.post({ ...at, files: [{ name: 'cat.png', bytes: photo }] });
    await control.waitFor(() => control.visible(at).find((one) => one.ts === ts)?.reactions['art']);
    control.react({ ...at, ts, emoji: 'art' });
    await reply(one, answer);
  }
});

it('deletes what belongs to a workspace that removes the app, and nothing else', async () => {
  const { slack, acme, zebra, guild } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  const all = [acme, zebra, guild];
  const cartoons = new Map<AnotherWorkspace, string>();
  for (const one of all) {
    const { control } = one;
    await install(bot.url, one);
    await control.useCommand({ ...at, command: '/uploads', text: 'offer' });
    await reply(one, /offer/i);
    await control.useCommand({ ...at, user: 'ben', command: '/uploads', text: 'optout' });
    const ts = control.post({ ...at, files: [{ name: 'cat.png', bytes: photo }] });
    await control.waitFor(() => control.visible(at).find((one) => one.ts === ts)?.reactions['art']);
    await control.useCommand({ ...at, command: '/cartoonize' });
    cartoons.set(one, (await reply(one, /cartoon style/)).ts);
  }
  const kindsOf = async (one: AnotherWorkspace) =>
    new Set((await keysOf(bot, one)).map((key) => key.slice(0, key.indexOf('/'))));
  for (const one of all)
    expect(await kindsOf(one)).toEqual(
      new Set(['button', 'channel', 'file', 'installation', 'optout', 'seen', 'told', 'trace']),
    );
  const others = async () => [await keysOf(bot, zebra), await keysOf(bot, guild)];
  const before = await others();

  acme.control.uninstall();
  await acme.control.waitFor(() => bot.lines.some(({ workspace }) => workspace === idOf(acme)));
  await expect.poll(() => keysOf(bot, acme)).toEqual([]);
  expect(await others()).toEqual(before);
  await acme.control.useCommand({ ...at, command: '/caption', text: 'anybody there' });
  await reply(acme, /not installed in this workspace any more/);
  for (const one of [zebra, guild]) {
    await one.control.press({ ...at, ts: cartoons.get(one) ?? '', action: 'Comic' });
    await reply(one, /comic style/);
  }

  guild.control.uninstall();
  await expect.poll(() => keysOf(bot, guild)).toEqual([]);
  expect(await keysOf(bot, zebra)).toEqual(expect.arrayContaining(before[0] ?? []));
});

it('keeps everything if the news of a removal is older than the installation', async () => {
  const { slack, acme } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  await install(bot.url, acme);
  const before = await keysOf(bot, acme);
  const checks = () => slack.control.requests.filter(({ method }) => method === 'auth.test').length;
  const checksBefore = checks();
  acme.control.tellUninstalled();
  await acme.control.waitFor(() => checks() > checksBefore);
  await acme.control.useCommand({ ...at, command: '/caption', text: 'still here' });
  await reply(acme, /still here/);
  await bot.stop();
  expect(await keysOf(bot, acme)).toEqual(expect.arrayContaining(before));
});

it('notices a removal that it was not told of when Slack refuses the token', async () => {
  const { slack, acme, zebra } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  for (const one of [acme, zebra]) await install(bot.url, one);
  acme.control.revokeSilently();
  acme.control.mention({ ...at, text: 'caption a rainy Monday' });
  await expect.poll(() => keysOf(bot, acme)).toEqual([]);
  expect(await keysOf(bot, zebra)).toEqual([`installation/slack/${zebra.teamId}`]);
});
