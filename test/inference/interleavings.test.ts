import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/inference/engine-error.ts';
import type { Made, RunHooks } from '../../src/inference/engine.ts';
import { createAnswerCache } from '../../src/inference/answer-cache.ts';
import { createBudget } from '../../src/inference/budget.ts';
import { createGate } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { fc } from '../support/property.ts';
import { createFakeProvider, createFreeEngine, setUpRouting } from './setting.ts';
import { english } from '../support/english.ts';

const noon = Date.UTC(2026, 0, 31, 12);
type Caption = Made<'image-text-to-text'>;
const made = (caption: string): Caption => ({ output: { caption }, card: { model: 'm', revision: '1' } });
const patient = () => new AbortController().signal;

describe('a shared run', () => {
  it('stays for one of two who listen with the same function', async () => {
    const gate = createGate();
    const signals: AbortSignal[] = [];
    const results = createAnswerCache<'image-text-to-text'>({ maxBytes: 0 });
    const leaving = new AbortController();
    const tell = vi.fn();
    const share = (signal: AbortSignal) =>
      results.share('key', { signal, onProgress: tell }, async (runSignal) => {
        signals.push(runSignal);
        await gate.opened;
        return made('shared');
      });
    const [left, stayed] = [share(leaving.signal), share(patient())];
    leaving.abort(new Error('gave up'));
    await expect(left).rejects.toThrow('gave up');
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    gate.open();
    expect(await stayed).toEqual(made('shared'));
  });

  it('may wait for another process for any part of the remaining time, also of a millisecond', async () => {
    const claim = vi.fn((_key: string, signal: AbortSignal) =>
      Promise.resolve({ answer: undefined, release: () => {}, signal }),
    );
    const shared = {
      get: () => Promise.resolve(undefined),
      add: () => Promise.resolve(),
      claim,
      forget: () => {},
      onForgotten: () => {},
    };
    const results = createAnswerCache<'image-text-to-text'>({ maxBytes: 1_000_000, shared });
    const hooks = { signal: patient(), onProgress: () => {}, claimMs: 24_998.7 };
    expect(await results.share('key', hooks, () => Promise.resolve(made('own')))).toEqual(made('own'));
    expect(claim).toHaveBeenCalledOnce();
  });

  it('that has ended does not hide the one that began after it', async () => {
    const hops = async (count: number) => {
      for (let hop = 0; hop < count; hop += 1) await Promise.resolve();
    };
    // Somebody joins while it ends, and somebody asks anew, each at every moment there is.
    for (let joins = 0; joins < 8; joins += 1) {
      for (let asks = 0; asks < 16; asks += 1) {
        const [gate, laterGate] = [createGate(), createGate()];
        const results = createAnswerCache<'image-text-to-text'>({ maxBytes: 0 });
        const begun: string[] = [];
        const share = (opened: Promise<void>) =>
          results.share('key', { signal: patient(), onProgress: () => {} }, async () => {
            begun.push('a run');
            await opened;
            return made('shared');
          });
        const first = share(gate.opened);
        gate.open();
        const joined = hops(joins).then(() => share(laterGate.opened));
        const asked = hops(asks).then(() => share(laterGate.opened));
        await first;
        await hops(40);
        const before = begun.length;
        const last = share(laterGate.opened);
        // Whatever is under way is joined.
        expect(begun.length - before, `${joins}, ${asks}`).toBe(before === 1 ? 1 : 0);
        laterGate.open();
        await Promise.all([joined, asked, last]);
      }
    }
  });
});

