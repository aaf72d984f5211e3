import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';

/** How much a thread gives way, in steps of the system: on a core that another thread needs whole, it gets a quarter. */
export const niceness = 5;

/**
 * Lets the thread that calls it give way to the process's others, so that nobody's acknowledgement waits for a drawing.
 * Only Linux has priorities of threads; elsewhere it does nothing.
 */
export function lowerThreadPriority(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, getPriority(thread) + niceness);
  } catch {
    // Another system, or a sandbox that refuses. It draws all the same.
  }
}
