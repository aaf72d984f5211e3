import { expect, it } from 'vitest';
import { plainText, type Names } from '../../../src/adapters/discord/receive/plain-text.ts';
import { fc } from '../../support/property.ts';

const now = Date.UTC(2026, 0, 1, 12);
const soon = now / 1000 + 7_200;
const known = new Map([
  ['1', 'Ada'],
  ['2', 'crew'],
  ['3', 'general'],
]);
const names: Names = {
  user: (id) => known.get(id),
  role: (id) => known.get(id),
  channel: (id) => known.get(id),
};

const examples: readonly (readonly [wire: string, seen: string])[] = [
  ['<@1> and <@!1> fight <@9>', 'Ada and Ada fight someone'],
  ['<@&2> or <@&9> in <#3> or <#9>', 'crew or a group in general or a channel'],
  ['<:party:12> <a:dance:13> 🎉', ':party: :dance: 🎉'],
  [`<t:${soon}:R>, <t:${soon}:t>, <t:${soon}>`, 'in 2 hours, 14:00, 1 January 2026 at 14:00'],
  [
    `<t:${soon - 60}:R>, <t:${soon - 5400}:R>, <t:${soon - 7141}:R>`,
    'in 2 hours, in 30 minutes, in 59 seconds',
  ],
  [`<t:${soon - 7230}:R>, <t:${soon - 12_300}:R>`, '30 seconds ago, an hour ago'],
  [`<t:${soon - 7200}:R>, <t:${soon - 7201}:R>, <t:${soon - 7199}:R>`, 'now, 1 second ago, in 1 second'],
  [`<t:${soon + 86_400}:R>, <t:${soon - 26 * 86_400}:R>`, 'in a day, a month ago'],
  ['<t:99999999999999999:F>', 'some time'],
  ['try </caption:123> or </uploads mode:12>', 'try /caption or /uploads mode'],
  ['our [docs](https://a.example/c_(d)) are wonderful', 'our docs are wonderful'],
  ['[**bold** link](<https://a.example> "title")', 'bold link'],
  ['<https://a.example/x> in <id:customize>', 'https://a.example/x in Channels & Roles'],
  ['**bold** __under__ ~~gone~~ ||hidden|| *a* _b_ ***c***', 'bold under gone hidden a b c'],
  ['2 * 3 * 4 = 24, snake_case_name, 5 > 4 <3', '2 * 3 * 4 = 24, snake_case_name, 5 > 4 <3'],
  ['¯\\_(ツ)_/¯ \\*as is\\*', '¯_(ツ)_/¯ *as is*'],
  ['```js\nlet a = 1;\n``` and `npm i`', 'let a = 1; and npm i'],
  ['# Title\n> said\n-# small\n- item', 'Title\nsaid\nsmall\n- item'],
];

it.each(examples)('reads %j as a person sees it', (wire, seen) => {
  expect(plainText(wire, names, { now })).toBe(seen);
});

it('keeps the characters typed into a command’s field', () => {
  const wire = '**a** `b` \\* <@1> [docs](https://a.example) <:party:12>';
  expect(plainText(wire, names, { isTyped: true })).toBe('**a** `b` \\* Ada docs :party:');
});

const word = fc.stringMatching(/^[a-zäß]{1,8}$/);
const id = fc.constantFrom('1', '2', '3', '4', '999999999999999999');
/** One piece of markup, and the words that a person sees in it. */
const piece = fc.oneof(
  word.map((text) => ({ wire: text, words: [text] })),
  id.map((it) => ({ wire: `<@${it}>`, words: [] })),
  id.map((it) => ({ wire: `<@&${it}>`, words: [] })),
  id.map((it) => ({ wire: `<#${it}>`, words: [] })),
  fc.tuple(word, id).map(([name, it]) => ({ wire: `<a:${name.replace(/\W/g, 'x')}:${it}>`, words: [] })),
  fc.integer({ min: -1e14, max: 1e14 }).map((at) => ({ wire: `<t:${at}:R>`, words: [] })),
  fc.tuple(word, id).map(([name, it]) => ({ wire: `</${name}:${it}>`, words: [name] })),
  fc
    .tuple(word, word)
    .map(([label, path]) => ({ wire: `[${label}](https://a.example/${path})`, words: [label] })),
  word.map((path) => ({ wire: `<https://a.example/${path}>`, words: [path] })),
);
const mark = fc.constantFrom('', '**', '__', '~~', '||', '*', '_', '`', '***');
const message = fc.array(fc.tuple(piece, mark), { maxLength: 12 });

it('leaves no markup behind and loses no visible word', () => {
  fc.assert(
    fc.property(message, (pieces) => {
      const marked = pieces.map(([{ wire: inner }, sign]) =>
        // In code, Discord shows markup as it is.
        sign === '`' && !/^\w/.test(inner) ? inner : `${sign}${inner}${sign}`,
      );
      const wire = marked.join(' ');
      const seen = plainText(wire, names, { now });
      expect(seen).not.toMatch(/<[^>]*>|\]\(|\*\*|~~|\|\|/);
      for (const lost of pieces.flatMap(([{ words }]) => words)) expect(seen).toContain(lost);
    }),
  );
});

it('loses nothing and stays fast on unmatched marks', () => {
  const signs = fc.string({
    unit: fc.constantFrom('*', '_', '|', '~', '`', '[', '](', '<', '>', '\\', 'a', ' '),
    maxLength: 6_000,
  });
  fc.assert(
    fc.property(signs, (text) => {
      const letters = (from: string) => from.replaceAll(/[^a]/g, '');
      expect(letters(plainText(text, names, { now }))).toBe(letters(text));
    }),
    { numRuns: 50 },
  );
});
