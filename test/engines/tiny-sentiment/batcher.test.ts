import { describe, expect, it, vi } from 'vitest';
import { createBatcher } from '../../../src/engines/tiny-sentiment/batcher.ts';
import { groupByLength } from '../../../src/engines/tiny-sentiment/length-groups.ts';
import { patiently } from '../../support/patience.ts';

const { signal } = new AbortController();

/** A batcher whose batches wait until the test lets them end. */
function createHarness(limits: { maxBatch?: number; maxWaiting?: number } = {}) {
  const batches: { inputs: readonly string[]; end: (outputs: Promise<string[]>) => void }[] = [];
  const stopped: string[] = [];
  const batcher = createBatcher<string, string>({
    maxBatch: 4,
    maxWaiting: 8,
    ...limits,
    runBatch: (inputs) =>
      new Promise<string[]>((resolve) => {
        batches.push({ inputs, end: resolve });
      }),
    stopBatch() {
      const { inputs = [], end } = batches.at(-1) ?? {};
      stopped.push(inputs.join(''));
      end?.(Promise.reject(new Error('stopped')));
    },
  });
  /** The batch of that number, once it runs. */
  const batch = (number: number) =>
    vi.waitFor(() => {
      const found = batches[number];
      if (!found) throw new Error(`expected batch ${number}, got ${batches.length} batches`);
      return found;
    }, patiently);
  const finish = async (number: number) => {
    const { inputs, end } = await batch(number);
    end(Promise.resolve(inputs.map((input) => input.toUpperCase())));
  };
  const run = (input: string, caller: AbortSignal) => batcher.run(input, caller);
  return { batches, batch, finish, run, stopped };
}

describe('a batcher', () => {
  it('runs together what waits together, and collects while a batch runs', async () => {
    const { batch, batches, finish, run } = createHarness();
    const first = Promise.all([run('a', signal), run('b', signal)]);
    expect((await batch(0)).inputs).toEqual(['a', 'b']);
    const second = Promise.all(['c', 'd', 'e', 'f', 'g'].map((input) => run(input, signal)));
    await finish(0);
    expect(await first).toEqual(['A', 'B']);
    await finish(1);
    await finish(2);
    expect(await second).toEqual(['C', 'D', 'E', 'F', 'G']);
    expect(batches.map(({ inputs }) => inputs.join(''))).toEqual(['ab', 'cdef', 'g']);
  });

  it('lets a cancelled input leave the queue before its batch runs', async () => {
    const { batch, finish, run } = createHarness();
    const first = run('a', signal);
    await batch(0);
    const cancel = new AbortController();
    const cancelled = run('b', cancel.signal);
    const kept = run('c', signal);
    cancel.abort(new Error('changed my mind'));
    await expect(cancelled).rejects.toThrow('changed my mind');
    await finish(0);
    expect((await batch(1)).inputs).toEqual(['c']);
    await finish(1);
    expect(await Promise.all([first, kept])).toEqual(['A', 'C']);
  });

  it('stops a batch that everybody has left, and not before', async () => {
    const { batch, finish, run, stopped } = createHarness();
    const cancels = [new AbortController(), new AbortController()];
    const left = cancels.map(({ signal }, place) =>
      expect(run(String(place), signal)).rejects.toThrow('gone'),
    );
    await batch(0);
    cancels[0]?.abort(new Error('gone'));
    await left[0];
    expect(stopped).toEqual([]);
    cancels[1]?.abort(new Error('gone'));
    await left[1];
    expect(stopped).toEqual(['01']);
    const next = run('next', signal);
    await finish(1);
    expect(await next).toBe('NEXT');
  });

  it('tells everybody in a batch of its failure, and goes on', async () => {
    const { batch, finish, run } = createHarness();
    const failed = ['a', 'b'].map((input) => expect(run(input, signal)).rejects.toThrow('broken'));
    (await batch(0)).end(Promise.reject(new Error('broken')));
    await Promise.all(failed);
    const next = run('c', signal);
    await finish(1);
    expect(await next).toBe('C');
  });

  it('refuses an input when too many wait', async () => {
    const { batch, finish, run } = createHarness({ maxWaiting: 1 });
    const runs = [run('a', signal)];
    await batch(0);
    runs.push(run('b', signal));
    await expect(run('c', signal)).rejects.toMatchObject({ code: 'busy' });
    await finish(0);
    await finish(1);
    expect(await Promise.all(runs)).toEqual(['A', 'B']);
  });

  it('fails when a batch gives too few outputs', async () => {
    const { batch, run } = createHarness();
    const short = expect(run('a', signal)).rejects.toThrow('expected an output for input 0, got 0');
    (await batch(0)).end(Promise.resolve([]));
    await short;
  });
});

describe('grouping by length', () => {
  const groupsOf = (...lengths: number[]) =>
    groupByLength(lengths.map((length) => 'x'.repeat(length))).map((group) =>
      group.map((place) => lengths[place]),
    );

  it('keeps similar lengths together and long texts apart from short ones', () => {
    expect(groupsOf(20, 500, 30, 25, 480)).toEqual([
      [20, 25, 30],
      [480, 500],
    ]);
  });

  it('counts the length of a text no further than the model reads', () => {
    expect(groupsOf(2000, 700)).toEqual([[2000, 700]]);
  });

  it('puts every text into exactly one group', () => {
    const lengths = Array.from({ length: 64 }, (_, place) => (place * 37) % 600);
    expect(
      groupsOf(...lengths)
        .flat()
        .sort(),
    ).toEqual(lengths.toSorted());
    expect(groupByLength([])).toEqual([]);
  });
});