describe('the same question, asked and given up at any moment', () => {
  it('is never paid twice at once, and everybody who stays has an answer', async () => {
    const caller = fc.record({ comes: fc.nat(30), leaves: fc.option(fc.nat(30)), seed: fc.nat(1) });
    const fate = fc.record({ turns: fc.nat(12), failure: fc.option(fc.constantFrom('unfit', 'cut')) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(caller, { minLength: 2, maxLength: 8 }),
        fc.array(fate, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(0, 100_000),
        async (callers, fates, keepBytes) => {
          const alive = new Map<number, AbortSignal>();
          let runs = 0;
          let twice = 0;
          const paid = createFakeProvider([], {
            concurrency: 8,
            run: async ({ seed }, signal) => {
              if (alive.get(seed)?.aborted === false) twice += 1;
              alive.set(seed, signal);
              const { turns = 0, failure = null } = fates[runs % fates.length] ?? {};
              runs += 1;
              for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
              if (alive.get(seed) === signal) alive.delete(seed);
              if (failure !== null) throw new EngineError(failure, 'as told');
              return { caption: 'paid' };
            },
          });
          const { ask } = setUpRouting([paid, createFreeEngine()], { keepBytes });
          const outcomes = await Promise.allSettled(
            callers.map(async ({ comes, leaves, seed }) => {
              const patience = new AbortController();
              for (let turn = 0; turn < comes; turn += 1) await Promise.resolve();
              const asked = ask({ seed, signal: patience.signal });
              if (leaves === null) return asked;
              const left = (async () => {
                for (let turn = 0; turn < leaves; turn += 1) await Promise.resolve();
                patience.abort(new Error('gave up'));
              })();
              return Promise.all([asked, left]).then(([made]) => made);
            }),
          );
          expect(twice).toBe(0);
          for (const [place, outcome] of outcomes.entries())
            if (callers[place]?.leaves === null)
              expect(outcome).toMatchObject({
                value: { output: { caption: expect.stringMatching(/^(?:paid|free caption)$/) as string } },
              });
            else if (outcome.status === 'rejected')
              expect(outcome.reason).toMatchObject({ message: 'gave up' });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the budget', () => {
  it('holds what a run may still cost that was given up and has not yet ended', async () => {
    const budget = createBudget({ dailyUsd: 0.02, clock: () => noon });
    const gate = createGate();
    const begun = createGate();
    const patience = new AbortController();
    const paid = createFakeProvider([], {
      run: async (_input, _signal, hooks?: RunHooks) => {
        begun.open();
        await gate.opened;
        hooks?.charge({ usd: 0.02 });
        throw new Error('too late');
      },
    });
    const { ask } = setUpRouting([paid, createFreeEngine()], { budget });
    const left = ask({ signal: patience.signal });
    await begun.opened;
    patience.abort(new Error('gave up'));
    await expect(left).rejects.toThrow('gave up');
    expect(english((await ask()).note)).toContain('budget is used up');
    gate.open();
    await vi.waitFor(
      async () => expect((await budget.today()).providers).toMatchObject([{ usd: 0.02 }]),
      patiently,
    );
    expect(english((await ask()).note)).toContain('budget is used up');
  });

  it('is never exceeded, whatever many runs at once do and in whatever order they end', async () => {
    const outcome = fc.record({
      usd: fc.double({ min: 0, max: 0.02, noNaN: true }),
      fails: fc.boolean(),
      turns: fc.nat(4),
      leaves: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(outcome, { minLength: 1, maxLength: 24 }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        async (outcomes, dailyUsd) => {
          const budget = createBudget({ dailyUsd, clock: () => noon });
          let begun = 0;
          const paid = createFakeProvider([], {
            concurrency: 4,
            run: async (_input, _signal, hooks) => {
              const { usd = 0, fails = false, turns = 0 } = outcomes[begun % outcomes.length] ?? {};
              begun += 1;
              for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
              hooks?.charge({ usd });
              if (fails) throw new Error('failed after it was paid');
              return { caption: 'paid' };
            },
          });
          const { ask } = setUpRouting([paid, createFreeEngine()], { budget, maxWaiting: 100 });
          await Promise.allSettled(
            outcomes.map(({ leaves }) => {
              const patience = new AbortController();
              const asked = ask({ signal: patience.signal });
              if (leaves) queueMicrotask(() => patience.abort(new Error('gave up')));
              return asked;
            }),
          );
          const spent = (await budget.today()).providers.reduce((sum, { usd }) => sum + usd, 0);
          expect(spent).toBeLessThanOrEqual(dailyUsd + 1e-9);
          // What was set aside is free again once everything has ended.
          const left = dailyUsd - spent - 1e-6;
          if (left > 0)
            await vi.waitFor(
              async () => expect(await budget.reserve('Paidwit', left)).toBeDefined(),
              patiently,
            );
        },
      ),
      { numRuns: 60 },
    );
  });
});
