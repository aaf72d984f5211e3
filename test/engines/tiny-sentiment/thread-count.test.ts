import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { createTinySentimentEngine } from '../../../src/engines/tiny-sentiment/engine.ts';
import { modelDir } from '../../support/mini-model.ts';

// In a process of its own: threads that other tests have left end whenever they like.
it.runIf(process.platform === 'linux')('gives ONNX Runtime the threads it is told', async () => {
  const threads = () => readdirSync('/proc/self/task').length;
  const added: number[] = [];
  for (const ortThreads of [1, 1, 4]) {
    const engine = createTinySentimentEngine({ modelDir, ortThreads });
    onTestFinished(() => engine.dispose?.());
    const before = threads();
    await engine.load?.(new AbortController().signal);
    added.push(threads() - before);
  }
  // The first engine also starts what all of them share.
  expect((added[2] ?? 0) - (added[1] ?? 0)).toBe(3);
});
