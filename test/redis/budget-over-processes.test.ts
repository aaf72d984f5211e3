import { expect, it, onTestFinished, vi } from 'vitest';
import { createSharedBudget } from '../../src/redis/budget.ts';
import { patienceMs, patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis } from '../support/redis.ts';
import { useFour } from './several-processes.ts';

const shareOver = useFour();

it.skipIf(!hasRedis)('spends a budget to the cent over four processes, one killed with a share', async () => {
  const server = await startRedis();
  onTestFinished(() => server.close());
  const dailyUsd = 2;
  const [dying, ...living] = await shareOver(server, { dailyUsd });
  const budget = createSharedBudget({ redis: await connect(server, { commandMs: patienceMs }), dailyUsd });

  expect(await dying.call('hold', { usd: 0.5, leaseMs: 1_000 })).toBe(true);
  await dying.kill();
  // Whether or not its lease has ended by now, the dead one's share counts.
  const runs = await Promise.all(living.map((child) => child.call('spend', 0.01)));
  expect(runs.reduce((sum, count) => sum + count, 0)).toBe(150);
  await vi.waitFor(
    async () =>
      expect((await budget.today()).providers).toMatchObject([{ provider: 'paid', calls: 151, usd: 2 }]),
    patiently,
  );
  expect(await budget.reserve('paid', 0.000001)).toBeUndefined();
});
