import { planMeme, type Plan, type PlanJob } from './plan.ts';

/** Plans one meme off the event loop. */
export default function work(job: PlanJob): Plan {
  return planMeme(job);
}
