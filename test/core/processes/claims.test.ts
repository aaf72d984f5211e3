import { expect, it } from 'vitest';
import { claimMs, createLocalClaims } from '../../../src/core/processes/claims.ts';

it('is true for one of several who claim at once, and for nobody after that', async () => {
  const claims = createLocalClaims();
  const all = await Promise.all([claims.first('one'), claims.first('one'), claims.first('two')]);
  expect(all).toEqual([true, false, true]);
  expect(await claims.first('one')).toBe(false);
});

it('forgets a claim after its time', async () => {
  let now = 1;
  const claims = createLocalClaims({ clock: () => now });
  await claims.first('usual');
  await claims.first('short', 1000);
  now += 1001;
  expect(await claims.first('short')).toBe(true);
  expect(await claims.first('usual')).toBe(false);
  now += claimMs;
  expect(await claims.first('usual')).toBe(true);
});

it('keeps the latest claims where there are too many', async () => {
  const claims = createLocalClaims({ max: 2 });
  for (const key of ['one', 'two', 'three']) await claims.first(key);
  expect(await claims.first('three')).toBe(false);
  expect(await claims.first('one')).toBe(true);
});
