import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { createSlackEmulator } from '@toonwit/slack-emulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

type Variables = Record<string, string>;

/** A platform on which ada is the admin, ben belongs to @staff, and both are in one channel. */
interface World {
  readonly env: Variables;
  /** What a person types to mention somebody. */
  readonly mention: Readonly<Record<'ben' | 'staff', string>>;
  /** Uses a command, and resolves with the words of the answer. */
  use(this: void, person: 'ada' | 'ben', command: string, options?: Variables): Promise<string>;
}

async function discord(): Promise<World> {
  const emulator = await createDiscordEmulator({ clock: createManualClock() });
  onTestFinished(() => emulator.close());
  const { control } = emulator;
  const people = { ada: control.addUser({ name: 'Ada' }), ben: control.addUser({ name: 'Ben' }) };
  const guild = control.addGuild({ name: 'Atelier', members: [people.ada.id, people.ben.id] });
  const staff = control.addRole(guild.id, 'staff');
  control.addMember(guild.id, people.ben.id, [staff.id]);
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  return {
    env: { DISCORD_TOKEN: emulator.token, DISCORD_API_URL: emulator.apiUrl },
    mention: { ben: `<@${people.ben.id}>`, staff: `<@&${staff.id}>` },
    async use(person, command, { number, ...options } = {}) {
      const given = { ...options, ...(number !== undefined && { number: Number(number) }) };
      const used = await control.as(people[person].id).useCommand(channel.id, command, given);
      // Names may hold signs that format text, so the bot escapes them.
      return wordsOf(await answerTo({ control }, used)).replace(/\\(?=\W)/g, '');
    },
  };
}

async function slack(): Promise<World> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const emulator = await createSlackEmulator({ manifest: manifestFor(commands) });
  onTestFinished(() => emulator.close());
  const { control } = emulator;
  control.setRole({ user: 'ada', admin: true });
  control.addUserGroup({ handle: 'staff', people: ['ben'] });
  const { SLACK_API_URL, ...tokens } = {
    SLACK_API_URL: emulator.apiUrl,
    SLACK_BOT_TOKEN: emulator.botToken,
    SLACK_APP_TOKEN: emulator.appToken,
  };
  return {
    env: { SLACK_API_URL, ...tokens },
    mention: { ben: '@ben', staff: '@staff' },
    async use(user, command, options = {}) {
      const place = { user, channel: 'general' };
      const before = new Set(control.visible(place).map(({ ts }) => ts));
      const text = Object.entries(options)
        .map(([name, value]) => `${name}:${value}`)
        .join(' ');
      await control.useCommand({
        ...place,
        command: command === 'help' ? '/toonwit-help' : `/${command}`,
        text,
      });
      const { shown } = await control.waitFor(() => control.visible(place).find(({ ts }) => !before.has(ts)));
      return shown;
    },
  };
}

async function run({ env }: World, more: Variables = {}): Promise<TestApp> {
  const app = await startApp({ CALLS_PER_MINUTE: '3', ...env, ...more });
  onTestFinished(() => app.stop());
  return app;
}

const worlds = { discord, slack };
const text = { text: 'lovely' };

describe.each(Object.entries(worlds))('limits on %s', (_, start) => {
  it('follow the admin, and are told in the refusal and in /help', async () => {
    const world = await start();
    await run(world);
    const { use, mention } = world;
    const minute = { action: 'minute', who: mention.staff, number: '1' };
    expect(await use('ben', 'limits', minute)).toContain('Only people who manage this server');
    expect(await use('ada', 'limits', minute)).toContain('@staff has 1 a minute.');
    expect(await use('ada', 'limits', { action: 'day', number: '2' })).toContain(
      '3 calls a minute and 2 a day',
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    expect(await use('ben', 'sentiment', text)).toContain('You have used your call for this minute');
    expect(await use('ben', 'help')).toContain(
      'You have 0 of 1 calls left this minute, and have used 1 of 2 today',
    );
    await use('ada', 'sentiment', text);
    await use('ada', 'sentiment', text);
    expect(await use('ada', 'sentiment', text)).toContain('You have used your 2 calls for today');
    expect(await use('ada', 'limits', { action: 'exempt', who: mention.staff })).toContain(
      'Nothing is counted for @staff',
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    expect(await use('ben', 'help')).toContain('Your calls are not counted here.');
  });

  it('block a person and a channel, and give calls back', async () => {
    const world = await start();
    await run(world);
    const { use, mention } = world;
    expect(await use('ada', 'limits', { action: 'block', who: mention.ben })).toMatch(/Blocked: @ben\./i);
    expect(await use('ben', 'sentiment', text)).toContain('has blocked you');
    await use('ada', 'limits', { action: 'unblock', who: mention.ben });
    for (let each = 0; each < 3; each += 1) await use('ben', 'sentiment', text);
    expect(await use('ben', 'sentiment', text)).toContain('You have used your 3 calls');
    expect(await use('ada', 'limits', { action: 'reset', who: mention.ben })).toMatch(
      /@ben has all calls back/i,
    );
    expect(await use('ben', 'sentiment', text)).toContain('star');
    await use('ada', 'limits', { action: 'off' });
    expect(await use('ben', 'sentiment', text)).toContain('switched me off in this channel');
    expect(await use('ben', 'help')).toContain('What I can do here');
  });

  it.skipIf(!hasRedis)('are kept in Redis for the next process', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const world = await start();
    const { use } = world;
    const first = await run(world, { REDIS_URL: redis.url });
    await use('ada', 'limits', { action: 'day', number: '1' });
    expect(await use('ben', 'sentiment', text)).toContain('star');
    await first.stop();
    await run(world, { REDIS_URL: redis.url });
    expect(await use('ben', 'sentiment', text)).toContain('You have used your call for today');
  });
});
