import { z } from 'zod';
import type { Spending, Spent } from '../core/limits/spending.ts';
import type { Charge } from './engine.ts';

/** Keeps the day's spending across restarts, so that a crash loop can't spend the budget again and again. */
export interface Ledger {
  read(): Promise<unknown>;
  write(day: SpentDay): Promise<void>;
}

export interface SpentDay {
  /** UTC, as `2026-01-31`. */
  readonly day: string;
  readonly spent: readonly Spent[];
}

const spentDay = z.object({
  day: z.string(),
  spent: z.array(z.object({ provider: z.string(), calls: z.number(), usd: z.number(), tokens: z.number() })),
}) satisfies z.ZodType<SpentDay>;

/** A run that wasn't started because it could have cost more than is left of the day's budget. */
export class BudgetUsedUp extends Error {
  override readonly name = 'BudgetUsedUp';
}

/** A share of the budget, reserved while a run is in progress. */
export interface Reservation {
  /** Records a cost; anything but a valid amount counts as the run's maximum. Never rejects. */
  charge(cost: Charge): Promise<void>;
  /** Adds a holder, so the share needs one more release. */
  hold(): void;
  /** Returns the unused part once nobody holds the share any more. */
  release(): void;
}

/** PORT. What may still be spent at providers today. */
export interface Budget {
  /** Reserves a run's maximum cost; undefined if the day's budget doesn't allow it. */
  reserve(provider: string, maxUsd: number): Promise<Reservation | undefined>;
  today(): Promise<Spending>;
}

/** A budget that only this process spends. */
interface LocalBudget extends Budget {
  /** Restores today's spending from before a restart. */
  restore(): Promise<void>;
}

interface BudgetOptions {
  /** US dollars from midnight to midnight UTC; unlimited if absent. */
  readonly dailyUsd?: number | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly ledger?: Ledger;
  readonly onLedgerFailure?: (error: unknown) => void;
}

const dayMs = 86_400_000;
/** Rounding errors in a sum of many small amounts must not cost the last cent of a budget. */
const rounding = 1e-9;

/** Tracks what providers cost and refuses to start a run that could exceed the day's budget. */
export function createBudget({
  dailyUsd,
  clock = Date.now,
  ledger,
  onLedgerFailure = () => {},
}: BudgetOptions = {}): LocalBudget {
  let day = dayAt(clock());
  let reservedUsd = 0;
  const spent = new Map<string, Spent>();
  let writing: Promise<void> = Promise.resolve();

  function turnDay(): void {
    const now = clock();
    const today = dayAt(now);
    // A clock set back slightly across midnight must not reopen the previous day and its budget.
    if (today === day || (today < day && now > Date.parse(day) - dayMs)) return;
    day = today;
    spent.clear();
  }

  function save(): Promise<void> {
    const entry = { day, spent: [...spent.values()] };
    writing = writing.then(() => ledger?.write(entry)).catch(onLedgerFailure);
    return writing;
  }

  function add(provider: string, { calls, usd, tokens }: Omit<Spent, 'provider'>): void {
    turnDay();
    const before = spent.get(provider) ?? { calls: 0, usd: 0, tokens: 0 };
    spent.set(provider, {
      provider,
      calls: before.calls + calls,
      usd: before.usd + usd,
      tokens: before.tokens + tokens,
    });
  }

  const totalUsd = () => [...spent.values()].reduce((sum, { usd }) => sum + usd, 0);

  function reserve(provider: string, maxUsd: number): Reservation | undefined {
    // NaN compares false with everything, so no sum would ever exceed the budget again.
    if (!(maxUsd >= 0)) throw new Error(`expected a run’s maximum cost in US dollars, got ${maxUsd}`);
    turnDay();
    if (dailyUsd !== undefined && maxUsd > 0 && totalUsd() + reservedUsd + maxUsd > dailyUsd + rounding)
      return undefined;
    let held = maxUsd;
    let calls = 1;
    let holders = 1;
    reservedUsd += held;
    const giveBack = (usd: number) => {
      held -= usd;
      reservedUsd = Math.max(0, reservedUsd - usd);
    };
    return {
      charge({ usd: stated, inputTokens = 0, outputTokens = 0 }) {
        const usd = stated >= 0 ? stated : maxUsd;
        giveBack(Math.min(held, usd));
        add(provider, { calls, usd, tokens: inputTokens + outputTokens });
        calls = 0;
        return save();
      },
      hold() {
        holders += 1;
      },
      release() {
        holders -= 1;
        if (holders === 0) giveBack(held);
      },
    };
  }

  return {
    // Async, so that what is no amount rejects.
    reserve: async (provider, maxUsd) => Promise.resolve(reserve(provider, maxUsd)),
    today() {
      turnDay();
      const providers = [...spent.values()];
      return Promise.resolve({ providers, ...(dailyUsd !== undefined && { budgetUsd: dailyUsd }) });
    },
    async restore() {
      const kept = await ledger?.read();
      if (kept === undefined) return;
      const { data: entry, error } = spentDay.safeParse(kept);
      if (error) onLedgerFailure(error);
      turnDay();
      if (entry?.day !== day) return;
      for (const each of entry.spent) add(each.provider, each);
    },
  };
}

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
