import { describe, expect, it } from 'vitest';
import { writeCaption } from '../../src/engines/template/caption.ts';
import { fitToPost, UnfitToPost } from '../../src/safety/fit-to-post.ts';
import { fc } from '../support/property.ts';

/** Pieces from which attacks are put together, and what they hide in. */
const pieces = [
  '@everyone',
  '@',
  '＠here',
  '<@123>',
  '<@',
  '<!channel>',
  '<#C1|x>',
  '</ban:1>',
  '<',
  '>',
  '|',
  '[',
  '](',
  ')',
  'https://evil.example/x',
  'https:',
  '//',
  'evil.example',
  'www.evil.example',
  'hxxp://a[.]b',
  '&lt;',
  '&amp;',
  '&#64;',
  'everyone',
  'xn--a.com',
  '**',
  '||',
  '`',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u{e0041}',
  '\ufe0f',
  '\ud800',
  '\u0000',
  '\u001b[31m',
  '\n',
  ' ',
  '👩‍💻',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'می‌خواهم',
  'cat',
  'Monday',
  '.',
  ':',
  '/',
  '猫',
  '=',
  ':cat:',
  '&colon;',
  '&vert;',
  'discord:',
  'skype:x',
  '|',
  '@SUM(',
  '{{',
  '}}',
  '1',
];
const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), {
  maxLength: 14,
});

const forbidden: readonly RegExp[] = [
  /@(?:everyone|here|channel)/i,
  /<[@#!]/,
  /[a-z]:\/\/|www\.\S|hxxp|xn--|evil\.example|\]\(/i,
  /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u,
  /(?!\n)\p{Cc}/u,
  /\|\||\{\{[^{}\n]*\}\}|\b(?:discord|skype):[^\s)\]]|(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])/i,
  /\n\n| \n|\n | {2}|^\s|\s$/,
];

function fitted(caption: string): string | undefined {
  try {
    return fitToPost(caption);
  } catch (error) {
    expect(error).toBeInstanceOf(UnfitToPost);
    return undefined;
  }
}

describe('fitToPost', () => {
  it('lets nothing through, however it is put together', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const fit = fitted(parts.join(''));
        if (fit === undefined) return;
        for (const pattern of forbidden) expect(fit).not.toMatch(pattern);
        expect(fit.length).toBeLessThanOrEqual(300);
        expect(fit.split('\n').length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 600, examples: [[['0', 'www.evil.example', '-', 'A-0+', 'https://evil.example/x']]] },
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const fit = fitted(parts.join(''));
        if (fit !== undefined) expect(fitToPost(fit)).toBe(fit);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every caption of the templates as it is', () => {
    const words = fc.constantFrom(
      'my cat knocks over the plant',
      'we deploy on friday',
      'the dog ate my homework again',
      'grandma learns to skateboard in the rain',
      'coffee and three meetings',
      'the printer is on fire',
    );
    fc.assert(
      fc.property(words, fc.nat(), (prompt, seed) => {
        const { caption } = writeCaption({ prompt, seed });
        expect(fitToPost(caption)).toBe(caption);
      }),
      { numRuns: 200 },
    );
  });
});
