import { expect, it } from 'vitest';
import { awayFromMemory } from '../../src/core/refusals.ts';
import { keepTrying } from '../../src/redis/keep-trying.ts';

it('tries again while Redis is away, and gives up with whoever waits, also in the middle', async () => {
  const leaving = new AbortController();
  let tries = 0;
  const trying = keepTrying(() => {
    tries += 1;
    if (tries === 1) return Promise.reject(awayFromMemory());
    leaving.abort(new Error('nobody waits any more'));
    return new Promise(() => {});
  }, leaving.signal);
  await expect(trying).rejects.toThrow('nobody waits any more');
  expect(tries).toBe(2);
});
