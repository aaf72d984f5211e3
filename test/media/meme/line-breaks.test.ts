import { describe, expect, it } from 'vitest';
import { waysToBreak } from '../../../src/media/meme/line-breaks.ts';
import { splitCaption } from '../../../src/media/meme/split-caption.ts';
import { createWordsOf, type Word } from '../../../src/media/meme/draw-words.ts';
import { fc } from '../../support/property.ts';

describe('the halves of a caption', () => {
  it.each([
    ['Mondays', undefined, 'Mondays'],
    ['Such wow. Much text.', 'Such wow.', 'Much text.'],
    ['One line.\nAnother line.', 'One line.', 'Another line.'],
    ['Me: I am fine / Also me: three cakes', 'Me: I am fine', 'Also me: three cakes'],
    ['Tea and/or coffee', undefined, 'Tea and/or coffee'],
    [
      'Nobody:\nAbsolutely nobody:\nThe cat: we need to talk.',
      'Nobody:\nAbsolutely nobody:',
      'The cat: we need to talk.',
    ],
    [
      'Friendship ended with tea. Now coffee is my best friend.',
      'Friendship ended with tea.',
      'Now coffee is my best friend.',
    ],
    ['One does not simply walk into orbit', 'One does not simply', 'walk into orbit'],
    [
      'This much green and nobody called the paint shop',
      'This much green',
      'and nobody called the paint shop',
    ],
    ['When the fridge opens, the cat appears', 'When the fridge opens,', 'the cat appears'],
    [
      'But first, coffee. Then, more coffee. Then we talk.',
      'But first, coffee.',
      'Then, more coffee. Then we talk.',
    ],
    [
      'No. When the fridge opens at night, the cat appears in the kitchen',
      'No. When the fridge opens at night,',
      'the cat appears in the kitchen',
    ],
    ['Donaudampfschifffahrtsgesellschaftskapitän', undefined, 'Donaudampfschifffahrtsgesellschaftskapitän'],
  ])('%s', (caption, top, bottom) => {
    expect(splitCaption(caption)).toMatchObject({ ...(top !== undefined && { top }), bottom });
  });

  it('lose no word', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'I', ' ', '.', ',', '\n', ':'), maxLength: 80 }),
        (caption) => {
          const { top = '', bottom = '' } = splitCaption(caption);
          expect([...words(top), ...words(bottom)]).toEqual(words(caption));
        },
      ),
    );
  });
});

function word(width: number, { glued = false, beginsLine = false } = {}): Word {
  return {
    lettering: { drawings: [{ path: '', x: 0 }], width, rise: 860, drop: 0 },
    gap: glued ? 0 : 240,
    beginsLine,
  };
}

/** All ways to cut the numbers up to `length` into `count` runs, by brute force. */
function cuts(length: number, count: number, from = 0): number[][] {
  if (count === 1) return length > from ? [[length]] : [];
  return Array.from({ length: length - from }, (_, at) => from + at + 1).flatMap((end) =>
    cuts(length, count - 1, end).map((rest) => [end, ...rest]),
  );
}

describe('lines', () => {
  it('are as even as any can be', () => {
    const some = fc.array(
      fc.record({
        width: fc.integer({ min: 200, max: 6000 }),
        glued: fc.boolean(),
        beginsLine: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 5 }), (items, count) => {
        const words = items.map(({ width, ...how }) => word(width, how));
        const widthsOf = (ends: number[]) =>
          ends.map((end, line) =>
            words
              .slice(ends[line - 1] ?? 0, end)
              .reduce((sum, { lettering, gap }, place) => sum + lettering.width + (place === 0 ? 0 : gap), 0),
          );
        const allowed = cuts(words.length, count).filter((ends) =>
          words.every(({ beginsLine }, at) => at === 0 || !beginsLine || ends.includes(at)),
        );
        const cost = (widths: number[]) => widths.reduce((sum, width) => sum + width ** 4, 0);
        const lines = waysToBreak(words, count).find(({ length }) => length === count);
        if (allowed.length === 0) {
          expect(lines).toBeUndefined();
          return;
        }
        expect(lines).toHaveLength(count);
        const least = Math.min(...allowed.map((ends) => cost(widthsOf(ends))));
        expect(cost(lines?.map(({ width }) => width) ?? []) / least).toBeCloseTo(1, 9);
        expect(lines?.flatMap(({ drawings }) => drawings)).toHaveLength(words.length);
      }),
    );
  });

  it.each([
    ['Donaudampfschifffahrtsgesellschaftskapitän', 1],
    ['Donaudampfschifffahrtsgesellschaftskapitän!', 1],
    ['Donaudampf🔥schifffahrtsgesellschaftskapi', 0],
    ['#donaudampfschifffahrtsgesellschaft', 0],
    ['nooooooooooooooooooooooooooooo', 0],
    ['1234567890123456789012345', 0],
    ['two words', 0],
  ])('end with a hyphen where %s goes on in the next', (text, hyphens) => {
    const words = createWordsOf()(text, 21);
    const [hyphen] = createWordsOf()('-', 21);
    const [one] = waysToBreak(words, 1);
    const [, two] = waysToBreak(words, 2);
    const drawings = (lines: typeof one) => lines?.flatMap((line) => line.drawings) ?? [];
    const width = (lines: typeof one) => lines?.reduce((sum, line) => sum + line.width, 0) ?? 0;
    expect(drawings(one)).toHaveLength(words.flatMap(({ lettering }) => lettering.drawings).length);
    expect(drawings(two).length - drawings(one).length).toBe(hyphens);
    if (hyphens > 0) {
      expect(two?.[0]?.drawings.at(-1)?.path).toBe(hyphen?.lettering.drawings[0]?.path);
      expect(width(two)).toBeCloseTo(width(one) + (hyphen?.lettering.width ?? 0), 6);
    }
  });
});
