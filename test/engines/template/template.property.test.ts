import { describe, expect, it } from 'vitest';
import { writeCaption } from '../../../src/engines/template/caption.ts';
import { fc } from '../../support/property.ts';

/** Pieces that prompts with bad intent, or bad luck, are made of. */
const nasty = [
  '@',
  '@@',
  '@everyone',
  '@here',
  '<@123456789>',
  '<@&1>',
  '<!channel>',
  '<https://evil.example|click>',
  'https://evil.example/a_b',
  'discord.gg/abc',
  '[x](https://evil.example)',
  '**',
  '__',
  '~~',
  '||',
  '```js',
  '`',
  '> quote',
  '# title',
  '-#',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\u0000',
  '\r\n\r\n',
  '\t',
  '\ud800',
  '\ufe0f',
  '👩‍👩‍👧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'ﷺ',
  'ａ＠ｅｖｅｒｙｏｎｅ',
  'Z̷̧̢͔̲̖͝a̴͌̾l̶̛g̸̈́o̵͐',
  '“',
  '”',
  '"',
  "'",
  '’s',
  '?',
  '!!!',
  '…',
  '(',
  ')',
  '${name}',
  '{{slot}}',
  '%s',
  '&amp;',
  '<script>',
  'constructor',
  '__proto__',
  'toString',
];
const plain = [
  ...'my your a an the this three 100 one cat cats apple hour unicorn pizza coffee scissors boss Monday'.split(
    ' ',
  ),
  ...'Microsoft eats ate eating sees is was not should who that and but because in of with to when why'.split(
    ' ',
  ),
  ...'grumpy very slowly I me you he it they nobody 3am 我的猫 قطتي кошка 😂 x'.split(' '),
];

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const prompts = fc.oneof(
  fc
    .tuple(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(' ', '', ', '))
    .map(([words, glue]) => words.join(glue).slice(0, 500)),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** Control characters but the line end, what turns the reading direction, lone halves, and all kinds of markup. A number sign may only begin a hashtag. */
const forbidden = /(?!\n)\p{C}|[\u2028\u2029*_~`|<>@[\]{}\\^]|(?<=[\p{L}\p{N}])#|#(?!\p{L})|:\/\//u;

describe('writeCaption', () => {
  it('makes plain text of at most 180 characters out of any prompt, that mentions and links to nobody', () => {
    fc.assert(
      fc.property(prompts, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (prompt, seed) => {
        const { caption } = writeCaption({ prompt, seed });
        expect(caption).not.toMatch(forbidden);
        expect(caption).not.toMatch(
          /undefined|NaN|\[object|native code| {2}|^\s|\s$|\n\s|evil\.example|discord\.gg/,
        );
        expect(caption.length).toBeGreaterThan(0);
        expect(caption.length).toBeLessThanOrEqual(180);
      }),
      {
        numRuns: 500,
        examples: [
          ['eating constructor', 0],
          ['my toString __proto__ valueOf', 1],
        ],
      },
    );
  });

  it('depends on nothing but the prompt and the seed', () => {
    fc.assert(
      fc.property(prompts, fc.nat(), (prompt, seed) => {
        const first = writeCaption({ prompt, seed });
        writeCaption({ prompt: 'something else in between', seed: seed + 1 });
        expect(writeCaption({ prompt, seed })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
