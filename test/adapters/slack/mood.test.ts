import type { Block } from '@slack/types';
import { expect, it } from 'vitest';
import { startSlack, type StartOptions } from './support.ts';

const members = ['ada', 'ben', 'cleo'];

async function start(options: StartOptions = {}) {
  const slack = await startSlack({
    emulator: {
      workspace: { people: members, channels: [{ name: 'general', kind: 'public', members, bot: true }] },
    },
    ...options,
  });
  const talk = (rounds: number) => {
    for (let round = 1; round <= rounds; round += 1)
      for (const user of members) slack.control.post({ ...slack.at, user, text: `hello ${round}` });
  };
  const mood = async () => {
    const before = new Set(slack.replies().map(({ ts }) => ts));
    await slack.control.useCommand({ ...slack.at, command: '/mood' });
    return slack.control.waitFor(() => slack.replies().find(({ ts }) => !before.has(ts)), {
      label: 'the mood',
    });
  };
  return { ...slack, talk, mood };
}

it('draws the course with Slack’s own chart, and uploads no picture for it', async () => {
  const { control, talk, mood } = await start();
  talk(8);
  const { blocks } = await mood();
  const chart = blocks.find((block: Block) => block.type === 'data_visualization');
  expect(chart).toMatchObject({
    title: 'Mood over time',
    chart: { type: 'line', axis_config: { x_label: 'messages, oldest first (within a minute)' } },
  });
  expect(JSON.stringify(chart).match(/"value"/g)).toHaveLength(3 * 20);
  expect(control.requests.filter(({ method }) => method.startsWith('files.'))).toEqual([]);
});

it('shows a picture with its alternative text where Slack refuses its own chart', async () => {
  const { control, talk, mood } = await start();
  control.acceptCharts(false);
  talk(4);
  const answer = await mood();
  expect(answer).toMatchObject({ ephemeral: true });
  expect(answer.shown).toContain('12 messages by 3 people');
  expect(answer.shown).toMatch(/\(image: A chart of how 12 messages .* read as 5 stars, .*\)/);
  await control.press({ ...{ user: 'ada', channel: 'general' }, ts: answer.ts, action: 'Show everyone' });
  const shared = await control.waitFor(() =>
    control.visible({ user: 'ben', channel: 'general' }).find(({ shown }) => shown.includes('Shared by')),
  );
  expect(shared.shown).toMatch(/\(image: A chart/);
});

it('works on what events told where Slack limits the history, and says how many messages it saw', async () => {
  const { control, talk, mood } = await start();
  control.limitHistory({ perMinute: 1, messages: 15 });
  talk(10);
  const first = await mood();
  expect(first.shown).toContain('15 messages by 3 people');
  expect(first.shown).toContain('this is about the 15 messages that I have seen');
  talk(10);
  const second = await mood();
  expect(second.shown).toContain('45 messages by 3 people');
});

it('forgets what was deleted, and reads what was changed as it is now', async () => {
  const { control, at, talk, mood } = await start();
  control.limitHistory({ perMinute: 1, messages: 15 });
  talk(10);
  await mood();
  talk(4);
  const [ts = ''] = control
    .visible(at)
    .filter(({ via }) => via === 'person')
    .slice(-3)
    .map((message) => message.ts);
  control.remove({ ...at, user: 'ada', ts });
  expect((await mood()).shown).toContain('26 messages by 3 people');
});
