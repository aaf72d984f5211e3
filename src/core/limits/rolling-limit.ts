import Bottleneck from 'bottleneck';

/** The rolling window, in milliseconds. */
export const windowMs = 60_000;

/** An admitted call. */
export interface Ticket {
  /** Gives the call back. Calling it again has no effect. */
  refund(): Promise<void>;
}

/** The answer to a call: its ticket, or the whole seconds until the next one can be admitted. */
export type Taken = { readonly ticket: Ticket } | { readonly secondsUntilFree: number };

/** PORT. A number of calls that may start within any window. */
export interface RollingLimit {
  /**
   * Admits one call, or refuses it at once. A redelivery of an interaction that was admitted within the window is
   * admitted without being counted again.
   */
  take(interactionId: string): Promise<Taken>;
  /** Calls left right now, and the whole seconds until there is one more; 0 when none is used. */
  left(): Promise<{ readonly left: number; readonly secondsUntilFree: number }>;
  /** Changes how many calls may start within a window; those that have started still count. */
  resize(limit: number): void;
  /** Forgets all calls. */
  clear(): Promise<void>;
  /** Whether this process knows of no call that counts or is being decided on, so that it may forget the limit. */
  isUnused(): boolean;
}

/** Gives the limit of the calls that are counted under a key. */
export type LimitFor = (key: string, limit: number) => RollingLimit;

interface Call {
  readonly interactionId: string;
  readonly startedAt: number;
}

/**
 * A reservoir that decides at once. Before each step, Bottleneck's store in this process waits for a timer of 0 ms, which takes a
 * millisecond, only so that it answers no sooner than the one in Redis; its steps are each whole without that.
 */
function createReservoir(reservoir: number): Bottleneck {
  const bottleneck = new Bottleneck({ reservoir });
  const store: unknown = Reflect.get(bottleneck, '_store');
  if (typeof store === 'object' && store !== null) Reflect.set(store, 'yieldLoop', () => Promise.resolve());
  return bottleneck;
}

/**
 * Bottleneck decides: its reservoir is the calls that are left, and a call takes one of them in a single step. Bottleneck's
 * own refresh works in fixed windows, which lets twice the limit through across a boundary. Instead, the start times kept
 * here say how full the reservoir is, and calls that have left the rolling window are put back with the next decision. That
 * needs no timer, so nobody is refused because one fired late. Between decisions, only the start times are kept: a class,
 * because there may be 100,000 people, and closures of their own would take three times the memory.
 */
class LocalRollingLimit implements RollingLimit {
  /** While calls are being decided on. */
  #reservoir: Bottleneck | undefined;
  /** Calls that are being decided on. */
  #deciding = 0;
  /** Oldest first. */
  #calls: readonly Call[] = [];
  #limit: number;
  readonly #clock: () => number;

  constructor(limit: number, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  async take(interactionId: string): Promise<Taken> {
    const current = this.#standing();
    const earlier = current.find((call) => call.interactionId === interactionId);
    // A flood of calls that cannot be admitted needs no decision.
    const call =
      earlier ?? (current.length < this.#limit ? await this.#admit(current, interactionId) : undefined);
    return call
      ? { ticket: { refund: () => this.#refund(call) } }
      : { secondsUntilFree: this.#secondsUntilFree() };
  }

  left() {
    const used = this.#standing().length;
    return Promise.resolve({
      left: Math.max(0, this.#limit - used),
      secondsUntilFree: used === 0 ? 0 : this.#secondsUntilFree(),
    });
  }

  resize(limit: number): void {
    void this.#reservoir?.incrementReservoir(limit - this.#limit);
    this.#limit = limit;
  }

  async clear(): Promise<void> {
    const count = this.#calls.length;
    this.#calls = [];
    await this.#reservoir?.incrementReservoir(count);
  }

  isUnused(): boolean {
    return this.#deciding === 0 && this.#standing().length === 0;
  }

  #standing(): readonly Call[] {
    const now = this.#clock();
    const first = this.#calls.findIndex(({ startedAt }) => now - startedAt < windowMs);
    if (first === 0) return this.#calls;
    return first < 0 ? [] : this.#calls.slice(first);
  }

  #secondsUntilFree(): number {
    const now = this.#clock();
    // A call that is being decided on would start a moment from now.
    const oldest = this.#standing()[0]?.startedAt ?? now + 1;
    return Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
  }

  /** Takes a call out of the reservoir, after putting back what has left the window. */
  async #admit(current: readonly Call[], interactionId: string): Promise<Call | undefined> {
    const reservoir = (this.#reservoir ??= createReservoir(this.#limit - this.#calls.length));
    const expired = this.#calls.length - current.length;
    this.#calls = current;
    this.#deciding += 1;
    try {
      const left = await reservoir.incrementReservoir(expired - 1);
      if (left < 0) {
        await reservoir.incrementReservoir(1);
        return undefined;
      }
      const call = { interactionId, startedAt: this.#clock() };
      this.#calls = [...this.#calls, call];
      return call;
    } finally {
      this.#deciding -= 1;
      if (this.#deciding === 0) this.#reservoir = undefined;
    }
  }

  async #refund(call: Call): Promise<void> {
    const left = this.#calls.filter((one) => one !== call);
    if (left.length === this.#calls.length) return;
    this.#calls = left;
    await this.#reservoir?.incrementReservoir(1);
  }
}

/** Creates a limit for a rolling minute, known to this process only. The clock is monotonic, in milliseconds. */
export function createRollingLimit(limit: number, clock: () => number): RollingLimit {
  return new LocalRollingLimit(limit, clock);
}
