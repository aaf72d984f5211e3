import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitToPost } from '../../src/safety/fit-to-post.ts';

/** What a check that is too eager would spoil: jokes with numbers, names, commands, odd words, in many languages. */
const captions = JSON.parse(readFileSync(new URL('harmless.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

const all = Object.entries(captions).flatMap(([language, list]) =>
  list.map((caption) => ({ language, caption })),
);

describe('harmless captions', () => {
  it('are many, in many languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(Object.keys(captions).length).toBeGreaterThanOrEqual(20);
  });

  it.each(all)('stay as they are ($language): $caption', ({ caption }) => {
    expect(fitToPost(caption)).toBe(caption);
  });
});
