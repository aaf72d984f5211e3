/** The threads that draw one picture together: every one runs the same steps on its own band of rows. */
export interface Crew {
  /** Which one this is, from 0. */
  readonly index: number;
  readonly size: number;
  /** This one's rows of a picture `height` rows high: from the first up to but not including the second. */
  band(height: number): readonly [number, number];
  /** Returns when all have called it; what was written before is then seen by all. */
  meet(): void;
}

/** Bytes of shared memory in which a crew meets. */
export const meetingBytes = 8;

/**
 * A member of a crew of `size` threads. `meeting` is `meetingBytes` of shared memory, zero at first and the same
 * for all. It blocks its thread while it waits, so the main thread must not be a member of more than itself.
 */
export function createCrew(index: number, size: number, meeting: SharedArrayBuffer): Crew {
  const state = new Int32Array(meeting);
  const [arrived, round] = [0, 1];
  return {
    index,
    size,
    band(height) {
      return [Math.floor((height * index) / size), Math.floor((height * (index + 1)) / size)];
    },
    meet() {
      const current = Atomics.load(state, round);
      if (Atomics.add(state, arrived, 1) === size - 1) {
        Atomics.store(state, arrived, 0);
        Atomics.add(state, round, 1);
        Atomics.notify(state, round);
        return;
      }
      while (Atomics.load(state, round) === current) Atomics.wait(state, round, current);
    },
  };
}
