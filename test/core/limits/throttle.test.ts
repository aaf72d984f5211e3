import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import type { throttleDefaults } from '../../../src/core/limits/throttle.ts';
import { createThrottle, windowMs, type Caller } from '../../../src/core/limits/throttle.ts';

type Bounds = Partial<Record<keyof typeof throttleDefaults, number>>;

const caller = (person: string): Caller => ({ platform: 'test', person });

function setUp(callsPerMinute = 3, bounds: Bounds = {}) {
  let now = 0;
  let ids = 0;
  const throttle = createThrottle({
    callsPerMinute,
    clock: () => now,
    ...bounds,
  });
  return {
    throttle,
    advance: (ms: number) => (now += ms),
    now: () => now,
    take: (who: string | Caller = 'ada') =>
      throttle.take(typeof who === 'string' ? caller(who) : who, `interaction-${(ids += 1)}`),
  };
}

async function refusal(taking: Promise<unknown>): Promise<UserError> {
  const error: unknown = await taking.then(
    () => new Error('expected a refusal, got a ticket'),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw error;
}

describe('throttle', () => {
  it('refuses the fourth call within a minute and says when to come back', async () => {
    const { take, advance } = setUp();
    await take();
    advance(20_400);
    await take();
    await take();
    const error = await refusal(take());
    expect(error.code).toBe('throttled');
    expect(error.retryAfterSeconds).toBe(40);
    expect(error.message).toBe('You have used your 3 calls for this minute. Please try again in 40 seconds.');
  });

  it('decides without waiting for a timer', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { take } = setUp();
    const ticket = await take();
    await Promise.all([take(), take()]);
    await refusal(take());
    await ticket.refund();
    await take();
  });

  it('admits the next call exactly when the oldest leaves the window', async () => {
    const { take, advance } = setUp();
    await Promise.all([take(), take(), take()]);
    advance(windowMs - 1);
    expect((await refusal(take())).retryAfterSeconds).toBe(1);
    advance(1);
    await take();
    await Promise.all([take(), take()]);
    await refusal(take());
  });

  it('admits the person who waits as long as the refusal said', async () => {
    const { take, advance } = setUp();
    await Promise.all([take(), take(), take()]);
    advance(1_234);
    const { retryAfterSeconds = 0 } = await refusal(take());
    advance(retryAfterSeconds * 1000);
    await take();
  });

  it('admits three of ten calls that arrive at once', async () => {
    const { take } = setUp();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => take()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('counts each person alone', async () => {
    const { take } = setUp();
    await Promise.all([take('ada'), take('ada'), take('ada'), take('bob'), take('bob')]);
    await refusal(take('ada'));
    await take('bob');
    await refusal(take('bob'));
  });

  it('gives a call back once', async () => {
    const { take } = setUp();
    const ticket = await take();
    await Promise.all([take(), take()]);
    await ticket.refund();
    await ticket.refund();
    await take();
    await refusal(take());
  });

  it('gives nothing back for a call that has already left the window', async () => {
    const { take, advance } = setUp();
    const ticket = await take();
    advance(windowMs);
    await Promise.all([take(), take(), take()]);
    await ticket.refund();
    await refusal(take());
  });

  it('does not charge a redelivery of the same interaction', async () => {
    const { throttle } = setUp();
    for (let delivery = 0; delivery < 5; delivery += 1) await throttle.take(caller('ada'), 'same');
    expect(await throttle.callsLeft(caller('ada'))).toEqual({ limit: 3, left: 2, nextInSeconds: 60 });
  });

  it('takes its limit from the configuration', async () => {
    const { take } = setUp(1);
    await take();
    expect((await refusal(take())).message).toContain('your call');
  });

  it('says how many calls are left and when the next is free', async () => {
    const { throttle, take, advance } = setUp();
    expect(await throttle.callsLeft(caller('ada'))).toEqual({ limit: 3, left: 3, nextInSeconds: 0 });
    await take();
    advance(10_000);
    await take();
    expect(await throttle.callsLeft(caller('ada'))).toEqual({ limit: 3, left: 1, nextInSeconds: 50 });
  });

  it('forgets people who have been idle for a window', async () => {
    const { throttle, take, advance } = setUp();
    await Promise.all(Array.from({ length: 50 }, (_, person) => take(`person-${person}`)));
    expect(throttle.people).toBe(50);
    advance(windowMs);
    await take('late');
    expect(throttle.people).toBe(1);
  });

  it('asks to wait when more people call than it can remember', async () => {
    const { take, advance } = setUp(3, { maxPeople: 2 });
    await Promise.all([take('ada'), take('bob')]);
    expect((await refusal(take('cem'))).code).toBe('busy');
    await take('ada');
    advance(windowMs);
    await take('cem');
  });
});

/** The 64-bit prefix of this number in a /48, as the HTTP API names it. */
function stranger(prefix: number, network = '2001:db8:1::/48'): Caller {
  return { platform: 'http', person: `${network} ${prefix}`, network };
}

describe('callers without an account', () => {
  it('leave the people of other platforms their room', async () => {
    const { take } = setUp(3, { maxPeople: 2 });
    for (let n = 0; n < 10; n += 1) await take(stranger(n, `network ${n}`));
    await take({ platform: 'discord', person: 'ada' });
    await take({ platform: 'slack', person: 'bob' });
  });

  it('are forgotten, those idle longest first, where there are too many', async () => {
    const { throttle, take } = setUp(1, { maxPeople: 2 });
    await take(stranger(1, 'one'));
    await take(stranger(2, 'two'));
    await take(stranger(3, 'three'));
    expect(throttle.people).toBe(2);
    await refusal(take(stranger(2, 'two')));
    await take(stranger(1, 'one'));
  });

  it('share the calls of one person where too many come from the same network', async () => {
    const { take, throttle } = setUp(3, { peoplePerNetwork: 2 });
    await take(stranger(1));
    await take(stranger(2));
    for (let n = 3; n < 6; n += 1) await take(stranger(n));
    const error = await refusal(take(stranger(6)));
    expect(error).toMatchObject({ code: 'throttled', retryAfterSeconds: 60 });
    expect(error.message).toContain('from your network, where some share 3 calls a minute');
    expect((await throttle.callsLeft(stranger(7))).left).toBe(0);
    // Who came first keeps calls of their own, and so does another network.
    await take(stranger(1));
    await take(stranger(1, '2001:db8:2::/48'));
  });

  it('have calls of their own again once the network is quiet', async () => {
    const { take, advance } = setUp(1, { peoplePerNetwork: 1 });
    await take(stranger(1));
    await take(stranger(2));
    await refusal(take(stranger(3)));
    advance(windowMs);
    await take(stranger(3));
    await refusal(take(stranger(3)));
  });

  it('are limited together, and those refused for it are not remembered', async () => {
    const { take, throttle, advance } = setUp(2, { peopleWithoutAccount: 2 });
    for (let n = 0; n < 4; n += 1) await take(stranger(n, `network ${n}`));
    advance(20_000);
    const error = await refusal(take(stranger(4, 'network 4')));
    expect(error).toMatchObject({ code: 'throttled', retryAfterSeconds: 40 });
    expect(error.message).toContain('without a key');
    expect(throttle.people).toBe(4);
    expect((await throttle.callsLeft(stranger(4, 'network 4'))).left).toBe(2);
    await take({ platform: 'discord', person: 'ada' });
    advance(40_000);
    await take(stranger(4, 'network 4'));
  });
});

it('forgets who got every call back', async () => {
  const { throttle, take } = setUp();
  const [first, second] = await Promise.all([take(), take()]);
  await first.refund();
  expect(throttle.people).toBe(1);
  await second.refund();
  expect(throttle.people).toBe(0);
});
