import { describe, expect, it } from 'vitest';
import type { Channels } from '../../src/core/settings/weekly-channels.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import type { Outcome, Reply } from '../../src/core/reply.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import { createWeekly } from '../../src/weekly/post-weekly-mood.ts';
import { createTestLogger } from '../support/core.ts';

const day = 24 * 60 * 60_000;
const week = 7 * day;
const place = { platform: 'here', workspace: 'w', channel: 'c' };
const reply: Reply = { kind: 'reply', title: 'The mood here', text: 'Bright', shareable: true, data: {} };

/** Processes that share a store; each posts where it may. */
function setUp({ outcome = reply, ours = [true] }: { outcome?: Outcome; ours?: readonly boolean[] } = {}) {
  let now = 0;
  const store = createMemoryStore({ clock: () => now });
  const posted: Reply[] = [];
  const asked: Interaction[] = [];
  const processes = ours.map((isOurs) => {
    const weekly = createWeekly({
      store,
      clock: () => now,
      logger: createTestLogger().logger,
      dispatch(interaction) {
        asked.push(interaction);
        return Promise.resolve(outcome);
      },
    });
    const channels: Channels = {
      platform: 'here',
      limits: { textLength: 2000, uploadBytes: 1000 },
      isOurs: () => isOurs,
      read: () =>
        async function* read() {
          const message = { author: 'ada', isBot: false, text: 'hi' };
          yield await Promise.resolve({ messages: [now, now - 8 * day].map((at) => ({ ...message, at })) });
          throw new Error('expected nobody to read further back than a week');
        },
      post(_, answer) {
        posted.push(answer);
        return Promise.resolve();
      },
    };
    weekly.attach(channels);
    return weekly;
  });
  const [first] = processes;
  if (!first) throw new Error('expected a process, got none');
  const postDue = () => Promise.all(processes.map((each) => each.postDue()));
  return { ...first, posted, asked, postDue, advance: (ms: number) => (now += ms) };
}

describe('the weekly mood', () => {
  it('is posted every week until it is switched off', async () => {
    const { settings, posted, postDue, advance } = setUp();
    await settings.set(place, true);
    expect(await settings.dueAt(place)).toBe(week);
    await postDue();
    expect(posted).toEqual([]);
    advance(week);
    await postDue();
    await postDue();
    expect(posted).toMatchObject([{ title: 'The mood of this week', shareable: false }]);
    advance(week);
    await postDue();
    expect(posted).toHaveLength(2);
    await settings.set(place, false);
    advance(week);
    await postDue();
    expect(posted).toHaveLength(2);
  });

  it('is posted once by several processes, and only by one that may', async () => {
    const both = setUp({ ours: [true, true] });
    await both.settings.set(place, true);
    both.advance(week);
    await both.postDue();
    expect(both.posted).toHaveLength(1);
    const none = setUp({ ours: [false] });
    await none.settings.set(place, true);
    none.advance(week);
    await none.postDue();
    expect(none.posted).toEqual([]);
  });

  it('makes up for one week at most after a long stop', async () => {
    const { settings, posted, postDue, advance } = setUp();
    await settings.set(place, true);
    advance(3 * week + day);
    await postDue();
    expect(posted).toHaveLength(1);
    expect(await settings.dueAt(place)).toBe(4 * week);
  });

  it('reads the messages of the week only', async () => {
    const { settings, asked, postDue, advance } = setUp();
    await settings.set(place, true);
    advance(week);
    await postDue();
    const pages = [];
    for await (const page of asked[0]?.recentMessages?.(new AbortController().signal) ?? []) pages.push(page);
    expect(pages).toMatchObject([{ messages: [{ at: week }] }]);
    expect(asked).toMatchObject([{ command: 'mood', inBackground: true, channel: 'c' }]);
  });

  it('says nothing after a quiet week', async () => {
    const { settings, posted, postDue, advance } = setUp({
      outcome: { kind: 'error', code: 'too_little', message: 'Too little.' },
    });
    await settings.set(place, true);
    advance(week);
    await postDue();
    expect(posted).toEqual([]);
  });

  it('is refused where there is no channel', async () => {
    const { settings } = setUp();
    await expect(settings.set({ platform: 'http' }, true)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
