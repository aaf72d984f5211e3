import { expect, it, onTestFinished, vi } from 'vitest';
import { createInference } from '../../src/inference/inference.ts';
import { createFakeEngine, createGate, createTestLogger } from '../support/core.ts';

const task = 'image-to-text';
const image = { data: new Uint8Array(3), width: 1, height: 1 };
const { signal } = new AbortController();

it('tells people that the only engine is still being downloaded, rather than keep them waiting', async () => {
  const late = new AbortController();
  const timer = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  onTestFinished(() => timer.mockRestore());
  const gate = createGate();
  const engine = createFakeEngine(task, () => Promise.resolve({ description: 'A cat.' }), {
    label: 'the local vision model',
    load: async (_signal, onProgress) => {
      onProgress?.(0.4);
      await gate.opened;
    },
  });
  const inference = createInference({
    engines: { 'text-classification': [], 'image-text-to-text': [], [task]: [engine], 'image-to-image': [] },
    maxWaiting: 8,
    logger: createTestLogger().logger,
  });
  const asked = inference.infer(task, { image }, { signal });
  late.abort(new Error('15 seconds are over'));
  await expect(asked).rejects.toMatchObject({
    code: 'engine_unavailable',
    message:
      'The local vision model is still loading (40 %). It doesn’t count toward your limit; please try again in a minute.',
  });
  timer.mockRestore();
  gate.open();
  expect(await inference.infer(task, { image }, { signal })).toMatchObject({
    output: { description: 'A cat.' },
  });
});
