import { z } from 'zod';
import { defineCommand, type CallsLeft } from '../src/core/command.ts';
import { picturesPerMessage } from '../src/core/several-pictures.ts';
import type { Spending } from '../src/core/spending.ts';

function sentenceOn({ limit, left, nextInSeconds }: CallsLeft): string {
  if (left === limit) return `You have all ${limit} calls left this minute.`;
  const free = `the next one frees up in ${nextInSeconds} second${nextInSeconds === 1 ? '' : 's'}`;
  return `You have ${left} of ${limit} calls left this minute; ${free}.`;
}

const onSeveral = `From a message with several pictures I take up to ${picturesPerMessage}; together they are one call.`;

/** Most calls cost less than a cent. */
const dollars = (usd: number) => `$${usd.toFixed(usd < 1 ? 4 : 2)}`;

/** Shown only to those who run the bot. */
function linesOn({ providers, budgetUsd }: Spending): string[] {
  const lines = providers.map(({ provider, calls, usd, tokens }) => {
    const counted = tokens > 0 ? `, ${tokens.toLocaleString('en')} tokens` : '';
    return `${provider}: ${dollars(usd)} in ${calls} call${calls === 1 ? '' : 's'}${counted}.`;
  });
  const spent = lines.length > 0 ? lines : ['Nothing has been spent at providers.'];
  const bound = budgetUsd === undefined ? [] : [`The budget is ${dollars(budgetUsd)} a day.`];
  return ['Today, since midnight UTC (only admins see this):', ...spent, ...bound];
}

export default defineCommand({
  name: 'help',
  description: 'What I can do here, and how many calls you have left',
  ephemeral: true,
  options: {},
  output: z.object({
    commands: z.array(z.object({ name: z.string(), description: z.string(), usage: z.string() })),
    callsLeft: z.object({ limit: z.int(), left: z.int(), nextInSeconds: z.int() }),
    spending: z
      .object({
        providers: z.array(
          z.object({ provider: z.string(), calls: z.int(), usd: z.number(), tokens: z.int() }),
        ),
        budgetUsd: z.number().optional(),
      })
      .optional()
      .describe('Today’s spending at providers; only for those who run the bot'),
  }),
  async run({ commands, callsLeft, isAdmin, spending }) {
    const calls = await callsLeft();
    const spent = (await isAdmin()) ? await spending() : undefined;
    const lines = commands.map(({ usage, description }) => `${usage}\n    ${description}.`);
    return {
      kind: 'reply',
      title: 'What I can do here',
      text: [...lines, onSeveral, sentenceOn(calls), ...(spent ? linesOn(spent) : [])].join('\n'),
      data: {
        commands: commands.map(({ name, description, usage }) => ({ name, description, usage })),
        callsLeft: calls,
        ...(spent && { spending: spent }),
      },
    };
  },
});
