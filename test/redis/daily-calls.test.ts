import { describe, expect, it } from 'vitest';
import { createDailyCalls } from '../../src/core/limits/daily-calls.ts';
import { createSharedStore } from '../../src/redis/store.ts';
import { createTestLogger } from '../support/core.ts';
import { connect, hasRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('calls of a day over several processes', () => {
  const running = useRedis();

  async function processes(count: number) {
    const { logger } = createTestLogger();
    return Promise.all(
      Array.from({ length: count }, async () => {
        const store = createSharedStore({ redis: await connect(running()), logger });
        return createDailyCalls({ store, clock: Date.now });
      }),
    );
  }

  it('admits exactly as many as are allowed, and gives back what failed', async () => {
    const all = await processes(4);
    const takeAll = (round: string) =>
      Promise.all(
        all.flatMap((process, number) =>
          [1, 2, 3].map((each) => process.take('ada', 5, `${round}-${number}-${each}`)),
        ),
      );
    const taken = await takeAll('first');
    const tickets = taken.flatMap((one) => ('ticket' in one ? [one.ticket] : []));
    expect(tickets).toHaveLength(5);
    await Promise.all(tickets.slice(0, 2).map((ticket) => ticket.refund()));
    expect(await all[3]?.today('ada')).toMatchObject({ used: 3 });
    const again = await takeAll('second');
    expect(again.filter((one) => 'ticket' in one)).toHaveLength(2);
  });

  it('begins anew for somebody whose count is reset', async () => {
    const [one, other] = await processes(2);
    await one?.take('ada', 1, 'a');
    await other?.clear('ada');
    expect(await one?.take('ada', 1, 'b')).toHaveProperty('ticket');
  });
});
