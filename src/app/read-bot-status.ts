import type { BotStatus } from '../core/bot-status.ts';
import { taskIds } from '../inference/task.ts';
import type { Config } from './config.ts';
import { diskWarnings } from './doctor/disk.ts';
import { memoryWarnings } from './doctor/memory.ts';
import type { JobFigures } from './job-metrics.ts';
import type { createReadiness } from './readiness.ts';

interface BotStatusOptions {
  readonly config: Config;
  readonly version: string;
  readonly readiness: ReturnType<typeof createReadiness>;
  /** Where several processes share the work. */
  readonly jobs: Pick<JobFigures, 'counts'> | undefined;
}

/** Says how the bot is doing, with those checks of `doctor` that cost nothing while it runs. */
export async function readBotStatus({
  config,
  version,
  readiness,
  jobs,
}: BotStatusOptions): Promise<BotStatus> {
  const { engines, reasons, warnings } = readiness();
  return {
    version,
    uptimeSeconds: Math.floor(process.uptime()),
    engines: engines.map(({ task, engine, state }) => ({ task, engine, state })),
    waiting: jobs ? await waitingJobs(jobs) : engines.reduce((sum, { waiting }) => sum + waiting, 0),
    warnings: [...reasons, ...warnings, ...(await diskWarnings(config)), ...memoryWarnings()],
  };
}

async function waitingJobs({ counts }: Pick<JobFigures, 'counts'>): Promise<number | undefined> {
  try {
    const all = await Promise.all(taskIds.map((task) => counts(task)));
    return all.reduce((sum, { waiting }) => sum + waiting, 0);
  } catch {
    return undefined;
  }
}
