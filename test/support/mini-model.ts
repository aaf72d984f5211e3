import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';

/** The folder of the model that ships with the project. */
export const modelDir = fileURLToPath(new URL('../../models/tiny-sentiment-en', import.meta.url));

/** The model card's ten messages, with their measured labels and confidences. */
export const cardMessages: readonly [text: string, label: string, confidence: number][] = [
  ['this is not good at all', '2 stars', 0.31],
  ["I don't hate it, actually it's pretty decent", '2 stars', 0.36],
  ['oh great, another meeting. just what I needed.', '5 stars', 0.55],
  ['lmao that clip killed me 😂😂', '4 stars', 0.49],
  ['server is down again 😡', '1 star', 0.61],
  ['can you send me the link when you get a chance?', '3 stars', 0.75],
  ['ngl the new update slaps fr', '3 stars', 0.73],
  ["couldn't be happier with how this turned out!!", '4 stars', 0.55],
  ["meh, it's ok i guess", '3 stars', 0.44],
  ['yeah thanks for nothing 🙃', '4 stars', 0.55],
];

/** A copy of the model in its own folder, removed after the test. `install` restores it. */
export async function modelCopy() {
  const parent = await mkdtemp(join(tmpdir(), 'toonwit-model-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const dir = join(parent, 'tiny-sentiment-en');
  const install = () => cp(modelDir, dir, { recursive: true });
  await install();
  return { dir, install };
}

/** The worker threads that start from now on, in order. */
export function watchWorkers() {
  const started: Worker[] = [];
  const onWorker = (worker: Worker) => started.push(worker);
  process.on('worker', onWorker);
  onTestFinished(() => {
    process.off('worker', onWorker);
  });
  return started;
}
