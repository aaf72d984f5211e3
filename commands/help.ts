import { z } from 'zod';
import { defineCommand, type CallsLeft } from '../src/command.ts';

function sentenceOn({ limit, left, nextInSeconds }: CallsLeft): string {
  if (left === limit) return `You have all ${limit} calls of this minute left.`;
  const free = `one more is free in ${nextInSeconds} second${nextInSeconds === 1 ? '' : 's'}`;
  return `You have ${left} of ${limit} calls of this minute left; ${free}.`;
}

export default defineCommand({
  name: 'help',
  description: 'What I can do here, and how many calls you have left',
  ephemeral: true,
  options: {},
  output: z.object({
    commands: z.array(z.object({ name: z.string(), description: z.string(), usage: z.string() })),
    callsLeft: z.object({ limit: z.int(), left: z.int(), nextInSeconds: z.int() }),
  }),
  run({ commands, callsLeft }) {
    const calls = callsLeft();
    const lines = commands.map(({ usage, description }) => `${usage}\n    ${description}.`);
    return Promise.resolve({
      kind: 'reply',
      title: 'What I can do here',
      text: [...lines, sentenceOn(calls)].join('\n'),
      data: {
        commands: commands.map(({ name, description, usage }) => ({ name, description, usage })),
        callsLeft: calls,
      },
    });
  },
});
