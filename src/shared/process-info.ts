import { z } from 'zod';
import type { EngineStatus } from '../inference/inference.ts';

/** How processes reach the emulated platforms of a playground, which exist only on one machine. */
const emulated = z.object({
  DISCORD_TOKEN: z.string(),
  DISCORD_API_URL: z.string(),
  SLACK_BOT_TOKEN: z.string(),
  SLACK_API_URL: z.string(),
});

/** What a process tells the others about itself. */
export const processInfo = z.object({
  role: z.enum(['all', 'edge', 'worker']),
  /** Tasks that it takes jobs of. */
  tasks: z.array(z.string()).readonly(),
  engines: z.array(z.custom<EngineStatus>((value) => typeof value === 'object' && value !== null)).readonly(),
  emulated: emulated.optional(),
});
export type ProcessInfo = z.output<typeof processInfo>;
