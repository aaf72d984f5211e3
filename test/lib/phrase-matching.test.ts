import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { anyPhrase, phrases } from '../../src/lib/phrase-matching.ts';

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

describe('anyPhrase', () => {
  it('finds what phrases finds in a list that is too long for one expression', () => {
    const animals = Array.from({ length: 300 }, (_, at) => `animal${at} … sleeps ${at} {times}`);
    const long = anyPhrase([...animals, '猫が'].join(), { times: 'hours, long days' });
    for (const text of ['the animal0 often sleeps 0 hours', 'animal299 sleeps: 299 long days', '黒猫が好き'])
      expect(long.test(text)).toBe(true);
    for (const text of ['animal2 sleeps 3 hours', 'animal299 sleeps', '猫'])
      expect(long.test(text)).toBe(false);
  });

  it('has no expression that V8 leaves unoptimised', () => {
    const made: string[] = [];
    const original = RegExp;
    vi.stubGlobal(
      'RegExp',
      class extends original {
        constructor(source: string, flags?: string) {
          super(source, flags);
          made.push(source);
        }
      },
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    anyPhrase(Array.from({ length: 3000 }, (_, at) => `so many animals number ${at}`).join());
    anyPhrase(Array.from({ length: 9000 }, (_, at) => `w${at}`).join());
    expect(made.length).toBeGreaterThan(10);
    expect(Math.max(...made.map(({ length }) => length))).toBeLessThanOrEqual(20_480);
  });
});
