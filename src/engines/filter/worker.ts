import { draw, type DrawingJob } from './draw.ts';

/** Does one thread's part of a drawing; the pool calls it. */
export default function work(job: DrawingJob): void {
  draw(job);
}
