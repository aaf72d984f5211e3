import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../src/adapters/slack/content/markup.ts';
import { escapeText } from '../../../src/adapters/slack/text.ts';

const nameOf = (reference: string) => ({ '@U1': 'ada', '#C1': 'general' })[reference];
const read = (text: string) => readMarkup(text, { nameOf });

/** A word that Slack leaves as it is. */
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
/** A piece of a message: how Slack writes it, and the words that a person sees. */
const piece = fc.oneof(
  words.map((text) => ({ wire: text, seen: text })),
  words.map((text) => ({ wire: `<https://x.example/?a=1&amp;b=2|${text}>`, seen: text })),
  word.map((name) => ({ wire: `<https://${name}.example/a>`, seen: `https ${name} example a` })),
  words.map((text) => ({ wire: `<mailto:a@x.example|${text}>`, seen: text })),
  fc.constant({ wire: '<@U1>', seen: 'ada' }),
  fc.constant({ wire: '<@U2>', seen: 'someone' }),
  word.map((name) => ({ wire: `<@U2|${name}>`, seen: name })),
  fc.constant({ wire: '<#C1|>', seen: 'general' }),
  fc.constant({ wire: '<#C2>', seen: 'a channel' }),
  fc.constantFrom('here', 'channel', 'everyone').map((name) => ({ wire: `<!${name}>`, seen: name })),
  word.map((name) => ({ wire: `<!subteam^S1|@${name}>`, seen: name })),
  words.map((text) => ({ wire: `<!date^1392734382^{date}^https://x.example|${text}>`, seen: text })),
  words.map((text) => ({ wire: `*${text}*`, seen: text })),
  words.map((text) => ({ wire: `_${text}_`, seen: text })),
  words.map((text) => ({ wire: `\`${text}\``, seen: text })),
  words.map((text) => ({ wire: `:tada: ${text}`, seen: text })),
);
const wordsIn = (text: string) => text.match(/[a-z]+/g) ?? [];

describe('the reader of Slack’s notation', () => {
  it('leaves no markup behind and loses no visible word', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = read(pieces.map(({ wire }) => wire).join(' '));
        expect(text).not.toMatch(/<[^>]*>|&(?:amp|lt|gt);|:tada:/);
        expect(wordsIn(text)).toEqual(pieces.flatMap(({ seen }) => wordsIn(seen)));
      }),
    );
  });

  it('returns whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[\uE000-\uE002]|:\S+:/.test(text)),
        (text) => {
          expect(readMarkup(escapeText(text), { nameOf, isTyped: true })).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['a *b c* d', 'a b c d'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['*_both_*', 'both'],
    ['not * a * list', 'not * a * list'],
    ['`<https://x.example|y> :tada: *z*`', 'y :tada: *z*'],
    ['at 12:30:45 :+1::skin-tone-2:', 'at 12:30:45 👍🏻'],
    [':no-such-emoji: :wave:', ':no-such-emoji: 👋'],
    ['&gt;&gt;&gt; quoted\nnot', 'quoted\nnot'],
    ['*see <https://x.example|this one>*', 'see this one'],
  ])('reads %s', (wire, seen) => {
    expect(read(wire)).toBe(seen);
  });
});
