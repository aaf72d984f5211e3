import { describe, expect, it } from 'vitest';
import {
  picturePlatforms,
  shareOffered,
  slowCaptions,
  startOffering,
  startPictures,
  waitForAnswer,
} from '../support/picture-drivers/start.ts';

describe.each(picturePlatforms)('uploads on %s', (platform) => {
  it('are left alone until an admin says otherwise', async () => {
    const driver = await startPictures(platform);
    const early = await driver.share('ada', { names: ['early.png'] });
    expect(await driver.uploads('ben')).toMatch(/“off”, by default/);
    expect(await driver.uploads('ben', 'offer')).toMatch(/Only people who manage this channel/);
    expect(await driver.uploads('admin', 'offer')).toMatch(/“offer”.*stays on this server/s);
    const later = await driver.share('ada', { names: ['later.png'] });
    await driver.waitFor('an offer', () => later.marks().length === 2);
    expect(early.marks()).toEqual([]);
  });

  it('are offered without a download, and answered only for their author', async () => {
    const driver = await startOffering(platform);
    const picture = await shareOffered(driver, 'ada');
    expect(picture.marks()).toEqual(['caption', 'cartoonize']);
    await picture.click('ben', 'cartoonize');
    expect(driver.downloads()).toBe(0);
    await picture.click('ada', 'caption');
    await driver.waitFor('an answer', () => picture.replies().length > 0);
    expect(picture.replies()).toEqual([expect.stringContaining('a fine picture')]);
    await waitForAnswer(driver, picture);
    expect(driver.downloads()).toBe(1);
  });

  it('are left alone if their author writes the whole tag', async () => {
    const driver = await startOffering(platform);
    const refused = [
      await driver.share('ada', { names: ['a.png'], text: 'my cat #NoAI!' }),
      await driver.share('ada', { names: ['b.png'], text: '#nobot' }),
    ];
    expect(await driver.uploads('ben', 'optout')).toContain('You have opted out');
    refused.push(await driver.share('ben', { names: ['c.png'] }));
    await shareOffered(driver, 'ada', { names: ['d.png'], text: 'about #noaircraft' });
    expect(refused.flatMap((picture) => picture.marks())).toEqual([]);
    expect(await driver.uploads('ben', 'optin')).not.toContain('You have opted out');
    await shareOffered(driver, 'ben', { names: ['e.png'] });
  });

  it('are answered in one message, up to four and without documents', async () => {
    const driver = await startOffering(platform);
    const names = [
      '1.png',
      'notes.pdf',
      ...['2', '3', '4', '5', '6', '7', '8', '9'].map((name) => `${name}.png`),
    ];
    const picture = await shareOffered(driver, 'ada', { names });
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    await driver.stop();
    const [reply = '', ...others] = picture.replies();
    expect(others).toEqual([]);
    expect(reply).toContain('I took the first 4 of 9 pictures.');
    expect(reply).toContain('1 file isn’t a picture I can read.');
    expect(driver.downloads()).toBe(4);
  });

  it('stop being processed when the click is taken back, and resume when it is made again', async () => {
    const slow = slowCaptions({ firstOnly: true });
    const driver = await startOffering(platform, { engines: slow.engines });
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await slow.begun;
    await picture.unclick('ada', 'caption');
    await slow.ended;
    expect(picture.replies()).toEqual([]);
    expect(picture.marks()).toContain('caption');
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    expect(picture.replies()).toEqual([expect.stringContaining('a second try')]);
  });

  it.each(['deleted', 'edited'])('leave no trace when they are %s meanwhile', async (how) => {
    const slow = slowCaptions();
    const driver = await startOffering(platform, { engines: slow.engines });
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await slow.begun;
    if (how === 'deleted') await picture.remove();
    else await picture.edit('rather not #noai');
    await slow.ended;
    await driver.waitFor('no offer', () => picture.marks().length === 0);
    await driver.stop();
    expect(picture.replies()).toEqual([]);
  });

  it('are answered after a restart', async () => {
    const driver = await startOffering(platform);
    const picture = await shareOffered(driver, 'ada');
    await driver.away('restart', () => undefined);
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    expect(picture.marks()).toEqual(['cartoonize']);
  });

  it('take their answers with them when they are deleted', async () => {
    const driver = await startOffering(platform);
    const picture = await shareOffered(driver, 'ada');
    await picture.click('ada', 'caption');
    await waitForAnswer(driver, picture);
    await picture.remove();
    await driver.waitFor('that the answer is gone', () => picture.replies().length === 0);
  });

  it('are captioned automatically if set, within each person’s calls', async () => {
    const driver = await startPictures(platform, { callsPerMinute: 1 });
    expect(await driver.uploads('admin', 'auto')).toMatch(/“auto”/);
    const first = await driver.share('ada', { names: ['1.png'] });
    await driver.waitFor('a caption', () => first.replies().length === 1);
    const second = await driver.share('ada', { names: ['2.png'] });
    const other = await driver.share('ben', { names: ['3.png'] });
    await driver.waitFor('a caption', () => other.replies().length === 1);
    expect(second.replies()).toEqual([]);
  });
});
