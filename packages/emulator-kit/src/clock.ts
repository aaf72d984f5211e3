/** Cancels a planned call; does nothing once the call has run. */
type Cancel = () => void;

/** The time that an emulator measures its deadlines by. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once, after a number of milliseconds. */
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

/** A clock for tests, where half an hour passes in no time. */
export interface AdjustableClock extends Clock {
  /** Moves the time forward by a number of milliseconds and runs whatever falls due, in order. */
  advance(ms: number): void;
}

interface Planned {
  readonly due: number;
  readonly run: () => void;
  cancel: Cancel;
}

function adjustable(base: Clock): AdjustableClock {
  const planned = new Set<Planned>();
  let ahead = 0;
  const now = (): number => base.now() + ahead;

  function fire(entry: Planned): void {
    entry.cancel();
    if (planned.delete(entry)) entry.run();
  }

  function arm(entry: Planned): void {
    entry.cancel();
    entry.cancel = base.after(Math.max(0, entry.due - now()), () => fire(entry));
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
    advance(ms) {
      ahead += ms;
      const due = [...planned].filter((entry) => entry.due <= now()).sort((a, b) => a.due - b.due);
      for (const entry of due) fire(entry);
      for (const entry of planned) arm(entry);
    },
  };
}

/** Creates a clock that keeps pace with the machine's and can also be moved forward. */
export function createSkippingClock(): AdjustableClock {
  return adjustable(systemClock);
}

/**
 * Creates a clock that stands still until it is moved, so that no deadline passes on a busy machine. Calls that are due
 * at once run on the next turn of the event loop.
 */
export function createManualClock(startMs: number = Date.now()): AdjustableClock {
  return adjustable({
    now: () => startMs,
    after(ms, run) {
      if (ms > 0) return () => undefined;
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    },
  });
}
