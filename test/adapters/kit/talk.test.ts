import { expect, it } from 'vitest';
import { answerToCry } from '../../../src/adapters/kit/talk/cry-for-help.ts';
import { createTalkPace } from '../../../src/adapters/kit/talk/pace.ts';
import { smallTalkIn, type SmallTalk } from '../../../src/adapters/kit/talk/small-talk.ts';

it.each([
  'I want to kill myself',
  'no one would miss me',
  'i can’t go on',
  'Ich möchte sterben',
  'j’ai envie de mourir',
  'quiero morirme',
  'não quero mais viver',
  'voglio morire',
  'ik wil dood',
  '死にたい',
])('answers %j kindly', (text) => {
  expect(answerToCry(text)).toMatch(/bot/i);
});

it.each([
  'we walked 12 kms',
  'I want to die laughing',
  'this kills my mood',
  'my phone died',
  'no point in going',
])('takes %j for no cry for help', (text) => {
  expect(answerToCry(text)).toBeUndefined();
});

const said: readonly (readonly [text: string, about: SmallTalk])[] = [
  ['thanks for your help!', 'thanks'],
  ['hi, what can you do?', 'help'],
  ['could you help me, thanks?', 'help'],
  ['take out the trash', 'other'],
  ['you are really useless', 'insult'],
  ['this is fine', 'other'],
];

it.each(said)('takes %j as %s', (text, about) => {
  expect(smallTalkIn(text)).toBe(about);
});

it('gives six answers a minute in a channel, and others elsewhere', () => {
  let now = 0;
  const pace = createTalkPace(() => now);
  const ask = (channel: string) => pace.mayAnswer(channel);
  expect(Array.from({ length: 8 }, () => ask('a'))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(ask('b')).toBe(true);
  now = 60_000;
  expect(ask('a')).toBe(true);
});
