import { z } from 'zod';
import type { BotStatus } from '../src/core/bot-status.ts';
import { defineCommand, type CallsLeft, type FreeContext } from '../src/core/command.ts';
import { roughly } from '../src/core/refusals.ts';
import { picturesPerMessage } from '../src/core/pictures/several-pictures.ts';
import type { Spending } from '../src/core/limits/spending.ts';
import { taskIds, type TaskId } from '../src/inference/task.ts';
import { inLanguage, type Say } from '../src/languages/in-language.ts';
import { inSeconds, message, type Time } from '../src/languages/message.ts';

type HelpContext = FreeContext<unknown>;

function sentenceOn(calls: CallsLeft | undefined, say: Say): string {
  if (!calls) return say('help.unknown');
  const { limit, left, nextInSeconds, isUnlimited = false, refusal, today } = calls;
  const when = inSeconds(nextInSeconds);
  if (refusal) return say(refusal === 'blocked' ? 'refusals.blockedPerson' : 'refusals.switchedOff');
  if (isUnlimited) return say('help.unlimited');
  if (today && today.used >= today.limit)
    return say('refusals.dailyUsed', { limit: today.limit, when: roughly(today.nextInSeconds) });
  if (today) {
    const counts = { limit, left, used: today.used, perDay: today.limit };
    return left === limit ? say('help.today', counts) : say('help.todayWaiting', { ...counts, when });
  }
  return left === limit ? say('help.all', { limit }) : say('help.left', { left, limit, when });
}

/** Most calls cost less than a cent. */
const dollars = (usd: number) => `$${usd.toFixed(usd < 1 ? 4 : 2)}`;

function lasting(seconds: number): Time {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  const [unit, size] = units.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
  return { unit, lasting: Math.floor(seconds / size) };
}

/** What the tasks are called in variables such as SENTIMENT_ENGINE. */
const tasks = {
  'text-classification': 'sentiment',
  'image-text-to-text': 'caption',
  'image-to-text': 'describe',
  'image-to-image': 'cartoonize',
} as const satisfies Record<TaskId, string>;

function enginesOf(task: TaskId, { engines }: BotStatus): string[] {
  const names = engines
    .filter((engine) => engine.task === task)
    .map(({ engine, state }) => (state === 'ready' ? engine : `${engine} (${state})`));
  return names.length > 0 ? [`${tasks[task]}: ${names.join(', ')}`] : [];
}

function linesOnStatus(status: BotStatus, say: Say): string[] {
  const { version, uptimeSeconds, waiting, warnings } = status;
  const engines = taskIds.flatMap((task) => enginesOf(task, status));
  return [
    say('help.running', {
      version,
      span: lasting(uptimeSeconds),
      waiting: waiting ?? message('help.unknownNumber'),
    }),
    ...(engines.length > 0 ? [say('help.engines', { list: engines.join('; ') })] : []),
    ...warnings.map((warning) => say('help.attention', { warning })),
  ];
}

function linesOnSpending(spending: Spending | undefined, say: Say): string[] {
  if (!spending) return [say('help.spendingUnknown')];
  const { providers, budgetUsd } = spending;
  const lines = providers.map(({ provider, calls, usd, tokens }) => {
    const spent = { provider, usd: dollars(usd), calls };
    return tokens > 0 ? say('help.spentTokens', { ...spent, tokens }) : say('help.spent', spent);
  });
  const spent = lines.length > 0 ? lines : [say('help.spentNothing')];
  const bound = budgetUsd === undefined ? [] : [say('help.budget', { usd: dollars(budgetUsd) })];
  return [say('help.spentToday'), ...spent, ...bound];
}

/** Shown only to those who run the bot. */
interface ForAdmins {
  readonly status: BotStatus;
  /** Absent while nobody can tell. */
  readonly spending?: Spending;
}

/** What is kept elsewhere may be out of reach, and help must come all the same. */
const ifKnown = <Value>(asked: Promise<Value>) => asked.catch(() => undefined);

/** What the platform's settings of uploads lack, which only shows where the bot is used. */
async function uploadWarnings({ uploads, place, user, language }: HelpContext): Promise<string[]> {
  const view = await ifKnown(uploads.view(place, user));
  return view?.problem === undefined ? [] : [inLanguage(view.problem, language)];
}

async function readForAdmins(context: HelpContext): Promise<ForAdmins> {
  const [status, spending, more] = await Promise.all([
    context.status(),
    ifKnown(context.spending()),
    uploadWarnings(context),
  ]);
  return { status: { ...status, warnings: [...status.warnings, ...more] }, ...(spending && { spending }) };
}

function linesForAdmins({ status, spending }: ForAdmins, say: Say): string[] {
  return [say('help.adminsOnly'), ...linesOnStatus(status, say), ...linesOnSpending(spending, say)];
}

export default defineCommand({
  name: 'help',
  description: 'What I can do here, and how many calls you have left',
  ephemeral: true,
  spoken: {
    words:
      /\b(?:(?:your|the|all|available|possible|of) commands|list of (?:your |the |all )*commands|(?:deine|alle|die) befehle|(?:tes|les) commandes|(?:tus|los) comandos|(?:seus|os) comandos)\b|コマンド(?:の)?一覧/i,
    example: 'help',
  },
  options: {},
  output: z.object({
    commands: z.array(z.object({ name: z.string(), description: z.string(), usage: z.string() })),
    privacy: z.string().optional().describe('Where the owner says what happens to people’s data'),
    callsLeft: z
      .object({
        limit: z.int(),
        left: z.int(),
        nextInSeconds: z.int(),
        isUnlimited: z.boolean().optional(),
        refusal: z.enum(['blocked', 'off']).optional(),
        today: z.object({ limit: z.int(), used: z.int(), nextInSeconds: z.int() }).optional(),
      })
      .optional()
      .describe('Absent while nobody can tell'),
    spending: z
      .object({
        providers: z.array(
          z.object({ provider: z.string(), calls: z.int(), usd: z.number(), tokens: z.int() }),
        ),
        budgetUsd: z.number().optional(),
      })
      .optional()
      .describe('Today’s spending at providers; only for those who run the bot'),
    status: z
      .object({
        version: z.string(),
        uptimeSeconds: z.int(),
        engines: z.array(z.object({ task: z.string(), engine: z.string(), state: z.string() })),
        waiting: z.int().optional(),
        warnings: z.array(z.string()),
      })
      .optional()
      .describe('How the bot is doing; only for those who run it'),
  }),
  async run(context) {
    const { commands, say, callsLeft, isWorkspaceAdmin, privacyUrl } = context;
    const calls = await ifKnown(callsLeft());
    const forAdmins = (await isWorkspaceAdmin()) ? await readForAdmins(context) : undefined;
    const lines = commands.map(({ usage, description }) => say('help.command', { usage, description }));
    const several = say('help.onSeveral', { most: picturesPerMessage });
    return {
      kind: 'reply',
      title: say('help.title'),
      text: [
        ...lines,
        several,
        sentenceOn(calls, say),
        ...(forAdmins ? linesForAdmins(forAdmins, say) : []),
      ].join('\n'),
      ...(privacyUrl !== undefined && { links: [{ label: say('help.privacyLink'), url: privacyUrl }] }),
      data: {
        commands: commands.map(({ name, description, usage }) => ({ name, description, usage })),
        ...(calls && { callsLeft: calls }),
        ...(privacyUrl !== undefined && { privacy: privacyUrl }),
        ...forAdmins,
      },
    };
  },
});
