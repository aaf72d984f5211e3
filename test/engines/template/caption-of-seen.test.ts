import { describe, expect, it } from 'vitest';
import { anyPicture } from '../../../src/engines/template/formats/any-picture.ts';
import { captionOfSeen, type Seen } from '../../../src/engines/template/caption-of-seen.ts';
import { isFitToPost } from '../../../src/safety/fit-to-post.ts';

const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const captionsOf = (seen: Omit<Seen, 'seed'>) => seeds.map((seed) => captionOfSeen({ ...seen, seed }));

describe('captionOfSeen', () => {
  it('jokes about a thing and where it is', () => {
    const captions = captionsOf({ subjects: ['a brown dog'], setting: 'on a beach' });
    expect(captions.every(({ caption, used }) => used && /a brown dog on a beach/i.test(caption))).toBe(true);
    expect(new Set(captions.map(({ caption }) => caption)).size).toBe(12);
    expect(captions.every(({ caption }) => isFitToPost(caption) && !/[{}]| {2}/.test(caption))).toBe(true);
  });

  it('never speaks of people, only of what is around them', () => {
    const withCat = captionsOf({ subjects: ['five women', 'a cat'], setting: 'on stairs' });
    expect(withCat.every(({ caption }) => /a cat on stairs/i.test(caption) && !/women/.test(caption))).toBe(
      true,
    );
    const place = captionsOf({ subjects: ['two men', 'a person'], setting: 'at a bus stop' });
    expect(
      place.every(({ caption }) => /at a bus stop/i.test(caption) && !/\bmen\b|person/.test(caption)),
    ).toBe(true);
  });

  it('falls back to captions for any picture', () => {
    for (const subjects of [[], ['a smiling woman'], ['a fiancé'], ['a shit sandwich'], ['😀']]) {
      const { caption, used } = captionOfSeen({ subjects, seed: 3 });
      expect(anyPicture).toContain(caption);
      expect(used).toBe(false);
    }
  });

  it('makes no joke of what is sad', () => {
    const captions = captionsOf({ subjects: ['a coffin', 'flowers'], setting: 'in a church' });
    expect(captions.filter(({ caption }) => /coffin|flowers|mood|plan/i.test(caption))).toEqual([]);
  });
});
