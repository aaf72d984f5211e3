import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { EngineError, type EngineFailure } from '../../src/inference/engine-error.ts';
import { createFakeProvider, createFreeEngine, setUpRouting, settled } from './setting.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Routing before a provider that fails the first times, each time in its own way, and then answers. */
function setUpFailing(failures: readonly Error[], overrides = {}) {
  const starts: number[] = [];
  const paid = createFakeProvider([], {
    run: () => {
      const failure = failures[starts.length];
      starts.push(performance.now());
      return failure ? Promise.reject(failure) : Promise.resolve({ caption: 'back' });
    },
    ...overrides,
  });
  return { ...setUpRouting([paid, createFreeEngine()]), starts };
}

const busyFor = (retryAfterMs: number, failure: EngineFailure = 'rate_limited') =>
  new EngineError(failure, 'slow down', { retryAfterMs });

describe('a provider that asks to be left alone', () => {
  it.each(['rate_limited', 'server_error'] as const)(
    'is left alone by everybody, not only by the one it told (%s)',
    async (failure) => {
      const { ask, starts } = setUpFailing([busyFor(60_000, failure)]);
      const first = await settled(ask());
      expect(await settled(ask())).toEqual(first);
      expect(starts).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect((await settled(ask())).engine).toBe('paid');
    },
  );

  it('is waited for by those who come meanwhile, where it is not long', async () => {
    const { ask, starts } = setUpFailing([busyFor(4000)]);
    const made = await Promise.all([settled(ask()), settled(ask())]);
    expect(made.map(({ engine }) => engine)).toEqual(['paid', 'paid']);
    // Both came before it was known.
    expect(starts.slice(0, 2)).toEqual([starts[0], starts[0]]);
    await settled(ask());
    expect(Math.min(...starts.slice(2)) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(4000);
  });

  it('for a day is asked again after five minutes: it may have been wrong about the time', async () => {
    const { ask } = setUpFailing([busyFor(86_400_000)]);
    expect((await settled(ask())).engine).toBe('free');
    await vi.advanceTimersByTimeAsync(300_000);
    expect((await settled(ask())).engine).toBe('paid');
  });

  it('and has no engine after it says when to come back in words that people use', async () => {
    const paid = createFakeProvider([], { run: () => Promise.reject(busyFor(86_400_000)) });
    await expect(settled(setUpRouting([paid]).ask())).rejects.toMatchObject({
      message: 'Paidwit is busy. It doesn’t count toward your limit; please try again in 24 hours.',
      retryAfterSeconds: 86_400,
    });
  });
});

describe('a provider that was left alone', () => {
  const down = () => new EngineError('unauthorized', 'no');

  it('is not taken for healthy because the person who tried it gave up', async () => {
    const patience = new AbortController();
    let given: AbortSignal | undefined;
    let runs = 0;
    const paid = createFakeProvider([], {
      run: (_input, signal) => {
        runs += 1;
        given = signal;
        return runs <= 3 ? Promise.reject(down()) : new Promise(() => {});
      },
    });
    const { ask, inference } = setUpRouting([paid, createFreeEngine()]);
    for (let n = 0; n < 3; n += 1) await settled(ask());
    await vi.advanceTimersByTimeAsync(16_000);
    const probe = ask({ signal: patience.signal });
    await vi.waitFor(() => expect(runs).toBe(4));
    patience.abort(new UserError('cancelled', 'Cancelled, as you asked.'));
    await expect(probe).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(given?.aborted).toBe(true));
    expect(inference.status()[0]).toMatchObject({ circuit: 'open' });
    expect((await settled(ask())).engine).toBe('free');
    expect(runs).toBe(4);
  });

  it('is still said to fail as it did', async () => {
    const { ask } = setUpFailing([down(), down(), down()]);
    const note = 'Paidwit denied me access; made with the templates.';
    for (let n = 0; n < 4; n += 1) expect(await settled(ask())).toMatchObject({ engine: 'free', note });
  });
});

describe('answers that whoever asks can spoil', () => {
  it.each(['unfit', 'unusable'] as const)('do not shut others out (%s)', async (failure) => {
    const spoilt = new EngineError(failure, 'the model was talked into it');
    const { ask } = setUpFailing(Array.from({ length: 9 }, () => spoilt));
    for (let n = 0; n < 9; n += 1) expect((await settled(ask())).engine).toBe('free');
    expect((await settled(ask())).engine).toBe('paid');
  });
});

describe('little time', () => {
  it('is not spent on a call that would be paid and come too late', async () => {
    const { ask, starts } = setUpFailing([]);
    const made = await settled(ask({ deadlineAt: performance.now() + 1500 }));
    expect(made).toMatchObject({ engine: 'free', note: 'Paidwit is busy; made with the templates.' });
    expect(starts).toEqual([]);
  });

  it('is shared between the engines where the whole is short', async () => {
    const { ask, starts } = setUpFailing([]);
    expect((await settled(ask({ deadlineAt: performance.now() + 8000 }))).engine).toBe('paid');
    expect(starts).toHaveLength(1);
  });

  it('is not spent in a queue until nobody is left to answer', async () => {
    const paid = createFakeProvider([], { concurrency: 1, run: () => new Promise(() => {}) });
    const { ask, inference } = setUpRouting([paid, createFreeEngine()]);
    const deadlineAt = performance.now() + 30_000;
    const first = settled(ask({ deadlineAt: deadlineAt + 60_000 }));
    const second = settled(ask({ deadlineAt }));
    expect(await second).toMatchObject({ engine: 'free', note: 'Paidwit is busy; made with the templates.' });
    expect(deadlineAt - performance.now()).toBeGreaterThan(9_000);
    expect(inference.status()[0]).toMatchObject({ waiting: 0 });
    expect((await first).engine).toBe('free');
  });
});

it('a full queue is not said to be no answer', async () => {
  const paid = createFakeProvider([], { concurrency: 1, run: () => new Promise(() => {}) });
  const { ask, inference } = setUpRouting([paid, createFreeEngine()], { maxWaiting: 1 });
  const patience = new AbortController();
  const others = Promise.allSettled([1, 2].map(() => ask({ signal: patience.signal })));
  await vi.waitFor(() => expect(inference.status()[0]).toMatchObject({ waiting: 1 }));
  expect(await settled(ask())).toMatchObject({
    engine: 'free',
    note: 'Paidwit is busy; made with the templates.',
  });
  patience.abort(new Error('gave up'));
  await others;
});
