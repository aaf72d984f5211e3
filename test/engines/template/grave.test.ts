import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { kindWords, warmWords } from '../../../src/engines/template/grave/kind-words.ts';
import { comfortFor } from '../../../src/engines/template/grave/read.ts';
import { createMiniEngine } from '../../../src/engines/tiny-sentiment/engine.ts';
import { isFitToPost } from '../../../src/safety/fit-to-post.ts';
import { gravePrompts as graveAgain } from './prompts/grave-2.ts';
import { gravePrompts } from './prompts/grave.ts';
import { lightPrompts as lightAgain } from './prompts/light-2.ts';
import { lightPrompts } from './prompts/light.ts';

const mini = createMiniEngine({
  modelDir: fileURLToPath(new URL('../../../models/tiny-sentiment-en', import.meta.url)),
  ortThreads: 1,
});
const engine = createTemplateEngine({ rate: (text, signal) => mini.run({ text }, signal) });
afterAll(() => Promise.all([engine.dispose?.(), mini.dispose?.()]));

const comforts = new Set([...Object.values(kindWords), ...Object.values(warmWords)].flat());

/** Those of the prompts that are answered with a joke. */
async function jokedAbout(prompts: readonly string[]): Promise<string[]> {
  const captions = await Promise.all(
    prompts.map((prompt, seed) => engine.run({ prompt, seed }, new AbortController().signal)),
  );
  return prompts.filter((_, place) => !comforts.has(captions[place]?.caption ?? ''));
}

describe('grave prompts', () => {
  it.each([...Object.entries(gravePrompts), ...Object.entries(graveAgain)])(
    'get a kind word and no joke (%s)',
    async (_, prompts) => {
      expect(await jokedAbout(prompts)).toEqual([]);
    },
  );

  it('are answered in their own language', () => {
    for (const [language, prompts] of Object.entries(gravePrompts)) {
      const own = prompts.filter((prompt) => {
        const comfort = comfortFor(prompt);
        return comfort === kindWords[language as 'en'] || comfort === warmWords[language as 'en'];
      });
      expect(own.length, language).toBeGreaterThanOrEqual(prompts.length - 2);
    }
  });

  it('get different words with different seeds', async () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const captions = await Promise.all(
      seeds.map((seed) => engine.run({ prompt: 'my dog died', seed }, new AbortController().signal)),
    );
    expect(new Set(captions.map(({ caption }) => caption)).size).toBe(12);
  });

  it('are recognised without the sentiment model, too', () => {
    expect(gravePrompts['en']?.filter((prompt) => !comfortFor(prompt))).toEqual([]);
  });
});

describe('light prompts that sound grave', () => {
  it.each([
    ['the first hundred', lightPrompts],
    ['the second hundred', lightAgain],
  ])('are joked about, but for three in a hundred (%s)', async (_, prompts) => {
    const joked = new Set(await jokedAbout(prompts));
    expect(prompts.filter((prompt) => !joked.has(prompt)).length).toBeLessThanOrEqual(3);
  });
});

describe('kind words', () => {
  it('are fit to post, short, and speak of nobody’s death', () => {
    for (const sentence of comforts) {
      expect(isFitToPost(sentence), sentence).toBe(true);
      expect(sentence.length).toBeLessThanOrEqual(180);
    }
  });
});
