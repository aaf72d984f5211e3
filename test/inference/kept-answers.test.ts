import { describe, expect, it, vi } from 'vitest';
import { message } from '../../src/languages/message.ts';
import { createInference } from '../../src/inference/inference.ts';
import type { Image } from '../../src/core/pictures/image.ts';
import { createFakeEngine, createGate, createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { createFakeProvider, createFreeEngine, setUpRouting } from './setting.ts';

const patient = () => new AbortController().signal;
const keptNote = message('engines.kept');
const square = (fill: number): Image => ({ data: new Uint8Array(12).fill(fill), width: 2, height: 2 });
const order = { style: 'cartoon', maxBytes: 1000 } as const;

/** Routing before one drawing engine, whose drawings weigh `bytes`. */
function setUpDrawing({ bytes = 10, keepBytes = 100_000, provider = '' } = {}) {
  const { logger } = createTestLogger();
  const run = vi.fn(() =>
    Promise.resolve({
      image: { bytes: new Uint8Array(bytes), mediaType: 'image/png' as const, width: 2, height: 2 },
      description: 'a square',
    }),
  );
  const engine = createFakeEngine('image-to-image', run, provider === '' ? {} : { provider });
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [],
      'image-to-text': [],
      'image-to-image': [engine],
    },
    maxWaiting: 8,
    logger,
    keepBytes,
  });
  const draw = (image: Image, more = {}) =>
    inference.infer('image-to-image', { image, ...order, ...more }, { signal: patient() });
  return { run, draw };
}

describe('answers that are kept', () => {
  it('of this machine are given again without a word', async () => {
    const { run, draw } = setUpDrawing();
    const first = await draw(square(1));
    expect(await draw(square(1))).toEqual(first);
    expect(run).toHaveBeenCalledOnce();
  });

  it('of a provider are given again for the same picture, free, instantly and said so', async () => {
    const { run, draw } = setUpDrawing({ provider: 'Somebody' });
    const first = await draw(square(1));
    const again = await draw(square(1));
    expect(first.note).toBeUndefined();
    expect(again).toEqual({ ...first, note: keptNote });
    expect(run).toHaveBeenCalledOnce();
  });

  it.each([
    ['another picture', square(2), {}],
    ['another shape of the same pixels', { ...square(1), width: 1, height: 4 }, {}],
    ['another style', square(1), { style: 'comic' }],
    ['another bound on the file', square(1), { maxBytes: 999 }],
  ])('are not given for %s', async (_what, image, more) => {
    const { run, draw } = setUpDrawing({ provider: 'Somebody' });
    await draw(square(1));
    expect((await draw(image, more)).note).toBeUndefined();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('are let go, least recently used first, when their bytes exceed the bound', async () => {
    const { run, draw } = setUpDrawing({ bytes: 3000, keepBytes: 10_000, provider: 'Somebody' });
    for (const fill of [1, 2, 3]) await draw(square(fill));
    expect((await draw(square(3))).note).toEqual(keptNote);
    expect((await draw(square(1))).note).toBeUndefined();
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('cost nothing at a provider, and a new seed is a new question', async () => {
    const paid = createFakeProvider(['answers']);
    const { ask } = setUpRouting([paid], { keepBytes: 10_000 });
    const first = await ask({ seed: 7 });
    expect(await ask({ seed: 7 })).toEqual({ ...first, note: keptNote });
    expect((await ask({ seed: 8 })).note).toBeUndefined();
    expect(paid.runs()).toBe(2);
  });

  it('are given even while the engine that made them is failing', async () => {
    const paid = createFakeProvider(['answers', 'server_error']);
    const { ask } = setUpRouting([paid, createFreeEngine()], { keepBytes: 10_000 });
    await ask({ seed: 7 });
    for (let n = 0; n < 4; n += 1) await ask();
    expect(await ask({ seed: 7 })).toMatchObject({ engine: 'paid', note: keptNote });
  });

  it('never include failures', async () => {
    const paid = createFakeProvider(['server_error', 'answers']);
    const { ask } = setUpRouting([paid], { keepBytes: 10_000 });
    await expect(ask({ seed: 7 })).rejects.toThrow('not answering');
    expect((await ask({ seed: 7 })).note).toBeUndefined();
  });
});

describe('the same question at the same time', () => {
  function setUpSlow() {
    const gate = createGate();
    const signals: AbortSignal[] = [];
    const paid = createFakeProvider([], {
      run: async (_input, signal, hooks) => {
        signals.push(signal);
        hooks?.progress(0.5);
        await gate.opened;
        return { caption: 'shared' };
      },
    });
    return { ...setUpRouting([paid]), gate, signals };
  }

  it('is worked on once', async () => {
    const { ask, gate, signals } = setUpSlow();
    const both = Promise.all([ask({ seed: 7 }), ask({ seed: 7 })]);
    await vi.waitFor(() => expect(signals).toHaveLength(1), patiently);
    gate.open();
    expect((await both).map(({ output }) => output.caption)).toEqual(['shared', 'shared']);
    expect(signals).toHaveLength(1);
  });

  it('goes on for one person when the other gives up, and ends when both have', async () => {
    const { ask, signals } = setUpSlow();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = ask({ seed: 7, signal: one.signal });
    const second = ask({ seed: 7, signal: other.signal });
    await vi.waitFor(() => expect(signals).toHaveLength(1), patiently);
    one.abort(new Error('first gave up'));
    await expect(first).rejects.toThrow('first gave up');
    expect(signals[0]?.aborted).toBe(false);
    other.abort(new Error('second gave up'));
    await expect(second).rejects.toThrow('second gave up');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('begins anew for whoever asks after everybody gave up', async () => {
    const { ask, gate, signals } = setUpSlow();
    const leaving = new AbortController();
    const left = ask({ seed: 7, signal: leaving.signal });
    await vi.waitFor(() => expect(signals).toHaveLength(1), patiently);
    leaving.abort(new Error('gave up'));
    await expect(left).rejects.toThrow('gave up');
    const staying = ask({ seed: 7 });
    gate.open();
    expect((await staying).output.caption).toBe('shared');
    expect(signals).toHaveLength(2);
  });
});
