import { describe, expect, it } from 'vitest';
import { isOver, parsePrediction, progressOf } from '../../../src/engines/replicate/prediction.ts';
import { waitOf } from '../../../src/engines/replicate/retry-after.ts';
import { seen, setUpCartoonize } from '../../support/replicate/cartoonize.ts';
import { startReplicate } from '../../support/replicate-server.ts';

const prediction = (fields: Record<string, unknown>) =>
  parsePrediction({ id: 'p1', status: 'processing', ...fields });

describe('the logs of a prediction', () => {
  it.each([
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['Using seed: 1234', undefined],
    [' 25%|##5       | 5/20 [00:01<00:04,  3.5it/s]', 0.25],
    ['25%|##5 | 5/20\r 50%|##### | 10/20\r100%|##########| 20/20', 1],
    ['70%|#######   | 7/10\nGPU memory at 93%', 0.7],
    ['step 3 of 4, 75% done', 0.75],
    ['12.5 % of tiles', 0.12],
    ['scaled to 400%', undefined],
    [` 10%|#| 1/10\n${'x'.repeat(10_000)}\n 30%|###| 3/10`, 0.3],
    [`99%|#|\n${'waiting '.repeat(10_000)}`, undefined],
  ])('%# say how far it is', (logs, fraction) => {
    expect(progressOf(prediction({ logs }))).toBe(fraction);
  });
});

describe('a prediction', () => {
  it('in a state that is new to us is waited for until it is over', () => {
    expect(isOver(prediction({ status: 'queued' }))).toBe(false);
    expect(isOver(prediction({ status: 'expired', completed_at: '2026-01-01T12:00:00Z' }))).toBe(true);
  });

  it.each([
    null,
    'p1',
    {},
    { id: 'p1' },
    { id: '../../account', status: 'starting' },
    { id: 7, status: 'x' },
  ])('is not %j', (value) => {
    expect(() => parsePrediction(value)).toThrow(/expected a prediction/);
  });
});

describe('the time that a provider wants to be left alone', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  it.each([
    ['30', '', 30_000],
    [' 0.5 ', '', 500],
    ['Thu, 01 Jan 2026 12:00:10 GMT', '', 10_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', '', 0],
    ['soon', '', undefined],
    [null, 'Request was throttled. Your rate limit resets in ~30s.', 30_000],
    ['2', 'Your rate limit resets in ~30s.', 2_000],
    [null, 'Internal server error', undefined],
  ])('is read from %j and %j', (header, words, ms) => {
    expect(waitOf({ retryAfter: header, date: null }, words, now)).toBe(ms);
  });

  it('is kept to between looks at a prediction', async () => {
    const server = await startReplicate();
    server.fail('get', { status: 429, headers: { 'retry-after': '30' } });
    const outcome = await setUpCartoonize(server, { timeoutMs: 3_000 }).use();
    // Its time is over before the half minute is.
    expect(seen(outcome)).toMatch(/^filter/);
    expect(server.asked.get).toBe(1);
  });
});
