import type { AnyCommand } from '../core/command.ts';
import type { Runs } from '../core/runs.ts';
import type { Playground } from '@toonwit/playground';
import { playgroundAccess } from './build-playground.ts';
import { optionalTasks, taskIds } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { Media } from '../media/media.ts';
import type { Store } from '../store/store.ts';
import type { Shared } from '../redis/index.ts';
import type { Work } from './build-work.ts';
import type { Config } from './config.ts';
import type { JobFigures } from './job-metrics.ts';
import { createPictureReaders } from './read-by-reference.ts';

interface JobsOptions {
  readonly shared: Shared;
  readonly commands: readonly AnyCommand[];
  /** Absent on an edge. */
  readonly work: Work | undefined;
  readonly playground: Playground | undefined;
  readonly media: Media;
  readonly store: Store;
  readonly logger: Logger;
}

/** This process's part in the work that several share. */
interface Jobs {
  /** Runs commands in the workers. */
  readonly runs: Runs;
  /** Why people can't be served, in sentences for the owner. */
  problems(): readonly string[];
  /** What monitoring shows. */
  readonly figures: JobFigures;
  /** Takes no more jobs, and gives those under way `graceMs`. */
  stopServing(graceMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Connects an edge to the workers, a worker to the edges, and a process that is both to all of them. */
export function connectJobs(config: Config, options: JobsOptions): Jobs {
  const { shared, commands, work, playground, media, store, logger } = options;
  shared.join(() => ({
    role: config.ROLE,
    tasks: work ? config.WORKER_TASKS : [],
    engines: work?.status() ?? [],
    ...(playground && { emulated: playgroundAccess(playground) }),
  }));
  const access = () => shared.processes().find(({ emulated }) => emulated)?.emulated ?? config;
  const serving =
    work &&
    shared.serve({
      ...{ commands, runs: work.runs },
      tasks: config.WORKER_TASKS,
      concurrency: config.WORKER_CONCURRENCY,
      fromRef: createPictureReaders({ access, config, store, media, logger }),
    });
  const runs = shared.startRuns(taskIds);

  return {
    runs,
    problems() {
      const away = shared.problem();
      if (away !== undefined) return [away];
      const served = new Set(shared.processes().flatMap(({ tasks }) => tasks));
      return taskIds
        .filter((task) => !optionalTasks.has(task) && !served.has(task))
        .map((task) => `No worker takes ${task}.`);
    },
    figures: {
      counts: (task) => runs.counts(task),
      stalled: () => serving?.stalled ?? 0,
      takenOver: () => shared.takenOver(),
      ping: () => shared.ping(),
    },
    stopServing: async (graceMs) => serving?.stop(graceMs),
    close: () => runs.close(),
  };
}
