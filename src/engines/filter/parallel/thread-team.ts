/** Threads that draw one picture together: all run the same steps and divide the rows of each step among them. */
export interface ThreadTeam {
  /**
   * Calls `work` for blocks of rows (`from` inclusive, `to` exclusive) until all `height` rows are done; each block goes
   * to whichever thread is free. Returns when all threads are done, and each sees what the others wrote.
   */
  forRows(height: number, work: (from: number, to: number) => void): void;
  /** Runs `work` in one thread while the others wait. */
  once(work: () => void): void;
}

/** Bytes of shared memory through which a team synchronises. */
export const barrierBytes = 12;

/** Rows that a thread takes at a time: enough to keep overhead low, few enough that no thread waits long for another. */
const rowsAtATime = 24;

// Indices of the barrier's integers: threads waiting, barriers passed so far, next block of rows.
const waiting = 0;
const passed = 1;
const nextBlock = 2;

/**
 * Joins a team of `size` threads. `barrier` is `barrierBytes` of zeroed shared memory, the same for all. Waiting blocks
 * the thread, and never ends if another thread of the team never arrives.
 */
export function createThreadTeam(index: number, size: number, barrier: SharedArrayBuffer): ThreadTeam {
  const state = new Int32Array(barrier);
  const waitForAll = () => {
    const current = Atomics.load(state, passed);
    if (Atomics.add(state, waiting, 1) === size - 1) {
      Atomics.store(state, waiting, 0);
      Atomics.store(state, nextBlock, 0);
      Atomics.add(state, passed, 1);
      Atomics.notify(state, passed);
      return;
    }
    while (Atomics.load(state, passed) === current) Atomics.wait(state, passed, current);
  };
  return {
    forRows(height, work) {
      for (;;) {
        const from = Atomics.add(state, nextBlock, 1) * rowsAtATime;
        if (from >= height) break;
        work(from, Math.min(height, from + rowsAtATime));
      }
      waitForAll();
    },
    once(work) {
      if (index === 0) work();
      waitForAll();
    },
  };
}
