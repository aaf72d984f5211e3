import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { patiently } from '../../support/patience.ts';
import { seen, setUpCartoonize } from '../../support/replicate/cartoonize.ts';
import type { Plan } from '../../support/replicate/prediction.ts';
import { startReplicate } from '../../support/replicate-server.ts';

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, patiently);
const cancelled = 'cancelled: Cancelled, as you asked.';
/** Models that never come to an end by themselves. */
const atWork: Plan = [{ status: 'starting' }, { status: 'processing', logs: ' 10%|#         | 1/10' }];
const inLine: Plan = [{ status: 'starting' }];
/** Time in which a prediction begins on any machine, in ms. */
const enoughToBegin = 3_000;

/** Begins a use that the test can cancel. */
function begin(cartoonizer: ReturnType<typeof setUpCartoonize>) {
  const person = new AbortController();
  const outcome = cartoonizer.use({ signal: person.signal }).then(seen);
  return { outcome, cancel: () => person.abort() };
}

describe('cancelling a cartoon', () => {
  it.each([
    ['at work', atWork, 0.01],
    ['still in line', inLine, 0],
  ])('ends the prediction at Replicate that is %s, and counts what it cost', async (_name, plan, usd) => {
    const server = await startReplicate({ plan });
    const cartoonizer = setUpCartoonize(server);
    const { outcome, cancel } = begin(cartoonizer);
    await eventually(() => expect(server.asked.get).toBeGreaterThan(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
    await cartoonizer.engine.dispose?.();
    expect(server.asked).toMatchObject({ create: 1, cancel: 1, delivery: 0 });
    expect((await cartoonizer.spent()).usd).toBe(usd);
  });

  it('does not keep the person waiting for the answer to the creation, and ends the prediction once it is known', async () => {
    const server = await startReplicate({ plan: atWork });
    const release = server.hold();
    const { outcome, cancel } = begin(setUpCartoonize(server));
    await eventually(() => expect(server.predictions).toHaveLength(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    expect(server.predictions[0]?.status).toBe('starting');
    release();
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
    expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 1, delivery: 0 });
  });

  it('has nothing to end where the picture comes with that answer, and counts it', async () => {
    const server = await startReplicate({ plan: [{ status: 'succeeded' }] });
    const release = server.hold();
    const cartoonizer = setUpCartoonize(server);
    const { outcome, cancel } = begin(cartoonizer);
    await eventually(() => expect(server.predictions).toHaveLength(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    release();
    await eventually(async () => expect((await cartoonizer.spent()).usd).toBe(0.01));
    expect(server.asked).toMatchObject({ create: 1, cancel: 0, delivery: 0 });
  });

  it.each(['reset', 'cut', 'malformed', 'silence'] as const)(
    'begins nothing anew where that answer is lost (%s); Replicate ends the prediction, and it is counted',
    async (fault) => {
      const server = await startReplicate({ plan: atWork });
      const release = server.hold();
      server.fail('create', fault);
      // Only silence is left at a deadline, which must not come before the person cancels.
      const timings = fault === 'silence' ? { waitSeconds: 1, answerMs: 4_000 } : {};
      const cartoonizer = setUpCartoonize(server, { timings });
      const { outcome, cancel } = begin(cartoonizer);
      await eventually(() => expect(server.predictions).toHaveLength(1));
      cancel();
      expect(await outcome).toBe(cancelled);
      release();
      await eventually(async () => expect(await cartoonizer.spent()).toEqual({ usd: 0.01, calls: 1 }));
      expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 0 });
      expect(server.headers[0]?.['cancel-after']).toBe('1m');
    },
  );

  it('is tried again until Replicate has heard it', async () => {
    const server = await startReplicate({ plan: atWork });
    server.fail('cancel', { status: 500 });
    server.fail('cancel', { status: 429, headers: { 'retry-after': '0' } });
    const { outcome, cancel } = begin(setUpCartoonize(server));
    await eventually(() => expect(server.asked.get).toBeGreaterThan(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
    expect(server.asked).toMatchObject({ create: 1, cancel: 3 });
  });

  it('that cannot be done is reported, within a time of its own', async () => {
    const server = await startReplicate({ plan: atWork });
    server.fail('cancel', 'silence', Infinity);
    const onCancelFailed = vi.fn();
    const cartoonizer = setUpCartoonize(server, { onCancelFailed, timings: { cancelMs: 100 } });
    const { outcome, cancel } = begin(cartoonizer);
    await eventually(() => expect(server.asked.get).toBeGreaterThan(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    await eventually(() => expect(onCancelFailed).toHaveBeenCalledOnce());
    expect((await cartoonizer.spent()).usd).toBe(0.01);
  });

  it('asks Replicate for nothing where it comes first', async () => {
    const server = await startReplicate();
    const { engine } = setUpCartoonize(server);
    const image = { data: new Uint8Array(3 * 64), width: 8, height: 8 };
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(engine.run({ image, style: 'cartoon', maxBytes: 1_000_000 }, gone)).rejects.toThrow('gone');
    expect(server.asked.create).toBe(0);
  });

  it('while the drawn picture is on its way leaves the finished prediction alone', async () => {
    const server = await startReplicate({ plan: [{ status: 'succeeded' }] });
    server.fail('delivery', 'silence');
    const cartoonizer = setUpCartoonize(server);
    const { outcome, cancel } = begin(cartoonizer);
    await eventually(() => expect(server.asked.delivery).toBe(1));
    cancel();
    expect(await outcome).toBe(cancelled);
    await cartoonizer.engine.dispose?.();
    expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 1 });
  });
});

describe('a prediction that nobody waits for', () => {
  it('because the engine’s time is over is ended, and the filter draws', async () => {
    const server = await startReplicate({ plan: [{ status: 'processing' }] });
    const { use, spent } = setUpCartoonize(server, { timeoutMs: enoughToBegin });
    expect(seen(await use())).toBe('filter: Replicate is not answering; made with the local filter.');
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
    await eventually(async () => expect(await spent()).toEqual({ usd: 0.01, calls: 1 }));
    expect(server.asked.create).toBe(1);
  });

  it('because the interaction’s time is over is ended', async () => {
    const server = await startReplicate({ plan: atWork });
    const { use } = setUpCartoonize(server, { deadlineMs: enoughToBegin, filter: null });
    expect(seen(await use())).toMatch(/^timed_out/);
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
  });

  it('because the process stops is ended before it does', async () => {
    const server = await startReplicate({ plan: atWork });
    const { use, engine } = setUpCartoonize(server, { filter: null });
    const outcome = use().then(seen);
    await eventually(() => expect(server.asked.get).toBeGreaterThan(1));
    await engine.dispose?.();
    expect(server.predictions[0]?.status).toBe('canceled');
    expect(await outcome).toMatch(/^stopping/);
    const image = { data: new Uint8Array(3 * 64), width: 8, height: 8 };
    const late = engine.run({ image, style: 'cartoon', maxBytes: 1_000_000 }, new AbortController().signal);
    await expect(late).rejects.toBeInstanceOf(UserError);
  });

  it('does not hold the process up for long when Replicate is silent', async () => {
    const server = await startReplicate({ plan: atWork });
    server.fail('cancel', 'silence', Infinity);
    const onCancelFailed = vi.fn();
    const timings = { disposeMs: 50, cancelMs: 2_000 };
    const { use, engine } = setUpCartoonize(server, { filter: null, onCancelFailed, timings });
    const outcome = use().then(seen);
    await eventually(() => expect(server.asked.get).toBeGreaterThan(1));
    await engine.dispose?.();
    expect(onCancelFailed).not.toHaveBeenCalled();
    expect(await outcome).toMatch(/^stopping/);
    await eventually(() => expect(onCancelFailed).toHaveBeenCalledOnce());
  });
});
