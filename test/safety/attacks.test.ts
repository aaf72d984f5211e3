import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitToPost, UnfitToPost } from '../../src/safety/fit-to-post.ts';

/** What a model that obeys an attacker could be made to say, by kind, in the languages of the interface. */
const attacks = JSON.parse(readFileSync(new URL('attacks.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

describe.each(Object.entries(attacks))('%s', (_, captions) => {
  it.each(captions)('do not get posted: %s', (caption) => {
    expect(() => fitToPost(caption)).toThrow(UnfitToPost);
  });
});
