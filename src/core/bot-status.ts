import type { TaskId } from '../inference/task.ts';

/** How the bot is doing, for those who run it. */
export interface BotStatus {
  readonly version: string;
  readonly uptimeSeconds: number;
  /** In order of preference for each task. */
  readonly engines: readonly {
    readonly task: TaskId;
    readonly engine: string;
    readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  }[];
  /** Inputs or uses that wait for their turn; undefined while nobody can tell. */
  readonly waiting: number | undefined;
  /** What needs mending, in sentences. */
  readonly warnings: readonly string[];
}
