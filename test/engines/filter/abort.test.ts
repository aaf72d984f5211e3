import { afterEach, describe, expect, it } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Engine } from '../../../src/inference/engine.ts';
import { scene } from './pictures.ts';

const engines: Engine<'image-to-image'>[] = [];
function createEngine(threads: number) {
  const engine = createFilterEngine({ threads });
  engines.push(engine);
  return engine;
}
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.dispose?.();
});

const maxBytes = 2 ** 20;
const large = { image: scene(1280, 1280), style: 'comic', maxBytes } as const;
const small = { image: scene(40, 30), style: 'cartoon', maxBytes } as const;
const { signal } = new AbortController();

describe.each([1, 2])('cancelling the filter engine with %i thread(s)', (threads) => {
  it('rejects with the signal’s reason in the middle of a drawing, and draws the next one', async () => {
    const engine = createEngine(threads);
    await engine.load?.(signal);
    // A large drawing takes several times as long on any machine.
    await expect(engine.run(large, AbortSignal.timeout(60))).rejects.toMatchObject({ name: 'TimeoutError' });
    const { image } = await engine.run(small, signal);
    expect(image.width).toBe(80);
  });

  it('draws what waits behind a cancelled drawing, and drops what is cancelled while it waits', async () => {
    const engine = createEngine(threads);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = engine.run(large, running.signal);
    const second = engine.run(large, waiting.signal);
    const third = engine.run(small, signal);
    const refusals = Promise.all([
      expect(first).rejects.toThrow('changed my mind'),
      expect(second).rejects.toThrow('never mind'),
    ]);
    waiting.abort(new Error('never mind'));
    running.abort(new Error('changed my mind'));
    await refusals;
    expect((await third).image.mediaType).toBe('image/jpeg');
  });
});

describe('the life of a filter engine', () => {
  it('does nothing for a signal that has aborted already', async () => {
    const aborted = AbortSignal.abort(new Error('too late'));
    await expect(createEngine(1).run(small, aborted)).rejects.toThrow('too late');
  });

  it('stops what is running when it is disposed of', async () => {
    const engine = createEngine(2);
    await engine.load?.(signal);
    const refusal = expect(engine.run(large, signal)).rejects.toBeInstanceOf(UserError);
    await engine.dispose?.();
    await refusal;
  });
});
