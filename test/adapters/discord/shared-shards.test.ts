import { expect, it } from 'vitest';
import type { ShardLease, ShardLeases } from '../../../src/core/processes/shard-leases.ts';
import { createManualClock } from '@toonwit/discord-emulator';
import { answerTo, startBot, wordsOf } from './support.ts';

const discordEpoch = Date.UTC(2015, 0, 1);

/** Leases that a test gives and takes away. */
function createLeases(count: number) {
  const offered: ShardLease[] = [];
  const controllers = new Map<number, AbortController>();
  const leases: ShardLeases = {
    join: () => Promise.resolve(count),
    take: () => Promise.resolve(offered.shift()),
    waitForIdentify: () => Promise.resolve(),
    leave: () => Promise.resolve(),
  };
  return {
    leases,
    give(this: void, id: number) {
      const controller = new AbortController();
      controllers.set(id, controller);
      offered.push({ id, lost: controller.signal });
    },
    takeAway: (id: number) => controllers.get(id)?.abort(new Error('another process has it')),
  };
}

async function startShared(count: number, ids: readonly number[]) {
  const { leases, give, takeAway } = createLeases(count);
  for (const id of ids) give(id);
  const clock = createManualClock();
  const bot = await startBot({ emulator: { clock }, adapter: { shardLeases: leases, shards: count } });
  await bot.adapter.start();
  const shards = () => bot.control.gateway.sessions.map(({ shard: [id] }) => id).toSorted();
  const status = () => bot.adapter.status();

  /** A channel in a guild that a shard hears of, which its id decides by the millisecond that it was made in. */
  function channelOf(shard: number): string {
    while (Math.floor(clock.now() - discordEpoch) % count !== shard) clock.advance(1);
    const guild = bot.control.addGuild({ name: 'Another', members: [bot.owner.id, bot.ada.id] });
    return bot.control.addChannel({ guildId: guild.id, name: 'general' }).id;
  }

  const answers = async (shard: number) => {
    const used = await bot.control.as(bot.ada.id).useCommand(channelOf(shard), 'help');
    return wordsOf(await answerTo(bot, used)).includes('What I can do here');
  };
  return { ...{ bot, control: bot.control, shards, status, answers }, give, takeAway };
}

it('connects only the shards that it is given, and another one later', async () => {
  const { control, give, shards, status, answers } = await startShared(4, [2]);
  expect(shards()).toEqual([2]);
  expect(status().state).toBe('connected');
  expect(await answers(2)).toBe(true);
  give(0);
  await control.waitFor(() => shards().length === 2);
  expect(shards()).toEqual([0, 2]);
  expect(await answers(0)).toBe(true);
  expect(status()).toMatchObject({ state: 'connected', connects: 1 });
  expect(control.gateway.sessions.every(({ shard: [, count] }) => count === 4)).toBe(true);
});

it('stands by until it is given a shard', async () => {
  const { control, give, shards, status, answers } = await startShared(2, []);
  expect(status()).toMatchObject({
    state: 'standby',
    reason: expect.stringContaining('takes over') as string,
  });
  expect(shards()).toEqual([]);
  give(1);
  await control.waitFor(() => status().state === 'connected');
  expect(await answers(1)).toBe(true);
});

it('closes a shard that it has lost, goes on with the others, and runs it again when it gets it back', async () => {
  const { control, give, takeAway, shards, status, answers } = await startShared(2, [0, 1]);
  await control.waitFor(() => shards().length === 2);
  takeAway(1);
  await control.waitFor(() => shards().length === 1);
  expect(await answers(0)).toBe(true);
  expect(status().state).toBe('connected');
  takeAway(0);
  await control.waitFor(() => status().state === 'standby');
  expect(control.gateway.connected).toBe(0);
  give(1);
  await control.waitFor(() => status().state === 'connected');
  expect(shards()).toEqual([1]);
  expect(await answers(1)).toBe(true);
});

it('makes new sessions for its own shards alone after a refusal that may be a mistake', async () => {
  const { control, shards, status } = await startShared(4, [1, 3]);
  await control.waitFor(() => shards().length === 2);
  control.gateway.close(4004);
  await control.waitFor(() => status().state !== 'connected');
  await control.waitFor(() => status().state === 'connected');
  expect(shards()).toEqual([1, 3]);
}, 60_000);
