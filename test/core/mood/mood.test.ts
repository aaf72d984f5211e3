import { describe, expect, it } from 'vitest';
import { moodOf } from '../../../src/core/mood/mood.ts';
import { describeMood, inWords, moodAltText, moodChart } from '../../../src/core/mood/words.ts';
import { languages } from '../../../src/languages/language.ts';
import { english } from '../../support/english.ts';

const minute = 60_000;

/** Messages a minute apart, each surely of so many stars. */
function conversation(...stars: readonly number[]) {
  return stars.map((each, place) => ({
    at: 1_000_000 + place * minute,
    scores: [1, 2, 3, 4, 5].map((rating) => ({ label: `${rating}`, score: rating === each ? 1 : 0 })),
  }));
}

const rising = [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5];

describe('a mood', () => {
  it('has a smoothed course within what was rated, and shares that sum to 1', () => {
    const mood = moodOf(conversation(...rising, 1));
    const [first, last] = [mood.course[0], mood.course.at(-1)];
    expect(mood.course).toHaveLength(16);
    expect(first).toMatchObject({ place: 0 });
    expect(last).toMatchObject({ place: 15 });
    // One bad message at the end is no dark moment.
    expect(last?.stars).toBeGreaterThan(3);
    expect(mood.course.every(({ stars }) => stars >= 1 && stars <= 5)).toBe(true);
    expect(mood.shares.reduce((sum, share) => sum + share)).toBeCloseTo(1);
    expect(mood.darkest.place).toBeLessThan(3);
  });

  it('has twenty points however many messages there are', () => {
    const mood = moodOf(conversation(...Array.from({ length: 200 }, (_, place) => (place % 5) + 1)));
    expect(mood.course).toHaveLength(20);
    expect(mood.course.at(-1)).toMatchObject({ place: 199 });
  });

  it.each([
    [rising, 'It became brighter towards the end.'],
    [rising.toReversed(), 'It became darker towards the end.'],
    [[5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5], 'It was darkest in the middle.'],
    [[1, 1, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1], 'It was brightest in the middle.'],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 'It stayed much the same throughout.'],
  ])('is put into words: %j', (stars, sentence) => {
    expect(english(describeMood(moodOf(conversation(...stars)), 3))).toContain(sentence);
  });

  it('has an alternative text that says what the picture shows', () => {
    expect(english(moodAltText(moodOf(conversation(...rising))))).toBe(
      'A chart of how 15 messages within 14 minutes felt, from 1 star (dark) to 5 stars (bright), smoothed. It starts at 1.0 and ends at 5.0; it is brightest, 5.0 at message 15, and darkest, 1.0 at message 1. Of the messages, 33% read as 5 stars, 0% as 4, 33% as 3, 0% as 2 and 34% as 1.',
    );
  });

  it('has a chart whose points are labelled by message, also where all came in one minute', () => {
    const mood = moodOf(conversation(...rising).map((message) => ({ ...message, at: 1 })));
    const { points, levels } = moodChart(mood, 'en');
    expect(points.map(({ label }) => label)).toEqual(rising.map((_, place) => `${place + 1}`));
    expect(levels.map(({ value }) => value)).toEqual([5, 1]);
  });

  it.each(languages)('has a chart whose words fit Slack’s limits in the language %s', (language) => {
    const { series, levels, xLabel, yLabel } = moodChart(moodOf(conversation(...rising)), language);
    for (const name of [series, ...levels.map(({ label }) => label)]) expect(name.length).toBeLessThan(21);
    for (const title of [xLabel, yLabel]) expect(title.length).toBeLessThan(51);
  });

  it.each([
    [20_000, 'a minute'],
    [90 * minute, '90 minutes'],
    [26 * 60 * minute, '26 hours'],
    [7 * 24 * 60 * minute, '7 days'],
  ])('lasted %i ms: %s', (ms, words) => expect(english(inWords(ms))).toBe(words));
});
