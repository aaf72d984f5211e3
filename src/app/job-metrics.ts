import { Counter, Gauge, type Registry } from 'prom-client';
import { taskIds, type TaskId } from '../inference/task.ts';

/** What the queues and Redis say of themselves; each may reject. */
export interface JobFigures {
  readonly counts: (task: TaskId) => Promise<{
    readonly waiting: number;
    readonly active: number;
    /** How long the oldest job has waited. */
    readonly oldestSeconds: number;
  }>;
  /** Jobs that lost their worker, as this process noticed. */
  readonly stalled: () => number;
  /** Uses that this process has taken over from dead ones. */
  readonly takenOver: () => number;
  /** Seconds until Redis answers. */
  readonly ping: () => Promise<number>;
}

/**
 * Adds how the work that processes share is doing. Each process tells the same of the queues; `stalled` is of its own.
 * While Redis can't be reached, the gauges have no value.
 */
export function addJobMetrics(registers: Registry[], { counts, stalled, takenOver, ping }: JobFigures): void {
  type Counts = Awaited<ReturnType<JobFigures['counts']>>;
  let looking:
    Promise<readonly { readonly task: TaskId; readonly figures: Counts | undefined }[]> | undefined;
  /** The gauges of one scrape share one look at the queues. */
  const look = () =>
    (looking ??= Promise.all(
      taskIds.map(async (task) => ({ task, figures: await counts(task).catch(() => undefined) })),
    ).finally(() => (looking = undefined)));
  const perTask = (name: string, help: string, pick: (figures: Counts) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['task'],
      registers,
      async collect() {
        const all = await look();
        this.reset();
        for (const { task, figures } of all) if (figures) this.set({ task }, pick(figures));
      },
    });
  perTask('toonwit_jobs_waiting', 'Uses that wait for a worker.', ({ waiting }) => waiting);
  perTask(
    'toonwit_jobs_oldest_waiting_seconds',
    'How long the oldest waiting use has waited; more than 2 s for half a minute asks for another worker.',
    ({ oldestSeconds }) => oldestSeconds,
  );
  perTask('toonwit_jobs_running', 'Uses that workers are running.', ({ active }) => active);
  const total = (name: string, help: string, count: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(count());
      },
    });
  total(
    'toonwit_jobs_stalled_total',
    'Uses that lost their worker and were run again, as this process noticed.',
    stalled,
  );
  total(
    'toonwit_takeovers_total',
    'Uses that this process answered because the one that had begun to has died.',
    takenOver,
  );
  new Gauge({
    name: 'toonwit_redis_seconds',
    help: 'Seconds until Redis answers a ping; 0 while it can’t be reached.',
    registers,
    async collect() {
      this.reset();
      const seconds = await ping().catch(() => undefined);
      if (seconds !== undefined) this.set(seconds);
    },
  });
}
