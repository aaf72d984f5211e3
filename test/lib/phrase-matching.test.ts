import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/lib/phrase-matching.ts';

describe('phrases', () => {
  it.each([
    ['good night', 'a good night to all', true],
    ['good night', 'good, night!', true],
    ['good night', 'goodnight', true],
    ['good night', 'good. night', false],
    ['night', 'nightly', false],
    ['night*', 'nightly', true],
    ['cat(s)', 'three cats', true],
    ['kind(er/ern)/hund(e)', 'kindern', true],
    ['kind(er/ern)/hund(e)', 'kind', true],
    ['kind(er/ern)/hund(e)', 'hunde', true],
    ['kind(er/ern)/hund(e)', 'ern', false],
    ['s’il', 'sil', true],
    ['(the) cat sleeps', 'cat sleeps', true],
    ['the (old) cat', 'the old cat', true],
    ['cat/dog sleeps', 'a dog sleeps', true],
    ['go_away/leave now', 'go away now', true],
    ['{animal} sleeps', 'guinea pig sleeps', true],
    ['cat … sleeps', 'the cat never sleeps', true],
    ['cat … sleeps', 'a cat. it sleeps', false],
    ['^ sleep', 'so, sleep', true],
    ['^ sleep', 'i sleep', false],
    ['café', 'the cafe', true],
    ['café', 'the café', true],
    ["don’t, don't", 'dont', true],
    ['猫が', '黒猫が好き', true],
    ['slack', 'slackは便利', true],
  ])('%j in %j: %j', (wanted, text, found) => {
    expect(phrases(wanted, { animal: 'cat, guinea pig' }).test(text)).toBe(found);
  });

  it('refuses an empty alternative and an unknown list', () => {
    expect(() => phrases('cat/ sleeps')).toThrow(/expected a word/);
    expect(() => phrases('{dogs} sleep')).toThrow(/expected a word/);
  });
});
