import { expect, it } from 'vitest';
import { createFollowUps } from '../../src/core/follow-ups.ts';

const followUp = { command: 'caption', options: { prompt: 'a cat' } };

it('recalls what a button does by an id short enough for every platform', () => {
  const followUps = createFollowUps();
  const id = followUps.remember(followUp);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(followUps.recall(id)).toEqual(followUp);
  expect(followUps.recall('0123456789abcdef')).toBeUndefined();
});

it('forgets the buttons that were used longest ago', () => {
  const followUps = createFollowUps({ max: 2 });
  const first = followUps.remember(followUp);
  const second = followUps.remember(followUp);
  followUps.recall(first);
  followUps.remember(followUp);
  expect([first, second].map((id) => followUps.recall(id) !== undefined)).toEqual([true, false]);
});
