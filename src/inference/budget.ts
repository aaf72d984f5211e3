import { z } from 'zod';
import type { Spending, Spent } from '../core/spending.ts';
import type { Charge } from './engine.ts';

/** Where the day's spending survives a restart, so that a crash loop cannot spend the budget again and again. */
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

/** A run was not begun, because it could have cost more than the day's budget has left. */
export class BudgetUsedUp extends Error {
  override readonly name = 'BudgetUsedUp';
}

/** A share of the budget that is set aside while a run is under way. */
export interface Reservation {
  /** Counts a cost; one that is no amount counts as the most that the run may cost. */
  charge(cost: Charge): void;
  /** Keeps the share until it is released once more. */
  hold(): void;
  /** Gives back what the run did not use, once nobody holds the share any longer. */
  release(): void;
}

export interface Budget {
  /** Sets aside what a run may cost at most; undefined where the day's budget does not allow it. */
  reserve(provider: string, maxUsd: number): Reservation | undefined;
  today(): Spending;
  /** Takes up today's spending from before a restart. */
  restore(): Promise<void>;
}

export interface BudgetOptions {
  /** US dollars from midnight to midnight UTC; no bound unless given. */
  readonly dailyUsd?: number | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly ledger?: Ledger;
  readonly onLedgerFailure?: (error: unknown) => void;
}

const dayMs = 86_400_000;
/** Sums of many small amounts must not refuse the last cent of a budget. */
const rounding = 1e-9;

/** Counts what providers cost and refuses to set out on a run that could exceed the day's budget. */
export function createBudget({
  dailyUsd,
  clock = Date.now,
  ledger,
  onLedgerFailure = () => {},
}: BudgetOptions = {}): Budget {
  let day = dayAt(clock());
  let reservedUsd = 0;
  const spent = new Map<string, Spent>();
  let writing: Promise<void> = Promise.resolve();

  function turnDay(): void {
    const now = clock();
    const today = dayAt(now);
    // A clock that is set back a little across midnight must not open the day before, and its budget, once more.
    if (today === day || (today < day && now > Date.parse(day) - dayMs)) return;
    day = today;
    spent.clear();
  }

  function save(): void {
    if (!ledger) return;
    const entry = { day, spent: [...spent.values()] };
    writing = writing.then(() => ledger.write(entry)).catch(onLedgerFailure);
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

  return {
    reserve(provider, maxUsd) {
      // With NaN, which is neither more nor less than anything, no sum would ever exceed the budget again.
      if (!(maxUsd >= 0)) throw new Error(`expected what a run may cost in US dollars, got ${maxUsd}`);
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
          save();
        },
        hold() {
          holders += 1;
        },
        release() {
          holders -= 1;
          if (holders === 0) giveBack(held);
        },
      };
    },
    today() {
      turnDay();
      return { providers: [...spent.values()], ...(dailyUsd !== undefined && { budgetUsd: dailyUsd }) };
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
