import { expect, it } from 'vitest';
import { createFakeEngine } from '../../../support/core.ts';
import { photo } from '../support.ts';
import { install, reply, startBot, startSlackWithThree } from './support.ts';

const at = { channel: 'general' };

/** Gives every text five stars. */
const rating = createFakeEngine('text-classification', () =>
  Promise.resolve({
    scores: [0, 0, 0, 0, 1].map((score, place) => ({ label: `${place + 1} stars`, score })),
    truncated: false,
  }),
);

it('limits people and channels of one workspace only', async () => {
  const { slack, acme, zebra } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  for (const one of [acme, zebra]) await install(bot.url, one);
  // Who has the same id in both.
  expect(acme.control.person('ben').id).toBe(zebra.control.person('ben').id);
  acme.control.setRole({ user: 'ada', admin: true });
  const set = (text: string) => acme.control.useCommand({ ...at, user: 'ada', command: '/limits', text });
  const caption = (one: typeof acme, text: string) =>
    one.control.useCommand({ ...at, user: 'ben', command: '/caption', text });
  const benIn = (one: typeof acme, pattern: RegExp) =>
    one.control.waitFor(() =>
      one.control.visible({ ...at, user: 'ben' }).find(({ shown }) => pattern.test(shown)),
    );

  await set('action:block who:@ben');
  await reply(acme, /Blocked: @ben/);
  await caption(acme, 'in acme');
  await benIn(acme, /has blocked you/);
  await caption(zebra, 'in zebra');
  await benIn(zebra, /in zebra/);

  await set('action:unblock who:@ben');
  await reply(acme, /^(?!.*Blocked).*Everybody has/s);
  await set('action:off who:#general');
  await reply(acme, /I am off in this channel/);
  await caption(acme, 'again');
  await benIn(acme, /switched me off/);
  await caption(zebra, 'still');
  await benIn(zebra, /still/);
});

it('keeps whom one workspace blocks from showing answers to everyone there only', async () => {
  const { slack, acme, zebra } = await startSlackWithThree();
  const engines = { 'text-classification': [rating] };
  const bot = await startBot({ slack, engines });
  await bot.adapter.start();
  for (const one of [acme, zebra]) await install(bot.url, one);
  acme.control.setRole({ user: 'ada', admin: true });
  const ben = { ...at, user: 'ben' };
  const rate = async (one: typeof acme) => {
    await one.control.useCommand({ ...ben, command: '/sentiment', text: 'lovely' });
    return one.control.waitFor(() => one.control.visible(ben).find(({ shown }) => shown.includes('5 stars')));
  };
  const rated = { acme: await rate(acme), zebra: await rate(zebra) };
  await acme.control.useCommand({ ...at, user: 'ada', command: '/limits', text: 'action:block who:@ben' });
  await reply(acme, /Blocked: @ben/);
  await acme.control.press({ ...ben, ts: rated.acme.ts, action: 'Show everyone' });
  await reply(acme, /has blocked you/, ben);
  await zebra.control.press({ ...ben, ts: rated.zebra.ts, action: 'Show everyone' });
  await reply(zebra, /“lovely”[^]*Shared by/);
});

it('knows the user groups of a workspace whose organisation installed the app', async () => {
  const { slack, guild } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  await install(bot.url, guild);
  const { control } = guild;
  control.setRole({ user: 'ada', admin: true });
  control.addUserGroup({ handle: 'staff', people: ['ben'] });
  const use = (user: string, command: string, text: string) =>
    control.useCommand({ ...at, user, command, text });
  await use('ada', '/limits', 'action:minute who:@staff number:1');
  await reply(guild, /@staff has 1 a minute/);
  await use('ben', '/caption', 'the first');
  await use('ben', '/caption', 'the second');
  await control.waitFor(() =>
    control
      .visible({ ...at, user: 'ben' })
      .find(({ shown }) => shown.includes('You have used your call for this minute')),
  );
});

it('knows them for uploaded pictures too, in each of its workspaces', async () => {
  const { slack, guild } = await startSlackWithThree();
  const bot = await startBot({ slack });
  await bot.adapter.start();
  await install(bot.url, guild);
  const { control } = guild;
  control.setRole({ user: 'ada', admin: true });
  control.addUserGroup({ handle: 'staff', people: ['ben'] });
  const ada = { ...at, user: 'ada' };
  await control.useCommand({ ...ada, command: '/limits', text: 'action:minute who:@staff number:1' });
  await reply(guild, /@staff has 1 a minute/);
  await control.useCommand({ ...ada, command: '/uploads', text: 'offer' });
  await reply(guild, /This channel is set to/);
  const ben = { ...at, user: 'ben' };
  for (const answer of [/cartoon style/, /You have used your call for this minute/]) {
    const ts = control.post({ ...ben, files: [{ name: 'cat.png', bytes: photo }] });
    await control.waitFor(() => control.visible(ben).find((one) => one.ts === ts)?.reactions['art']);
    control.react({ ...ben, ts, emoji: 'art' });
    await reply(guild, answer, ben);
  }
});
