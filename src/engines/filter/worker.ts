import { draw, type Job } from './draw.ts';

/** Does one thread's part of a drawing. */
export default function work(job: Job): void {
  draw(job);
}
