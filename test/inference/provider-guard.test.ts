import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/inference/engine-error.ts';
import { createFakeProvider, createFreeEngine, setUpRouting, settled } from './setting.ts';
import { english } from '../support/english.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('calls to a provider', () => {
  it.each([
    ['unauthorized', 'Paidwit denied me access; made with the templates.'],
    ['no_credit', 'Paidwit has no credit left; made with the templates.'],
    ['server_error', 'Paidwit is not answering; made with the templates.'],
    ['cut', 'Paidwit is not answering; made with the templates.'],
    ['silent', 'Paidwit is not answering; made with the templates.'],
    ['malformed', 'Paidwit gave no usable answer; made with the templates.'],
    ['unfit', 'Paidwit gave an answer that is not fit to post; made with the templates.'],
  ] as const)(
    'are never sent again after %s, and the next engine says why it answers',
    async (failure, note) => {
      const paid = createFakeProvider([failure]);
      const { ask } = setUpRouting([paid, createFreeEngine()]);
      expect(await settled(ask())).toMatchObject({ engine: 'free', note });
      expect(paid.runs()).toBe(1);
    },
  );

  it.each(['rate_limited', 'unreachable'] as const)(
    'are sent again after %s, where nothing was done',
    async (failure) => {
      const paid = createFakeProvider([failure, failure, 'answers']);
      const { ask } = setUpRouting([paid, createFreeEngine()]);
      const made = await settled(ask());
      expect(made.engine).toBe('paid');
      expect(made.note).toBeUndefined();
      expect(paid.runs()).toBe(3);
    },
  );

  it('wait as long as the provider asks, and not a moment less', async () => {
    const starts: number[] = [];
    const paid = createFakeProvider([], {
      run: () => {
        starts.push(performance.now());
        return starts.length === 1
          ? Promise.reject(new EngineError('rate_limited', 'slow down', { retryAfterMs: 4000 }))
          : Promise.resolve({ caption: 'late' });
      },
    });
    const { ask } = setUpRouting([paid, createFreeEngine()]);
    await settled(ask());
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(4000);
  });

  it('do not wait for a provider that wants more time than a person has', async () => {
    const paid = createFakeProvider([], {
      run: () => Promise.reject(new EngineError('rate_limited', 'slow down', { retryAfterMs: 120_000 })),
    });
    const { ask } = setUpRouting([paid, createFreeEngine()]);
    const startedAt = performance.now();
    expect(english((await settled(ask())).note)).toBe('Paidwit is busy; made with the templates.');
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('stop after three failures in a row, try once later, and go on when that works', async () => {
    const paid = createFakeProvider([
      'server_error',
      'server_error',
      'server_error',
      'server_error',
      'answers',
    ]);
    const { ask, inference } = setUpRouting([paid, createFreeEngine()]);
    for (const expected of [1, 2, 3, 3, 3]) {
      expect((await settled(ask())).engine).toBe('free');
      expect(paid.runs()).toBe(expected);
    }
    expect(inference.status()[0]).toMatchObject({ provider: 'Paidwit', circuit: 'open' });
    await vi.advanceTimersByTimeAsync(16_000);
    expect((await settled(ask())).engine).toBe('free');
    expect((await settled(ask())).engine).toBe('free');
    expect(paid.runs()).toBe(4);
    await vi.advanceTimersByTimeAsync(31_000);
    expect((await settled(ask())).engine).toBe('paid');
    expect((await settled(ask())).engine).toBe('paid');
    expect(inference.status()[0]).toMatchObject({ circuit: 'closed' });
  });

  it('let only one person wait while it is tried whether the provider is back', async () => {
    let answer = () => {};
    const paid = createFakeProvider([], {
      run: () =>
        runs++ < 3
          ? Promise.reject(new EngineError('server_error', 'down'))
          : new Promise((resolve) => (answer = () => resolve({ caption: 'back' }))),
    });
    let runs = 0;
    const { ask } = setUpRouting([paid, createFreeEngine()]);
    for (let n = 0; n < 3; n += 1) await settled(ask());
    await vi.advanceTimersByTimeAsync(16_000);
    const probe = ask();
    await vi.waitFor(() => expect(runs).toBe(4));
    expect((await ask()).engine).toBe('free');
    answer();
    expect((await probe).engine).toBe('paid');
  });

  it('end at the engine’s own time, so that the next engine gets its turn', async () => {
    let given: AbortSignal | undefined;
    const paid = createFakeProvider([], {
      timeoutMs: 5000,
      run: (_input, signal) => {
        given = signal;
        return new Promise(() => {});
      },
    });
    const { ask } = setUpRouting([paid, createFreeEngine()]);
    const startedAt = performance.now();
    expect(await settled(ask())).toMatchObject({
      engine: 'free',
      note: 'Paidwit is not answering; made with the templates.',
    });
    expect(given?.aborted).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(5200);
  });

  it('leave time for the engines after them before the interaction’s deadline', async () => {
    const paid = createFakeProvider([], { timeoutMs: 60_000, run: () => new Promise(() => {}) });
    const { ask } = setUpRouting([paid, createFreeEngine()]);
    const deadlineAt = performance.now() + 30_000;
    expect((await settled(ask({ deadlineAt }))).engine).toBe('free');
    expect(deadlineAt - performance.now()).toBeGreaterThan(9_000);
  });

  it('tell the person what happened and when to come back where no engine is left', async () => {
    const paid = createFakeProvider([], {
      run: () => Promise.reject(new EngineError('rate_limited', 'slow down', { retryAfterMs: 42_000 })),
    });
    const { ask } = setUpRouting([paid]);
    await expect(settled(ask())).rejects.toMatchObject({
      code: 'engine_unavailable',
      message: 'Paidwit is busy. It doesn’t count toward your limit; please try again in 42 seconds.',
      retryAfterSeconds: 42,
    });
  });
});
