import { describe, expect, it } from 'vitest';
import { patiently } from '../support/patience.ts';
import { discord, run, slack } from './limited-worlds.ts';

const worlds = { discord, slack };

describe.each(Object.entries(worlds))('limits for uploaded pictures on %s', (_, start) => {
  it('are those of the poster’s group where pictures are captioned by themselves', async () => {
    const world = await start();
    const { use, mention, post } = world;
    const app = await run(world, { UPLOADS_DEFAULT: 'auto', CALLS_PER_MINUTE: '3' });
    const total = (what: 'answered' | 'skipped') =>
      app.lines.reduce((sum, line) => sum + Number(line[what] ?? 0), 0);
    const handled = (answered: number, skipped: number) =>
      expect.poll(() => [total('answered'), total('skipped')], patiently).toEqual([answered, skipped]);
    await use('ada', 'limits', { action: 'minute', who: mention.staff, number: '1' });
    const first = await post('ben');
    await handled(1, 0);
    const second = await post('ben');
    await handled(1, 1);
    await use('ada', 'limits', { action: 'exempt', who: mention.staff });
    const third = await post('ben');
    await handled(2, 1);
    expect([first, second, third].map(({ answers }) => answers().length)).toEqual([1, 0, 1]);
  });

  it('are those of the group of whoever accepts an offer', async () => {
    const world = await start();
    const { use, mention, post, groupRequests } = world;
    await run(world, { UPLOADS_DEFAULT: 'offer', CALLS_PER_MINUTE: '1' });
    const accepted = async () => {
      const posted = await post('ben');
      await expect.poll(posted.isOffered, patiently).toBe(true);
      posted.click('ben');
      await expect.poll(() => posted.answers().length, patiently).toBeGreaterThan(0);
      return posted.answers().join('\n');
    };
    expect(await accepted()).toMatch(/cartoon/);
    expect(groupRequests()).toBe(0);
    await use('ada', 'limits', { action: 'minute', who: mention.staff, number: '2' });
    expect(await accepted()).toMatch(/cartoon/);
    expect(await accepted()).toContain('You have used your 2 calls for this minute');
    expect(groupRequests()).toBeGreaterThan(0);
  });

  it('offer nothing where an admin has switched the bot off, or to whom they have blocked', async () => {
    const world = await start();
    const { use, mention, post } = world;
    await run(world, { UPLOADS_DEFAULT: 'offer' });
    await use('ada', 'limits', { action: 'off' });
    expect(await use('ben', 'uploads')).toContain('An admin has switched me off in this channel');
    const whileOff = await post('ben');
    await use('ada', 'limits', { action: 'on' });
    await use('ada', 'limits', { action: 'block', who: mention.ben });
    const whileBlocked = await post('ben');
    const ofAnother = await post('ada');
    await expect.poll(ofAnother.isOffered, patiently).toBe(true);
    expect([whileOff.isOffered(), whileBlocked.isOffered()]).toEqual([false, false]);
  });

  it('keep an offer for others that somebody blocked has clicked', async () => {
    const world = await start();
    const { use, mention, post } = world;
    await run(world, { UPLOADS_DEFAULT: 'offer', UPLOADS_CLICK: 'anyone' });
    await use('ada', 'limits', { action: 'block', who: mention.ben });
    const posted = await post('ada');
    await expect.poll(posted.isOffered, patiently).toBe(true);
    posted.click('ben');
    await expect.poll(() => posted.answers().join('\n'), patiently).toContain('has blocked you');
    posted.click('ada');
    await expect.poll(() => posted.answers().join('\n'), patiently).toMatch(/cartoon/);
  });
});
