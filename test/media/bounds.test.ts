import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { createReader, type ReaderOptions } from '../../src/media/read-picture.ts';
import { mediaDefaults } from '../../src/media/media.ts';
import { refusal } from '../support/media.ts';
import { patiently } from '../support/patience.ts';
import { noise, pixels, quarters } from '../support/pictures.ts';

const signal = new AbortController().signal;
const small = await pixels(quarters(40, 30)).png().toBuffer();
// Takes the decoder a good part of a second.
const slow = await pixels(noise(1_400, 1_000)).avif({ effort: 0, quality: 90 }).toBuffer();

function reader(options: Partial<ReaderOptions>) {
  return createReader({ ...mediaDefaults, ...options });
}

/** A file that arrives when the test says so. */
function gate() {
  let open: (bytes: Uint8Array) => void = () => undefined;
  const bytes = new Promise<Uint8Array>((resolve) => (open = resolve));
  return { fetch: vi.fn(() => bytes), open: () => open(small) };
}

describe('a picture beyond the bounds', () => {
  it('waits for a place', async () => {
    const readPicture = reader({ concurrentReads: 1, waitingReads: 5 });
    const [first, second] = [gate(), gate()];
    const reads = [readPicture(first.fetch, signal), readPicture(second.fetch, signal)];
    await vi.waitFor(() => expect(first.fetch).toHaveBeenCalled(), patiently);
    expect(second.fetch).not.toHaveBeenCalled();
    first.open();
    second.open();
    expect((await Promise.all(reads)).map(({ width }) => width)).toEqual([40, 40]);
  });

  it('is refused as busy when too many wait, with the time to come back', async () => {
    const readPicture = reader({ concurrentReads: 1, waitingReads: 1 });
    const held = gate();
    const reads = [readPicture(held.fetch, signal), readPicture(held.fetch, signal)];
    const error = await readPicture(held.fetch, signal).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'busy', retryAfterSeconds: 5 });
    held.open();
    await Promise.all(reads);
    expect((await readPicture(held.fetch, signal)).width).toBe(40);
  });

  it('gives its place back when it is cancelled, waiting or running', async () => {
    const readPicture = reader({ concurrentReads: 1, waitingReads: 1 });
    const [running, waiting, next] = [gate(), gate(), gate()];
    const [stopRunning, stopWaiting] = [new AbortController(), new AbortController()];
    const first = refusal(readPicture(running.fetch, stopRunning.signal), 'cancelled');
    const second = refusal(readPicture(waiting.fetch, stopWaiting.signal), 'cancelled');
    stopWaiting.abort();
    await second;
    const third = readPicture(next.fetch, signal);
    stopRunning.abort();
    await first;
    next.open();
    expect((await third).width).toBe(40);
    expect(waiting.fetch).not.toHaveBeenCalled();
  });

  it('is never fetched when it was cancelled before', async () => {
    const never = gate();
    await refusal(reader({})(never.fetch, AbortSignal.abort()), 'cancelled');
    expect(never.fetch).not.toHaveBeenCalled();
  });

  it('ends with the reason of the signal where that is written for people', async () => {
    const reason = new UserError('stopping', 'Restarting. Try again in a minute.');
    await expect(reader({})(gate().fetch, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe('a picture that takes too long', () => {
  it('to decode is given up at the deadline', async () => {
    await refusal(
      reader({ decodeTimeoutMs: 1 })(() => Promise.resolve(slow), signal),
      'timed_out',
    );
  });

  it('keeps its decoder to itself until it has really ended', async () => {
    const readPicture = reader({ concurrentDecodes: 1, concurrentReads: 1, decodeTimeoutMs: 1 });
    const given = Array.from({ length: 3 }, () => readPicture(() => Promise.resolve(slow), signal));
    const codes = await Promise.all(
      given.map((read) =>
        read.catch((reason: unknown) => (reason instanceof UserError ? reason.code : reason)),
      ),
    );
    // One is being decoded and one waits for the decoder; the third is turned away instead of piling up.
    expect(codes).toEqual(['timed_out', 'timed_out', 'busy']);
  });

  it('does not hold up the event loop', async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    let done = false;
    setImmediate(turn);
    await reader({})(() => Promise.resolve(slow), signal);
    done = true;
    expect(turns).toBeGreaterThan(20);
  });
});
