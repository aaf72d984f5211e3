import { readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { UserError } from '../../../src/core/errors.ts';
import { niceness } from '../../../src/lib/thread-priority.ts';
import { styles } from '../../../src/inference/task.ts';
import { scene } from './pictures.ts';

// Starting threads costs far more than drawing, so the tests share one engine per number of threads.
const one = createFilterEngine({ threads: 1 });
const two = createFilterEngine({ threads: 2 });
const three = createFilterEngine({ threads: 3 });
afterAll(async () => {
  for (const engine of [one, two, three]) await engine.dispose?.();
});

const maxBytes = 2 ** 20;
const large = { image: scene(1280, 1280), style: 'comic', maxBytes } as const;
const small = { image: scene(40, 30), style: 'cartoon', maxBytes } as const;
const { signal } = new AbortController();

describe('the threads of the filter engine', () => {
  it.each(styles)('draw the same bytes however many they are, in style %s', async (style) => {
    const input = { image: scene(128, 96), style, maxBytes };
    const first = await two.run(input, signal);
    for (const engine of [one, two, three]) {
      const { image } = await engine.run(input, signal);
      expect(Buffer.compare(image.bytes, first.image.bytes)).toBe(0);
    }
  });
});

it.runIf(process.platform === 'linux')(
  'gives drawing threads a lower priority, for whoever waits for an acknowledgement',
  async () => {
    const engine = createFilterEngine({ threads: 2 });
    onTestFinished(() => engine.dispose?.());
    const givingWay = () =>
      readdirSync('/proc/self/task').filter(
        (thread) => getPriority(Number(thread)) === getPriority() + niceness,
      ).length;
    const before = givingWay();
    await engine.run(small, signal);
    expect(givingWay()).toBe(before + 2);
  },
);

describe.each([
  [1, one],
  [2, two],
])('cancelling the filter engine with %i thread(s)', (_, engine) => {
  it('rejects with the signal’s reason in the middle of a drawing, and draws the next one', async () => {
    // The threads run already, and a large drawing takes several times as long on any machine.
    await expect(engine.run(large, AbortSignal.timeout(60))).rejects.toMatchObject({ name: 'TimeoutError' });
    const { image } = await engine.run(small, signal);
    expect(image.width).toBe(80);
  });

  it('draws what waits behind a cancelled drawing, and drops what is cancelled while it waits', async () => {
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
    await expect(one.run(small, aborted)).rejects.toThrow('too late');
  });

  it('draws at the smallest size that IMAGE_MAX_SIDE allows', async () => {
    const tiny = createFilterEngine({ threads: 1, maxSide: 64 });
    onTestFinished(() => tiny.dispose?.());
    const { image } = await tiny.run(small, signal);
    expect(Math.max(image.width, image.height)).toBe(64);
  });

  it('stops what is running when it is disposed of', async () => {
    const refusal = expect(two.run(large, signal)).rejects.toBeInstanceOf(UserError);
    await two.dispose?.();
    await refusal;
  });
});
