import { expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import cartoonize from '../../../commands/cartoonize.ts';
import describe from '../../../commands/describe.ts';
import mood from '../../../commands/mood.ts';
import sentiment from '../../../commands/sentiment.ts';
import { wishIn } from '../../../src/adapters/kit/talk/last-answer.ts';

const commands = [caption, cartoonize, describe, mood, sentiment];

it.each([
  ['delete that pls', { kind: 'remove' }],
  ['ごめん、やっぱりさっきの消して', { kind: 'remove' }],
  ['lösch das bitte', { kind: 'remove' }],
  ['again', { kind: 'again' }],
  ['one more please', { kind: 'again' }],
  ['otra vez', { kind: 'again' }],
  ['make it a sketch', { kind: 'again', choice: 'sketch' }],
  ['mach daraus ein Aquarell', { kind: 'again', choice: 'watercolour' }],
])('reads %j as %j of the last answer', (text, wish) => {
  expect(wishIn(text, commands)).toEqual(wish);
});

it.each([
  'don’t delete it',
  'please do not delete that',
  'did you delete it?',
  'why did you delete that',
  'lösch das nicht',
  '消さないで',
  'never again',
  'not again',
  'how do I get the sketch one?',
  'delete my data',
  'I love comics',
  'pop art is overrated',
  'I drew a sketch today',
  'turn my profile pic into pop art',
  'describe your day',
])('wants nothing of the last answer in %j', (text) => {
  expect(wishIn(text, commands)).toBeUndefined();
});
