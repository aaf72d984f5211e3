import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../core/errors.ts';
import { untilAborted } from '../lib/abort.ts';

/** Between two attempts, in ms. */
const againMs = 250;

/**
 * Does something with what a run has made, again and again while Redis is away or has no room: the work is done, so it is
 * worth waiting for as long as somebody waits for it. @throws whatever else goes wrong, or the signal's reason
 */
export async function keepTrying<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  for (;;) {
    try {
      return await untilAborted(work(), signal);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'busy') throw error;
      await untilAborted(pause(againMs), signal);
    }
  }
}
