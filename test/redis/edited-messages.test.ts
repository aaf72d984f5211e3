import { describe, expect, it } from 'vitest';
import { createSharedStore } from '../../src/redis/store.ts';
import { startSlack } from '../adapters/slack/support.ts';
import { createTestLogger } from '../support/core.ts';
import { connect, hasRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('a mention that is edited where another process hears of it', () => {
  const server = useRedis();
  const transport = 'http';
  const sharedStore = async () =>
    createSharedStore({ redis: await connect(server()), logger: createTestLogger().logger });

  it('is answered in the place of the first answer, and again in that place by the first process', async () => {
    const one = await startSlack({ transport, store: await sharedStore() });
    const { control, at, slack, reply, replies } = one;
    const edit = (text: string) => control.edit({ ...at, ts, text: `<@${slack.botUserId}> ${text}` });
    const ts = control.mention({ ...at, text: 'caption rain' });
    const { ts: place } = await reply(/About rain/);
    await startSlack({ transport, store: await sharedStore(), on: slack });
    edit('  caption rain');
    edit('caption snow');
    expect((await reply(/About snow/)).ts).toBe(place);
    control.deliverTo(new URL('/slack/events', one.url).href);
    edit('caption rain');
    expect((await reply(/About rain/)).ts).toBe(place);
    expect(replies()).toHaveLength(1);
    const kept = await server().inspect().keys('toonwit:*answered*');
    expect(kept).toHaveLength(1);
  });
});
