import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { createInference } from '../../src/inference/inference.ts';
import type { InferProgress } from '../../src/inference/task.ts';
import type { Engine } from '../../src/inference/engine.ts';
import { createFakeEngine, createGate, createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';

const task = 'text-classification';
type Classifier = Engine<typeof task>;
const output = { scores: [{ label: '3 stars', score: 1 }], truncated: false };
const input = { text: 'fine' };
const patient = () => ({ signal: new AbortController().signal });

function setUp(engines: readonly Classifier[], maxWaiting = 8) {
  const { logger, lines } = createTestLogger();
  const inference = createInference({
    engines: { [task]: engines, 'image-text-to-text': [], 'image-to-text': [], 'image-to-image': [] },
    maxWaiting,
    logger,
  });
  return { inference, lines };
}

describe('inference', () => {
  it('names the engine, the model and its revision', async () => {
    const { inference } = setUp([createFakeEngine(task, () => Promise.resolve(output))]);
    expect(await inference.infer(task, input, patient())).toEqual({
      output,
      engine: 'fake',
      model: 'fake-model',
      revision: '1',
    });
  });

  it('hands over to the next engine with a note when one fails', async () => {
    const broken = createFakeEngine(task, () => Promise.reject(new Error('out of credit')), {
      name: 'first',
    });
    const working = createFakeEngine(task, () => Promise.resolve(output), { name: 'second' });
    const { inference } = setUp([broken, working]);
    const { engine, note } = await inference.infer(task, input, patient());
    expect({ engine, note }).toEqual({ engine: 'second', note: 'First is not answering; made with second.' });
  });

  it('does not try another engine when the input was the problem', async () => {
    const picky = createFakeEngine(task, () => Promise.reject(new UserError('invalid_option', 'No.')));
    const spare = vi.fn(() => Promise.resolve(output));
    const { inference } = setUp([picky, createFakeEngine(task, spare)]);
    await expect(inference.infer(task, input, patient())).rejects.toThrow('No.');
    expect(spare).not.toHaveBeenCalled();
  });

  it('says that no engine is configured', async () => {
    const { inference } = setUp([]);
    await expect(inference.infer(task, input, patient())).rejects.toMatchObject({
      code: 'not_set_up',
    });
  });

  it('says that the pinned engine does not take an input', async () => {
    const picky = createFakeEngine(task, () => Promise.resolve(output), { serves: () => false });
    const { inference } = setUp([picky]);
    await expect(inference.infer(task, input, patient())).rejects.toMatchObject({
      code: 'engine_unavailable',
      message: 'Fake can’t do this. It doesn’t count toward your limit; please try other options.',
    });
  });

  it('shares one load between all who ask, and loads again some time after a failure', async () => {
    const gate = createGate();
    const load = vi
      .fn<() => Promise<void>>()
      .mockImplementationOnce(() => gate.opened.then(() => Promise.reject(new Error('no disk'))))
      .mockResolvedValue(undefined);
    const { inference } = setUp([createFakeEngine(task, () => Promise.resolve(output), { load })]);
    const first = Promise.allSettled([1, 2, 3].map(() => inference.infer(task, input, patient())));
    gate.open();
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(load).toHaveBeenCalledOnce();
    expect(inference.status()).toMatchObject([{ state: 'failed' }]);
    const later = performance.now() + 60_000;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    onTestFinished(() => clock.mockRestore());
    await Promise.all([1, 2].map(() => inference.infer(task, input, patient())));
    expect(load).toHaveBeenCalledTimes(2);
    expect(inference.status()).toMatchObject([{ state: 'ready' }]);
  });

  it('lets one person give up without stopping the load for the others', async () => {
    const gate = createGate();
    const { inference } = setUp([
      createFakeEngine(task, () => Promise.resolve(output), { load: () => gate.opened }),
    ]);
    const impatient = new AbortController();
    const leaving = inference.infer(task, input, { signal: impatient.signal });
    const staying = inference.infer(task, input, patient());
    impatient.abort(new Error('gave up'));
    await expect(leaving).rejects.toThrow('gave up');
    gate.open();
    expect((await staying).output).toEqual(output);
  });

  it('waits for the small engine rather than for the large one while both load', async () => {
    const gate = createGate();
    const large = createFakeEngine(task, () => Promise.resolve(output), {
      name: 'large',
      load: () => new Promise(() => {}),
    });
    const small = createFakeEngine(task, () => Promise.resolve(output), {
      name: 'small',
      load: () => gate.opened,
    });
    const { inference } = setUp([large, small]);
    inference.warmUp();
    const answer = inference.infer(task, input, patient());
    gate.open();
    expect(await answer).toMatchObject({ engine: 'small' });
  });

  it('answers with the next engine while a larger one loads', async () => {
    const gate = createGate();
    const large = createFakeEngine(task, () => Promise.resolve(output), {
      name: 'large',
      load: () => gate.opened,
    });
    const small = createFakeEngine(task, () => Promise.resolve(output), { name: 'small' });
    const { inference } = setUp([large, small]);
    expect(await inference.infer(task, input, patient())).toMatchObject({
      engine: 'small',
      note: 'Large is still loading; made with small.',
    });
    gate.open();
    await vi.waitFor(
      () => expect(inference.status()).toMatchObject([{ state: 'ready' }, { state: 'ready' }]),
      patiently,
    );
    expect((await inference.infer(task, input, patient())).engine).toBe('large');
  });

  it('queues beyond the engine’s concurrency, tells the position, and refuses when the queue is full', async () => {
    const gate = createGate();
    const slow = createFakeEngine(task, () => gate.opened.then(() => output), { concurrency: 1 });
    const { inference } = setUp([slow], 2);
    const told: InferProgress[][] = [];
    const infer = () => {
      const progress: InferProgress[] = [];
      told.push(progress);
      return inference.infer(task, input, { ...patient(), onProgress: (step) => progress.push(step) });
    };
    const admitted = [infer(), infer(), infer()];
    await vi.waitFor(() => expect(inference.status()).toMatchObject([{ waiting: 2 }]), patiently);
    await expect(infer()).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 3 });
    gate.open();
    await Promise.all(admitted);
    const running = { state: 'running', engine: 'fake' };
    expect(told.slice(0, 3)).toEqual([
      [running],
      [{ state: 'queued', position: 1 }, running],
      [{ state: 'queued', position: 2 }, { state: 'queued', position: 1 }, running],
    ]);
  });

  it('takes a cancelled input out of the queue', async () => {
    const gate = createGate();
    const run = vi.fn(() => gate.opened.then(() => output));
    const { inference } = setUp([createFakeEngine(task, run, { concurrency: 1 })]);
    const first = inference.infer(task, input, patient());
    const person = new AbortController();
    const second = inference.infer(task, input, { signal: person.signal });
    await vi.waitFor(() => expect(inference.status()).toMatchObject([{ waiting: 1 }]), patiently);
    person.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    expect(inference.status()).toMatchObject([{ waiting: 0 }]);
    gate.open();
    await first;
    expect(run).toHaveBeenCalledOnce();
  });

  it('loads ahead of the first use and logs a load that fails', async () => {
    const load = vi.fn(() => Promise.reject(new Error('no disk')));
    const { inference, lines } = setUp([createFakeEngine(task, () => Promise.resolve(output), { load })]);
    inference.warmUp();
    await vi.waitFor(
      () =>
        expect(lines).toMatchObject([
          { msg: 'engine failed to load', engine: 'fake', level: 40 },
          { level: 20 },
        ]),
      patiently,
    );
  });
});
