import { expect, it } from 'vitest';
import { photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };
const asks = ['conversations.history', 'conversations.replies'];

it('reads no history for pictures that events reported', async () => {
  const { control, at, reply } = await startSlack();
  control.limitHistory({ perMinute: 1, messages: 15 });
  // So that events are known to come.
  control.mention({ ...at, text: 'caption tea' });
  await reply(/About tea/);
  for (const style of ['comic', 'sketch', 'cartoon']) {
    control.mention({ ...at, text: `cartoonize style:${style}`, files: [png] });
    await reply(new RegExp(`${style} style`));
  }
  control.post({ ...at, user: 'ben', files: [png] });
  await control.useCommand({ ...at, user: 'ben', command: '/cartoonize' });
  await control.waitFor(
    () => control.visible(at).filter(({ shown }) => shown.includes('cartoon style')).length === 2,
  );
  expect(control.requests.filter(({ method }) => asks.includes(method)).length).toBeLessThan(2);
});

it('says so when Slack’s limit hides the picture', async () => {
  const { control, at, reply } = await startSlack();
  const ts = control.post({ ...at, user: 'ben', files: [png] });
  control.sockets.cut();
  await control.waitFor(() => control.sockets.opened === 2 && control.sockets.connected === 1);
  control.faults.add({ methods: asks, fault: { kind: 'rateLimit', retryAfterSeconds: 60 } });
  control.mention({ ...at, text: 'cartoonize', threadTs: ts });
  expect(await reply(/Slack limits how often.*once more with the command/)).toMatchObject({
    ephemeral: true,
  });
});

it('never asks for more messages than Slack gives any app', async () => {
  const { control, at, reply } = await startSlack();
  const ts = control.post({ ...at, files: [png] });
  control.sockets.cut();
  await control.waitFor(() => control.sockets.opened === 2 && control.sockets.connected === 1);
  await control.useCommand({ ...at, command: '/cartoonize' });
  await reply(/cartoon style/);
  control.mention({ ...at, text: 'cartoonize style:comic', threadTs: ts });
  await reply(/comic style/);
  const limits = control.requests
    .filter(({ method }) => asks.includes(method))
    .map(({ args }) => args['limit']);
  expect(limits.length).toBeGreaterThan(0);
  expect(limits.every((limit) => Number(limit) <= 15)).toBe(true);
});
