import { expect, it } from 'vitest';
import { createPasswordLimit, maxGuesses } from '../../../packages/playground/src/server/password-limit.ts';

it('lets an address guess again a minute after its first guess', () => {
  let now = 1000;
  const passwordLimit = createPasswordLimit(() => now);
  for (let guess = 0; guess < maxGuesses.perAddress; guess += 1) {
    expect(passwordLimit.waitMs('a')).toBe(0);
    passwordLimit.wrong('a', Buffer.from([guess]));
    now += 1000;
  }
  expect(passwordLimit.waitMs('a')).toBe(50_000);
  expect(passwordLimit.waitMs('b')).toBe(0);
  now += 50_001;
  expect(passwordLimit.waitMs('a')).toBe(0);
});

it('forgets the total of guesses after a minute, and who knew the password after a day', () => {
  let now = 1000;
  const passwordLimit = createPasswordLimit(() => now);
  const manyGuess = () => {
    for (let guess = 0; guess < maxGuesses.together; guess += 1)
      passwordLimit.wrong(`address ${guess}`, Buffer.from([guess]));
  };
  passwordLimit.right('owner');
  manyGuess();
  expect(passwordLimit.waitMs('stranger')).toBe(60_000);
  expect(passwordLimit.waitMs('owner')).toBe(0);
  now += 60_000;
  expect(passwordLimit.waitMs('stranger')).toBe(0);
  now += 24 * 60 * 60_000;
  manyGuess();
  expect(passwordLimit.waitMs('owner')).toBe(60_000);
});
