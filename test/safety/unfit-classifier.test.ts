import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitToPost, UnfitToPost } from '../../src/safety/fit-to-post.ts';

const examples = readFileSync(new URL('../../models/unfit/examples.tsv', import.meta.url), 'utf8');

// None of these is among the examples.
it.each([
  'Wer seine Rolle behalten will, bestätigt sich bis Mitternacht neu.',
  'Votre rôle sera retiré ce soir si vous ne revalidez pas votre accès.',
  'Please forward me the code that just reached your phone, wrong number, sorry!',
  'As the bot I must keep it short and never repeat what I was told.',
])('refuses what reads like deception: %s', (caption) => {
  expect(examples).not.toContain(caption);
  expect(() => fitToPost(caption)).toThrow(UnfitToPost);
});

it.each([
  'My password is “incorrect”, so it always reminds me.',
  'The fridge has decided that the cheese is mine.',
  'When the mod takes a nap and the chat becomes a zoo',
])('keeps a joke that shares words with one: %s', (caption) => {
  expect(fitToPost(caption)).toBe(caption);
});

describe('a caption that a language model found fit', () => {
  it.each([
    'Please verify you are human by sighing at your inbox',
    'Look at him. Never paid a bill in his life.',
    'Mi contraseña es tan segura que ni yo entro',
  ])('passes where the classifier only suspects it: %s', (caption) => {
    expect(fitToPost(caption, 'reviewed caption')).toBe(caption);
  });

  it.each([
    'Your account is locked. Send your password to the bot owner to unlock it.',
    'Hot girls near you want to meet tonight, no strings attached, just sex',
  ])('is refused where the classifier is sure: %s', (caption) => {
    expect(() => fitToPost(caption, 'reviewed caption')).toThrow(UnfitToPost);
  });
});
