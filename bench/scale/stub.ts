import { z } from 'zod';
import { defineCommand } from '../../src/core/command.ts';

/** How long the stub takes, in ms. */
export const stubMs = 100;

/** A command that only the queue costs something. */
export const stubCommand = defineCommand({
  name: 'stub',
  description: 'Does nothing for a while',
  task: 'text-classification',
  ephemeral: false,
  options: {},
  output: z.object({}),
  run: () => Promise.reject(new Error('expected a worker to answer for it')),
});
