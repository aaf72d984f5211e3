import { hasRedis, startRedis } from '../../test/support/redis-server.ts';
import type { Print } from '../support/print-rows.ts';
import { benchDecisions } from './decisions.ts';
import { benchOutage } from './outage.ts';
import { benchThroughput } from './throughput.ts';

/** What several processes cost, over a real Redis that writes everything to the disk. */
export default async function benchScale(print: Print): Promise<void> {
  if (!hasRedis) {
    print({ name: 'several processes', value: 'skipped: no redis-server here' });
    return;
  }
  const server = await startRedis();
  try {
    await benchDecisions(server, print);
    await benchThroughput(server, print);
  } finally {
    await server.close();
  }
  await benchOutage(print);
}
