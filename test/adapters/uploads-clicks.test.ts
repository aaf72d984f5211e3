import { describe, expect, it } from 'vitest';
import { createFakeEngine } from '../support/core.ts';
import {
  picturePlatforms,
  shareOffered,
  slowCaptions,
  startOffering,
  startPictures,
  waitForAnswer,
} from '../support/picture-drivers/start.ts';

describe.each(picturePlatforms)('a click on %s', (platform) => {
  it.each(['gap', 'restart'] as const)(
    'is answered once, and only for those who may, when a %s hid it',
    async (how) => {
      const driver = await startOffering(platform);
      const [first, second, other] = [
        await shareOffered(driver, 'ada', { names: ['1.png'] }),
        await shareOffered(driver, 'ada', { names: ['2.png'], inThread: true }),
        await shareOffered(driver, 'ada', { names: ['3.png'] }),
      ];
      await first.click('ada', 'caption');
      await waitForAnswer(driver, first);

      await driver.away(how, async () => {
        await second.click('ada', 'caption');
        await other.click('ben', 'caption');
      });
      await waitForAnswer(driver, second);
      // The next process finds the same clicks standing.
      await driver.away('restart', () => undefined);
      const last = await shareOffered(driver, 'ada', { names: ['4.png'] });
      await last.click('ada', 'caption');
      await waitForAnswer(driver, last);

      expect([first, second, other, last].map((picture) => picture.replies().length)).toEqual([1, 1, 0, 1]);
      expect(other.marks()).toEqual(['caption', 'cartoonize']);
    },
  );

  it('is not retried by the bot when it failed, only by the person', async () => {
    let runs = 0;
    const engine = createFakeEngine('image-text-to-text', () => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('broken')) : Promise.resolve({ caption: 'mended' });
    });
    const driver = await startOffering(platform, { engines: { 'image-text-to-text': [engine] } });
    const other = await shareOffered(driver, 'ada', { names: ['other.png'] });
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await driver.waitFor('the failure', () => runs === 1);
    await driver.away('restart', () => other.click('ada', 'caption'));
    await waitForAnswer(driver, other);
    expect(runs).toBe(2);

    // Taken back unseen, and clicked again.
    await driver.away('restart', () => picture.unclick('ada', 'caption'));
    await shareOffered(driver, 'ada', { names: ['last.png'] });
    await picture.click('ada', 'caption');
    await driver.waitFor('an answer', () => picture.replies().some((line) => line.includes('mended')));
  });

  it('is answered after a restart that cut it short', async () => {
    const slow = slowCaptions({ firstOnly: true });
    const driver = await startOffering(platform, { engines: slow.engines });
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await slow.begun;
    await driver.away('restart', () => expect(picture.replies()).toEqual([]));
    await waitForAnswer(driver, picture);
    expect(picture.replies()).toEqual([expect.stringContaining('a second try')]);
  });

  it('does not consent on ☁️ when the bot had not asked', async () => {
    const driver = await startOffering(platform, {
      destinations: (task) => (task === 'image-to-image' ? 'Replicate' : undefined),
    });
    const others = [
      await shareOffered(driver, 'ada', { names: ['1.png'] }),
      await shareOffered(driver, 'ada', { names: ['2.png'] }),
    ];
    const asked = await shareOffered(driver, 'ada', { names: ['3.png'] });
    const picture = await shareOffered(driver, 'ada');
    await driver.waitFor('a whole offer', () => picture.marks().length === 3);
    await picture.click('ada', 'agree');
    // The bot asks when it is back, and does not take the older click for an answer then or later.
    const clicks = [
      () => Promise.all([picture.click('ada', 'cartoonize'), asked.click('ada', 'cartoonize')]),
      () => asked.click('ada', 'agree'),
    ];
    for (const [round, other] of others.entries()) {
      await driver.away('restart', async () => {
        await clicks[round]?.();
        await other.click('ada', 'caption');
      });
      await waitForAnswer(driver, other);
      await driver.waitFor('what may be read', () => driver.downloads() === (round === 0 ? 1 : 3));
    }
    await driver.stop();
    expect(driver.downloads()).toBe(3);
  });

  it('counts once when it is taken back and made again at once', async () => {
    const driver = await startOffering(platform);
    const picture = await shareOffered(driver, 'ada');
    for (let time = 0; time < 3; time += 1) {
      await picture.click('ada', 'caption');
      await picture.unclick('ada', 'caption');
    }
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    await picture.click('ada', 'cartoonize');
    await picture.unclick('ada', 'cartoonize');
    await driver.stop();
    expect(picture.replies()).toHaveLength(1);
  });

  it('shows that work is in progress until the answer is there', async () => {
    const slow = slowCaptions();
    const driver = await startOffering(platform, { engines: slow.engines, busyAfterMs: 0 });
    const picture = await shareOffered(driver, 'ada', { inThread: true });
    await picture.click('ada', 'caption');
    await driver.waitFor('a sign of work', () => picture.isWorkedOn());
    slow.release();
    await waitForAnswer(driver, picture);
  });

  it.each(['off', 'optout'] as const)('stops counting when %s is set while it runs', async (mode) => {
    const slow = slowCaptions();
    const driver = await startOffering(platform, { engines: slow.engines });
    const [picture, idle] = [
      await shareOffered(driver, 'ada', { names: ['1.png'] }),
      await shareOffered(driver, 'ada', { names: ['2.png'] }),
    ];
    await picture.click('ada', 'caption');
    await slow.begun;
    await driver.uploads(mode === 'off' ? 'admin' : 'ada', mode);
    await slow.ended;
    await driver.waitFor('no offer', () => [...picture.marks(), ...idle.marks()].length === 0);
    expect(picture.replies()).toEqual([]);
  });

  it('starts nothing when the message opts out in the meantime', async () => {
    const slow = slowCaptions();
    const driver = await startOffering(platform, { engines: slow.engines });
    const [running, clicked] = [
      await shareOffered(driver, 'ada', { names: ['1.png'] }),
      await shareOffered(driver, 'ada', { names: ['2.png'] }),
    ];
    await running.click('ada', 'caption');
    await slow.begun;
    await running.edit('mine #noai');
    await slow.ended;
    // An edit that nobody told of.
    await driver.away('gap', () => clicked.edit('this too #noai'));
    await shareOffered(driver, 'ben', { names: ['3.png'] });
    await clicked.click('ada', 'caption');
    await driver.waitFor('no offer', () => [...running.marks(), ...clicked.marks()].length === 0);
    expect([...running.replies(), ...clicked.replies()]).toEqual([]);
    expect(slow.runs()).toBe(1);
  });
});

describe.each(picturePlatforms)('a button below an answer on %s', (platform) => {
  it('serves the picture’s author alone', async () => {
    const driver = await startPictures(platform);
    await driver.uploads('admin', 'auto');
    const picture = await driver.share('ada');
    await driver.waitFor('a caption', () => picture.replies().length === 1);
    expect(await picture.press('ben', 'Again')).toMatch(/for the person who posted the picture/);
    expect(await picture.press('ada', 'Again')).toBeUndefined();
  });

  it('deletes it for whoever asked', async () => {
    const driver = await startOffering(platform);
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    expect(await picture.press('ben', 'Delete')).toMatch(/can delete/);
    expect(await picture.press('ada', 'Delete')).toBeUndefined();
    await driver.waitFor('no answer', () => picture.replies().length === 0);
  });

  it('serves everybody if anyone may click', async () => {
    const driver = await startOffering(platform, { clicks: 'anyone' });
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ben', 'caption');
    await waitForAnswer(driver, picture);
    expect(await picture.press('ben', 'Again')).toBeUndefined();
  });
});
