import { z } from 'zod';
import type { EngineStatus } from '../inference/inference.ts';
import type { TaskId } from '../inference/task.ts';

/** How processes reach the emulated platforms of a playground, which exist only on one machine. */
const emulated = z.object({
  DISCORD_TOKEN: z.string(),
  DISCORD_API_URL: z.string(),
  SLACK_BOT_TOKEN: z.string(),
  SLACK_API_URL: z.string(),
});

const engine = z.object({
  engine: z.string(),
  label: z.string(),
  task: z.custom<TaskId>((value) => typeof value === 'string'),
  state: z.enum(['idle', 'loading', 'ready', 'failed']),
  fraction: z.number().exactOptional(),
  waiting: z.number(),
  provider: z.string().exactOptional(),
  circuit: z.enum(['closed', 'half-open', 'open']).exactOptional(),
}) satisfies z.ZodType<EngineStatus>;

/** What a process tells the others about itself. */
const processInfo = z.object({
  role: z.enum(['all', 'edge', 'worker']),
  /** Tasks that it takes jobs of. */
  tasks: z.array(z.string()).readonly(),
  engines: z.array(engine).readonly(),
  emulated: emulated.optional(),
});
export type ProcessInfo = z.output<typeof processInfo>;

export const writeProcessInfo = (info: ProcessInfo): string => JSON.stringify(info);

/** Undefined for what another version of the bot says that this one can't read. */
export function readProcessInfo(text: string): ProcessInfo | undefined {
  try {
    return processInfo.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
