import { expect, it } from 'vitest';
import { escapeText, splitText } from '../../../src/adapters/discord/text.ts';
import { fc } from '../../support/property.ts';

const withoutBlanks = (text: string) => text.replaceAll(/\s+/g, '');

it('loses no character and keeps every part within the limit', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', '. ', '\n', '```\n', ' ', '🙂', '。', 'word'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, max) => {
      const parts = splitText(text, max);
      expect(withoutBlanks(parts.join(''))).toBe(withoutBlanks(text));
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(max);
      expect(parts.join('')).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

it('ends parts with sentences', () => {
  const sentence = 'The cat sat on the mat and looked at me.';
  const parts = splitText(Array(10).fill(sentence).join(' '), 100);
  expect(parts).toHaveLength(5);
  expect(parts.every((part) => part === `${sentence} ${sentence}`)).toBe(true);
});

it('keeps a code fence that fits in one part whole', () => {
  const fence = '```\nlet a = 1.\nlet b = 2.\n```';
  const parts = splitText(`${'Words come first. '.repeat(4)}\n${fence}\nAnd after.`, 90);
  expect(parts.some((part) => part.includes(fence))).toBe(true);
});

it.each([
  ['**bold** _it_ ~~no~~ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`'],
  ['@everyone <@123> <#4> <:x:5>', '\\@everyone \\<\\@123\\> \\<#4\\> \\<:x:5\\>'],
  ['[click](https://example.org)', '\\[click\\](https\\://example.org)'],
  ['# big\n-# small\n> quote\n- item\n1. one', '\\# big\n\\-# small\n\\> quote\n\\- item\n1\\. one'],
  ['a \\ b ||c||', 'a \\\\ b \\|\\|c\\|\\|'],
  ['a\u202Eb\u2066c\u200Fd', 'abc\u200Fd'],
])('shows %j as it was typed', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

it('at most doubles a text’s length', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeText(text).length).toBeLessThanOrEqual(2 * text.length);
    }),
  );
});
