import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { expect, describe, it, onTestFinished, vi } from 'vitest';
import { answerTo, wordsOf } from '../adapters/discord/support.ts';
import { startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('while Redis is away', () => {
  /** An edge on Discord whose Redis has just gone. */
  async function start() {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const emulator = await createDiscordEmulator({ clock: createManualClock() });
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const [owner, ben] = [control.addUser({ name: 'Ada' }), control.addUser({ name: 'Ben' })];
    const guild = control.addGuild({ name: 'Atelier', members: [owner.id, ben.id] });
    const channel = control.addChannel({ guildId: guild.id, name: 'general' });
    const app = await startApp({
      ...{ ROLE: 'edge', REDIS_URL: redis.url, DRAIN_SECONDS: '1' },
      ...{ DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/`, SHARD_COUNT: '1' },
    });
    onTestFinished(() => app.stop());
    await redis.kill();
    const away = () =>
      expect(app.lines.map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/^Redis can’t/));
    await vi.waitFor(away, patiently);
    const use = async (person: string, command: string, options: Record<string, string> = {}) =>
      wordsOf(await answerTo({ control }, await control.as(person).useCommand(channel.id, command, options)));
    return { owner: owner.id, ben: ben.id, use };
  }

  it('says that it can’t reach its memory, and counts nothing', async () => {
    const { ben, use } = await start();
    expect(await use(ben, 'sentiment', { text: 'I love this!' })).toContain(
      'I can’t reach my memory right now',
    );
  });

  it('still helps: everybody, and admins without what was spent', async () => {
    const { owner, ben, use } = await start();
    const told = await use(ben, 'help');
    expect(told).toContain('/sentiment');
    expect(told).toContain('I don’t know how many calls you have left');
    const more = await use(owner, 'help');
    expect(more).toContain('an unknown number waiting');
    expect(more).toContain('Needs attention: Redis can’t be reached.');
    expect(more).toContain('I don’t know what was spent today');
  });
});
