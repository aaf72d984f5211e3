import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createThread } from '../../../src/engines/kit/model-thread.ts';
import type { EndlessJob } from '../../support/endless-worker.ts';
import { patiently } from '../../support/patience.ts';

const never = new AbortController().signal;

function startThread() {
  const thread = createThread<EndlessJob, string, object>({
    worker: new URL('../../support/endless-worker.ts', import.meta.url),
    settings: {},
    broken: 'It does not run.',
  });
  onTestFinished(() => thread.close(new Error('over')));
  const newState = () => new Int32Array(new SharedArrayBuffer(4));
  /** A run that only a stop can end. */
  const runEndless = (signal: AbortSignal) => {
    const state = newState();
    return { state, run: thread.run({ state, endless: true }, signal) };
  };
  const runShort = () => thread.run({ state: newState(), endless: false }, never);
  return { thread, runEndless, runShort };
}

const atWork = (state: Int32Array) => vi.waitFor(() => expect(Atomics.load(state, 0)).toBe(1), patiently);

describe('a thread with a model', () => {
  it('ends the work itself when its caller gives up, and is free for the next', async () => {
    const { runEndless, runShort } = startThread();
    const caller = new AbortController();
    const reason = new Error('cancelled');
    const { state, run } = runEndless(caller.signal);
    const outcome = expect(run).rejects.toBe(reason);
    await atWork(state);
    caller.abort(reason);
    await outcome;
    expect(await runShort()).toBe('done');
    expect(Atomics.load(state, 0)).toBe(2);
  });

  it('does not begin what was given up while it waited', async () => {
    const { runEndless, runShort } = startThread();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = runEndless(first.signal);
    const two = runEndless(second.signal);
    const outcomes = Promise.allSettled([one.run, two.run]);
    await atWork(one.state);
    second.abort(new Error('gone'));
    first.abort(new Error('gone'));
    await outcomes;
    expect(await runShort()).toBe('done');
    expect([one, two].map(({ state }) => Atomics.load(state, 0))).toEqual([2, 0]);
  });

  it('ends what it does and what waits when it is closed', async () => {
    const { thread, runEndless } = startThread();
    const { state, run } = runEndless(never);
    const outcomes = Promise.allSettled([run, runEndless(never).run]);
    await atWork(state);
    const reason = new Error('over now');
    await thread.close(reason);
    expect(await outcomes).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await expect(thread.run({ state, endless: false })).rejects.toThrow('over now');
  });
});
