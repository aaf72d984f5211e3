import { monitorEventLoopDelay } from 'node:perf_hooks';
import { basename, dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, pipeline } from '@huggingface/transformers';
import { createTinySentimentEngine } from '../src/engines/tiny-sentiment/engine.ts';
import { createFlow } from './support/command-flow.ts';
import { median, type Row } from './support/print-rows.ts';

const { signal } = new AbortController();

type Classify = (text: string) => Promise<unknown>;

const modelDir = fileURLToPath(new URL('../models/tiny-sentiment-en', import.meta.url));
const rounds = 15;
const waiting = 16;

/** Chat as it comes: from one word to a paragraph, 6 to 440 characters. */
const texts = [
  'thanks!',
  'this is not good at all',
  'server is down again 😡',
  'gg everyone, that was close',
  'can you send me the link when you get a chance?',
  'I have been waiting for three weeks and nobody answers my mails.',
  'the new update is so much faster, well done to the whole team 🎉',
  'honestly I expected worse. the acting is fine and the music is lovely, but the last half hour drags on for ever.',
  'meeting moved to 3 pm, same room as last week',
  'why does it crash every single time I open the settings?',
  'My daughter had a wonderful birthday, the cake arrived on time and it tasted even better than it looked. Thank you so much for your patience with all my questions!',
  'nope',
  'Refund still not here. I was told five working days, then ten, and today the lady on the phone said that there is no record of my order. I am done with this shop and I will tell everyone I know. The worst service I have had in years, and I have had some bad ones, believe me.',
  'lol that goal 😂😂',
  'it is ok I guess, does what it says',
  'We tried the pasta and the fish. The pasta was overcooked, the fish was excellent, and the waiter was friendly although the place was full. Prices are fair for this part of the town. I would go again, but rather on a weekday when it is quiet, and I would skip the dessert, which came straight out of the freezer.',
];

/**
 * Sentiment texts per second through dispatch, one by one and with 16 waiting, and on the engine alone, against a bare
 * pipeline call in a loop. All take turns on the same texts, so that ratios hold on a busy machine. What the engine alone
 * falls short by is its thread; what dispatch falls short of that is the flow around it.
 *
 * Measured apart, in µs: of the flow's 180 on the main thread, the check for cries for help takes 117 where a text is waited for in
 * between, since by then others have had the caches, and 65 in a loop of its own; a message to the thread takes 110.
 */
export default async function benchSentiment(print: (row: Row) => void): Promise<void> {
  const engine = createTinySentimentEngine({ modelDir, ortThreads: 1 });
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  await engine.load?.(signal);
  const loadMs = performance.now() - startedAt;
  const loadBytes = process.memoryUsage().rss - before;
  print({
    name: 'sentiment load',
    value: `${loadMs.toFixed(0)} ms, ${(loadBytes / 2 ** 20).toFixed(0)} MiB`,
  });

  const { use } = await createFlow({
    'text-classification': [engine],
    'image-text-to-text': [],
    'image-to-text': [],
    'image-to-image': [],
  });
  const through = (text: string) => use('sentiment', { text });
  const runs = {
    bare: () => oneByOne(bare),
    alone: () => oneByOne((text) => engine.run({ text }, signal)),
    single: () => oneByOne(through),
    together: () => together(through),
  };
  const bare = await barePipeline();
  for (const run of Object.values(runs)) await run();

  const speeds: Record<keyof typeof runs, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    speeds.push({
      bare: await runs.bare(),
      alone: await runs.alone(),
      single: await runs.single(),
      together: await runs.together(),
    });
  }
  const speed = (of: keyof typeof runs) => `${median(speeds.map((round) => round[of])).toFixed(0)} texts/s`;
  const ratio = (of: keyof typeof runs, to: keyof typeof runs) =>
    median(speeds.map((round) => round[of] / round[to])).toFixed(2);
  print({ name: 'sentiment, bare pipeline', value: speed('bare') });
  print({
    name: 'sentiment engine alone, one by one',
    value: speed('alone'),
    ratio: `${ratio('alone', 'bare')} of bare`,
  });
  print({
    name: 'sentiment through dispatch, one by one',
    value: speed('single'),
    ratio: `${ratio('single', 'bare')} of bare`,
    goal: '≥ 0.8',
  });
  print({
    name: `sentiment through dispatch, ${waiting} waiting`,
    value: speed('together'),
    ratio: `${ratio('together', 'single')} of one by one, ${ratio('together', 'bare')} of bare`,
    goal: '≥ 1.2',
  });

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < rounds; round += 1) await runs.together();
  delay.disable();
  print({
    name: 'event loop p99, sentiment saturated',
    value: `${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
    goal: '< 20 ms',
  });
  await engine.dispose?.();
}

async function barePipeline(): Promise<Classify> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(modelDir) + sep;
  const classifier = await pipeline('text-classification', basename(modelDir), {
    dtype: 'fp32',
    session_options: { intraOpNumThreads: 1 },
  });
  return (text) => classifier(text, { top_k: 5 });
}

/** Texts per second, each after the one before. */
async function oneByOne(classify: Classify): Promise<number> {
  const inputs = inputsOfRound();
  const startedAt = performance.now();
  for (const text of inputs) await classify(text);
  return (inputs.length / (performance.now() - startedAt)) * 1000;
}

/** Texts per second with 16 of them waiting at any time. */
async function together(classify: Classify): Promise<number> {
  const inputs = inputsOfRound();
  const queue = inputs.values();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: waiting }, async () => {
      for (const text of queue) await classify(text);
    }),
  );
  return (inputs.length / (performance.now() - startedAt)) * 1000;
}

/** Every text as often as the others, in an order that mixes lengths. */
function inputsOfRound(): string[] {
  return Array.from({ length: 10 * texts.length }, (_, place) => texts[(place * 7) % texts.length] ?? '');
}
