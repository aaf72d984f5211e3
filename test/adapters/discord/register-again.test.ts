import { expect, it } from 'vitest';
import { startBot, type Bot } from './support.ts';

const commandsRoute = '/applications/:application_id/commands';

function warnings({ lines }: Bot): string[] {
  return lines.map(({ msg }) => String(msg)).filter((msg) => msg.includes('could not be registered'));
}

it.each([
  [
    'the daily limit is reached',
    { status: 400, body: { code: 30034, message: 'Max number of daily application command creates' } },
    /200 new commands of an application a day/,
  ],
  ['Discord is down', { status: 503 }, /Service Unavailable/],
  [
    'Discord asks for a long wait',
    { status: 429, body: { retry_after: 7200 }, headers: { 'retry-after': '7200' } },
    /limits how often/,
  ],
])('connects and registers later when %s', async (_, answer, reason) => {
  const bot = await startBot({ adapter: { registerAgainAfterMs: 50 } });
  const { control, adapter } = bot;
  // The library repeats a 5xx three times by itself.
  const times = answer.status === 503 ? 4 : 1;
  control.faults.add({ method: 'PUT', route: commandsRoute, times, fault: { kind: 'status', ...answer } });
  await adapter.start();
  expect(adapter.status().state).toBe('connected');
  expect(warnings(bot)).toEqual([expect.stringMatching(reason)]);
  expect(warnings(bot)[0]).toMatch(/earlier ones stay.*npm run register/);
  if (answer.status !== 429) {
    await control.waitFor(() => control.commands.length > 0);
    expect(warnings(bot)).toHaveLength(1);
  }
});

it('says which command Discord refuses, and does not retry it', async () => {
  const bot = await startBot({ adapter: { registerAgainAfterMs: 1 } });
  const body = { code: 50035, message: 'Invalid Form Body', errors: {} };
  const refuse = { kind: 'status', status: 400, body } as const;
  const fault = bot.control.faults.add({ method: 'PUT', route: commandsRoute, fault: refuse });
  await bot.adapter.start();
  expect(bot.lines.some(({ msg }) => /refuses a command.*commands\//.test(String(msg)))).toBe(true);
  expect(fault.hits).toBe(1);
});

it('stops retrying once it is stopped', async () => {
  const bot = await startBot({ adapter: { registerAgainAfterMs: 60_000 } });
  bot.control.faults.add({ method: 'PUT', route: commandsRoute, fault: { kind: 'status', status: 503 } });
  await bot.adapter.start();
  await bot.stop();
  expect(bot.adapter.status().state).toBe('stopped');
});

it('registers only once this process is the leader', async () => {
  const elected: (() => void)[] = [];
  const leadership = {
    isLeader: () => false,
    onElected: (listener: () => void) => void elected.push(listener),
  };
  const { adapter, control } = await startBot({ adapter: { leadership } });
  await adapter.start();
  const puts = () =>
    control.requests.filter(({ method, template }) => method === 'PUT' && template === commandsRoute);
  expect(adapter.status().state).toBe('connected');
  expect(control.requests.filter(({ template }) => template === commandsRoute)).toEqual([]);
  for (const tell of elected) tell();
  await control.waitFor(() => puts().length > 0);
  expect(control.commands.length).toBeGreaterThan(0);
});
