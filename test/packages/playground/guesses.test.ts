import { expect, it } from 'vitest';
import { createGuesses, maxGuesses } from '../../../packages/playground/src/server/guesses.ts';

it('lets an address guess again a minute after its first guess', () => {
  let now = 1000;
  const guesses = createGuesses(() => now);
  for (let guess = 0; guess < maxGuesses.perAddress; guess += 1) {
    expect(guesses.waitMs('a')).toBe(0);
    guesses.wrong('a', Buffer.from([guess]));
    now += 1000;
  }
  expect(guesses.waitMs('a')).toBe(50_000);
  expect(guesses.waitMs('b')).toBe(0);
  now += 50_001;
  expect(guesses.waitMs('a')).toBe(0);
});

it('forgets after a minute how many guessed together, and after a day who knew the password', () => {
  let now = 1000;
  const guesses = createGuesses(() => now);
  const manyGuess = () => {
    for (let guess = 0; guess < maxGuesses.together; guess += 1)
      guesses.wrong(`address ${guess}`, Buffer.from([guess]));
  };
  guesses.right('owner');
  manyGuess();
  expect(guesses.waitMs('stranger')).toBe(60_000);
  expect(guesses.waitMs('owner')).toBe(0);
  now += 60_000;
  expect(guesses.waitMs('stranger')).toBe(0);
  now += 24 * 60 * 60_000;
  manyGuess();
  expect(guesses.waitMs('owner')).toBe(60_000);
});
