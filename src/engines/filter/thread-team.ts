/** The threads that draw one picture together: all run the same steps and share out the rows of each. */
export interface Crew {
  /**
   * Does `work` for all rows of a picture `height` rows high, given from the first up to but not including the second,
   * a few rows at a time by whichever thread is free. Returns when all are done; what was written is seen by all.
   */
  share(height: number, work: (from: number, to: number) => void): void;
  /** Does `work` in one thread while the others wait. */
  once(work: () => void): void;
}

/** Bytes of shared memory in which a crew meets. */
export const meetingBytes = 12;

/** Rows that a thread takes at a time: enough to be worth it, few enough that none is left waiting for long. */
const rowsAtATime = 24;

// What the three integers of the meeting are: members that wait, rounds of waiting so far, the next share of rows.
const arrived = 0;
const round = 1;
const next = 2;

/**
 * A member of a crew of `size` threads. `meeting` is `meetingBytes` of shared memory, zero at first and the same for
 * all. It blocks its thread while it waits, and for ever if another member does not come.
 */
export function createCrew(index: number, size: number, meeting: SharedArrayBuffer): Crew {
  const state = new Int32Array(meeting);
  const meet = () => {
    const current = Atomics.load(state, round);
    if (Atomics.add(state, arrived, 1) === size - 1) {
      Atomics.store(state, arrived, 0);
      Atomics.store(state, next, 0);
      Atomics.add(state, round, 1);
      Atomics.notify(state, round);
      return;
    }
    while (Atomics.load(state, round) === current) Atomics.wait(state, round, current);
  };
  return {
    share(height, work) {
      for (;;) {
        const from = Atomics.add(state, next, 1) * rowsAtATime;
        if (from >= height) break;
        work(from, Math.min(height, from + rowsAtATime));
      }
      meet();
    },
    once(work) {
      if (index === 0) work();
      meet();
    },
  };
}
