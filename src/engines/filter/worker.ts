import { lowerThreadPriority } from '../../lib/thread-priority.ts';
import { draw, type DrawingJob } from './draw.ts';
import type { Look } from './styles/look.ts';

lowerThreadPriority();

/** Does one thread's part of a drawing; the pool calls it. */
export default function work(job: DrawingJob): Look | undefined {
  return draw(job);
}
