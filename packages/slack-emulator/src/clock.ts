/** Undoes a planned call; harmless when it has already run. */
export type Cancel = () => void;

/** The time that Slack's deadlines are measured by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after a number of milliseconds. */
  after(ms: number, run: () => void): Cancel;
}

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that runs with the machine's and can be moved forward, so that half an hour passes in no time. */
export interface SkippingClock extends Clock {
  /** Moves on by so many milliseconds and runs what falls due, in order. */
  skip(ms: number): void;
}

interface Planned {
  readonly due: number;
  readonly run: () => void;
  cancel: Cancel;
}

/** Creates a clock for tests and for the playground's «wait half an hour» button. */
export function createSkippingClock(clock: Clock = systemClock): SkippingClock {
  const planned = new Set<Planned>();
  let skipped = 0;
  const now = (): number => clock.now() + skipped;

  function fire(entry: Planned): void {
    entry.cancel();
    if (planned.delete(entry)) entry.run();
  }

  function arm(entry: Planned): void {
    entry.cancel();
    entry.cancel = clock.after(Math.max(0, entry.due - now()), () => fire(entry));
  }

  return {
    now,
    after(ms, run) {
      const entry: Planned = { due: now() + ms, run, cancel: () => undefined };
      planned.add(entry);
      arm(entry);
      return () => {
        entry.cancel();
        planned.delete(entry);
      };
    },
    skip(ms) {
      skipped += ms;
      const due = [...planned].filter((entry) => entry.due <= now()).sort((a, b) => a.due - b.due);
      for (const entry of due) fire(entry);
      for (const entry of planned) arm(entry);
    },
  };
}
