import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFakeEngine } from '../support/core.ts';
import type { MoodDriver, MoodDriverOptions, Person, StartMood } from '../support/mood-drivers/driver.ts';

/** Every platform where people talk; none can opt out. */
const platforms = readdirSync(new URL('../../src/adapters/', import.meta.url)).filter(
  (name) => name !== 'kit' && name !== 'http',
);

/** Rates texts by one word. */
const engines = {
  'text-classification': [
    createFakeEngine('text-classification', ({ text }) => {
      const stars = text.includes('good') ? 5 : text.includes('bad') ? 1 : 3;
      const scores = [1, 2, 3, 4, 5].map((each) => ({
        label: `${each} stars`,
        score: each === stars ? 1 : 0,
      }));
      return Promise.resolve({ scores, truncated: false });
    }),
  ],
};

const everybody: readonly Person[] = ['ada', 'ben', 'cleo'];

async function start(platform: string, options: Partial<MoodDriverOptions> = {}): Promise<MoodDriver> {
  const module = (await import(`../support/mood-drivers/${platform}.ts`)) as { startMood: StartMood };
  return module.startMood({ engines, ...options });
}

/** Lets people write in turn, so many messages each. */
async function talk(driver: MoodDriver, text: string, rounds: number, where = {}, people = everybody) {
  for (let round = 1; round <= rounds; round += 1)
    for (const person of people) await driver.say(person, `${text} ${round}`, where);
}

describe.each(platforms)('the mood on %s', (platform) => {
  it('is for the person who asks alone, in words, in a picture and in two links, and names nobody', async () => {
    const driver = await start(platform);
    await talk(driver, 'a bad start', 3);
    await talk(driver, 'a good end', 3);
    const answer = await driver.mood();
    expect(answer).toMatchObject({ isPrivate: true });
    expect(answer.text).toContain('18 messages by 3 people');
    expect(answer.text).toContain('It became brighter towards the end.');
    expect(answer.text).toMatch(/5 ★ ▇+ 50%/);
    expect(answer.picture).toBeTruthy();
    expect(answer.links).toHaveLength(2);
    expect(new Set(answer.links).size).toBe(2);
    expect(answer.text).not.toMatch(/a bad start|a good end|ada|ben|cleo/i);
  });

  it('counts the latest messages only, as many as were asked for', async () => {
    const driver = await start(platform);
    await talk(driver, 'bad', 5);
    await talk(driver, 'good', 7);
    const answer = await driver.mood({ messages: 20 });
    expect(answer.text).toContain('20 messages by 3 people');
    expect(answer.text).toMatch(/5 ★ ▇+ 100%/);
  });

  it('leaves out what people write to the bot', async () => {
    const driver = await start(platform);
    await talk(driver, 'good', 4);
    for (const text of ['bad bot', 'this is bad']) await driver.sayToBot(text);
    const { text } = await driver.mood();
    expect(text).toContain('12 messages by 3 people');
    expect(text).toMatch(/1 ★ 0%/);
  });

  it('leaves out bots and people who opted out', async () => {
    const leftOut = new Set<string>();
    const driver = await start(platform, {
      services: { isOptedOut: ({ id }) => Promise.resolve(leftOut.has(id)) },
    });
    await talk(driver, 'good', 4);
    await driver.sayAsBot('bad');
    expect((await driver.mood()).text).toContain('12 messages by 3 people');
    leftOut.add(driver.idOf('ben'));
    const refused = await driver.mood();
    expect(refused).toMatchObject({ isPrivate: true, picture: undefined });
    expect(refused.text).toContain('found 8 messages by 2 people');
  });

  it('refuses too short a conversation with the reason, and takes no call for that', async () => {
    const driver = await start(platform, { callsPerMinute: 1 });
    await talk(driver, 'good', 3);
    for (const time of ['first', 'second'])
      expect((await driver.mood()).text, time).toContain('I need at least 10 messages by 3 people');
    await talk(driver, 'good', 1);
    expect((await driver.mood()).text).toContain('12 messages');
    expect((await driver.mood()).text).toContain('You have used your call');
  });

  it('reads a thread from the menu of its first message', async () => {
    const driver = await start(platform);
    await talk(driver, 'bad', 4);
    await talk(driver, 'good', 4, { inThread: true });
    const answer = await driver.moodOfThread();
    expect(answer).toMatchObject({ isPrivate: true });
    expect(answer.text).toMatch(/1[23] messages by 3 people/);
    expect(answer.text).toMatch(/1 ★ 0%/);
    expect((await driver.moodOfMessageWithoutThread()).text).toContain('That message has no thread');
  });

  it('says which permission is missing', async () => {
    const driver = await start(platform);
    await talk(driver, 'good', 4);
    driver.forbid();
    const answer = await driver.mood();
    expect(answer).toMatchObject({ isPrivate: true });
    expect(answer.text).toMatch(/Read Message History|channels:history/);
  });

  it('is shown to everyone by whom it is for, once', async () => {
    const driver = await start(platform);
    await talk(driver, 'good', 4);
    expect((await driver.mood()).buttons).toEqual(['Show everyone']);
    const shared = await driver.press('Show everyone');
    expect(shared).toMatchObject({ isPrivate: false, buttons: ['Delete'] });
    expect(shared.text).toContain('12 messages by 3 people');
    expect(shared.text).toMatch(/Shared by ada/i);
    expect(shared.picture).toBeTruthy();
    expect((await driver.press('Show everyone')).text).toContain('I can’t show this any more');
  });
});
