import { type CaptionJob, type CaptionResult, writeCaptions } from './caption.ts';

/**
 * Runs in a worker thread: the language library takes a third of a second to load, and up to a tenth for 500
 * characters chosen with bad intent, which is too long for the event loop.
 */
export default function work(job: CaptionJob): CaptionResult {
  return writeCaptions(job);
}
