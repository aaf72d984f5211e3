import { describe, expect, it, vi } from 'vitest';
import { createBudget, type Ledger, type SpentDay } from '../../src/inference/budget.ts';
import { createFakeProvider, createFreeEngine, setUpRouting } from './setting.ts';

const noon = Date.UTC(2026, 0, 31, 12);
const day = 86_400_000;

/** A ledger that forgets nothing while the test runs. */
function createTestLedger(): Ledger {
  let kept: SpentDay | undefined;
  return {
    read: () => Promise.resolve(kept),
    write(entry) {
      kept = structuredClone(entry);
      return Promise.resolve();
    },
  };
}

describe('the day’s budget', () => {
  it('counts what each provider charged', async () => {
    const budget = createBudget({ clock: () => noon });
    const { ask } = setUpRouting([createFakeProvider(['answers'])], { budget });
    await ask();
    await ask();
    expect(await budget.today()).toEqual({
      providers: [{ provider: 'Paidwit', calls: 2, usd: 0.02, tokens: 200 }],
    });
  });

  it('does not let a run begin that could exceed it, and the reply says so', async () => {
    const budget = createBudget({ dailyUsd: 0.03, clock: () => noon });
    const paid = createFakeProvider(['answers']);
    const { ask } = setUpRouting([paid, createFreeEngine()], { budget });
    expect((await ask()).engine).toBe('paid');
    expect((await ask()).engine).toBe('paid');
    expect(await ask()).toMatchObject({
      engine: 'free',
      note: 'Today’s budget is used up, so Paidwit was not asked; made with the templates.',
    });
    expect(paid.runs()).toBe(2);
  });

  it('holds for runs at the same time: what they may cost is set aside', async () => {
    const budget = createBudget({ dailyUsd: 0.05, clock: () => noon });
    const paid = createFakeProvider(['answers']);
    const { ask } = setUpRouting([paid, createFreeEngine()], { budget });
    const engines = (await Promise.all([1, 2, 3, 4].map(() => ask()))).map(({ engine }) => engine);
    expect(engines.filter((engine) => engine === 'paid')).toHaveLength(2);
  });

  it('gives back what a failed run did not use', async () => {
    const budget = createBudget({ dailyUsd: 0.02, clock: () => noon });
    const paid = createFakeProvider(['server_error', 'answers']);
    const { ask } = setUpRouting([paid, createFreeEngine()], { budget });
    expect((await ask()).engine).toBe('free');
    expect((await ask()).engine).toBe('paid');
  });

  it('of nothing never pays, but lets a free model at a provider work', async () => {
    const budget = createBudget({ dailyUsd: 0, clock: () => noon });
    const refused = createFakeProvider(['answers']);
    const free = createFakeProvider(['answers'], { maxCostUsd: 0 });
    expect((await setUpRouting([refused, createFreeEngine()], { budget }).ask()).engine).toBe('free');
    expect((await setUpRouting([free], { budget }).ask()).engine).toBe('paid');
    expect(refused.runs()).toBe(0);
  });

  it('begins anew at midnight UTC', async () => {
    let now = noon;
    const budget = createBudget({ dailyUsd: 1, clock: () => now });
    await (await budget.reserve('Paidwit', 1))?.charge({ usd: 1 });
    expect(await budget.reserve('Paidwit', 0.1)).toBeUndefined();
    now += day / 2;
    expect(await budget.reserve('Paidwit', 0.1)).toBeDefined();
    expect((await budget.today()).providers).toEqual([]);
  });

  it('survives a restart on the same day, and not into the next', async () => {
    const ledger = createTestLedger();
    const before = createBudget({ dailyUsd: 1, clock: () => noon, ledger });
    await (await before.reserve('Paidwit', 1))?.charge({ usd: 0.75, inputTokens: 5 });
    const after = createBudget({ dailyUsd: 1, clock: () => noon, ledger });
    await after.restore();
    expect((await after.today()).providers).toEqual([
      { provider: 'Paidwit', calls: 1, usd: 0.75, tokens: 5 },
    ]);
    expect(await after.reserve('Paidwit', 0.5)).toBeUndefined();
    const tomorrow = createBudget({ dailyUsd: 1, clock: () => noon + day, ledger });
    await tomorrow.restore();
    expect((await tomorrow.today()).providers).toEqual([]);
  });

  it('is not opened once more by a clock that is set back across midnight', async () => {
    let now = Date.UTC(2026, 1, 1, 0, 0, 5);
    const budget = createBudget({ dailyUsd: 1, clock: () => now });
    await (await budget.reserve('Paidwit', 1))?.charge({ usd: 1 });
    now -= 60_000;
    expect(await budget.reserve('Paidwit', 0.1)).toBeUndefined();
    now += 60_000;
    expect(await budget.reserve('Paidwit', 0.1)).toBeUndefined();
  });

  it('follows a clock that had been years ahead', async () => {
    let now = Date.UTC(2099, 0, 1);
    const budget = createBudget({ dailyUsd: 1, clock: () => now });
    await (await budget.reserve('Paidwit', 1))?.charge({ usd: 1 });
    now = noon;
    expect(await budget.reserve('Paidwit', 0.1)).toBeDefined();
  });

  it('tells the owner where what was kept cannot be read, and goes on', async () => {
    const onLedgerFailure = vi.fn();
    const ledger: Ledger = {
      read: () => Promise.resolve({ day: '2026-01-31', spent: [{ provider: 'Paidwit', usd: null }] }),
      write: () => Promise.resolve(),
    };
    const budget = createBudget({ clock: () => noon, ledger, onLedgerFailure });
    await budget.restore();
    expect(onLedgerFailure).toHaveBeenCalledOnce();
    expect((await budget.today()).providers).toEqual([]);
  });

  it('is not undone by what is no amount', async () => {
    const budget = createBudget({ dailyUsd: 1, clock: () => noon });
    await expect(budget.reserve('Paidwit', Number.NaN)).rejects.toThrow(
      'expected a run’s maximum cost in US dollars, got NaN',
    );
    await expect(budget.reserve('Paidwit', -1)).rejects.toThrow('got -1');
    await (await budget.reserve('Paidwit', 0.4))?.charge({ usd: Number.NaN });
    await (await budget.reserve('Paidwit', 0.4))?.charge({ usd: -5 });
    expect((await budget.today()).providers).toMatchObject([{ usd: 0.8 }]);
    expect(await budget.reserve('Paidwit', 0.4)).toBeUndefined();
  });

  it('says where no engine is left that may be paid', async () => {
    const budget = createBudget({ dailyUsd: 0 });
    const { ask } = setUpRouting([createFakeProvider(['answers'])], { budget });
    await expect(ask()).rejects.toMatchObject({
      code: 'engine_unavailable',
      message:
        'Today’s budget is used up, so Paidwit was not asked. It doesn’t count toward your limit; please try again tomorrow.',
    });
  });
});
