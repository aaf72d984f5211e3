import { threadId } from 'node:worker_threads';

/** Answers with the number of its thread. */
export default function work(): number {
  return threadId;
}
