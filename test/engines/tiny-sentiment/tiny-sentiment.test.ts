import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTinySentimentEngine } from '../../../src/engines/tiny-sentiment/engine.ts';
import { cardMessages, modelDir } from '../../support/mini-model.ts';

const engine = createTinySentimentEngine({ modelDir, ortThreads: 1 });
afterAll(() => engine.dispose?.());

const { signal } = new AbortController();
const classify = (text: string) => engine.run({ text }, new AbortController().signal);
const scoresOf = async (text: string) => (await classify(text)).scores.map(({ score }) => score);

/** The likeliest label and its score. */
async function topOf(text: string) {
  const { scores } = await classify(text);
  return scores.reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
}

describe('the mini engine', () => {
  it.each(cardMessages)('finds in “%s” what the model’s card measured', async (text, label, confidence) => {
    const top = await topOf(text);
    expect(top.label).toBe(label);
    expect(top.score).toBeCloseTo(confidence, 2);
  });

  it('gives all five labels in order, with probabilities that sum to 1', async () => {
    const { scores } = await classify('what a lovely surprise');
    expect(scores.map(({ label }) => label)).toEqual(['1 star', '2 stars', '3 stars', '4 stars', '5 stars']);
    expect(scores.every(({ score }) => score > 0 && score < 1)).toBe(true);
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
  });

  it('hears a negation', async () => {
    const [plain, negated] = [await topOf('this is good'), await topOf('this is not good')];
    expect(Number.parseInt(plain.label)).toBeGreaterThan(3);
    expect(Number.parseInt(negated.label)).toBeLessThan(3);
  });

  it('reads emoji and emoticons', async () => {
    expect((await topOf('😍')).label).toBe('5 stars');
    expect((await topOf('😡')).label).toBe('1 star');
    expect(await scoresOf('see you tomorrow :)')).toEqual(await scoresOf('see you tomorrow 🙂'));
  });

  it('gives the same scores for a text alone and among others of any length', async () => {
    const texts = [
      ...cardMessages.map(([text]) => text),
      'no',
      'I waited three weeks for this and it arrived broken. '.repeat(4),
      'The crew was friendly, the food was warm and we landed on time. '.repeat(12),
      '最高だ',
      '👍',
    ];
    const alone: number[][] = [];
    for (const text of texts) alone.push(await scoresOf(text));
    const together = await Promise.all(texts.map(scoresOf));
    for (const [place, scores] of together.entries()) {
      for (const [label, score] of scores.entries())
        expect(score).toBeCloseTo(alone[place]?.[label] ?? -1, 5);
    }
    expect(new Set(alone.map(String)).size).toBe(texts.length);
  });

  it('says that a text was cut from the 127th word on', async () => {
    expect((await classify('fine '.repeat(126))).truncated).toBe(false);
    expect((await classify('fine '.repeat(127))).truncated).toBe(true);
    expect(await scoresOf('fine '.repeat(127))).toEqual(await scoresOf('fine '.repeat(500)));
  });

  it('takes 2,000 characters of anything, and a text of a megabyte', async () => {
    const texts = ['x'.repeat(2000), '😂'.repeat(1000), ' '.repeat(2000), '\u0000\ud800', '-_'.repeat(1000)];
    for (const text of texts) expect(await scoresOf(text)).not.toContain(Number.NaN);
    expect((await classify('so good '.repeat(131_072))).truncated).toBe(true);
  });

  it('says when it does not know most of the words', async () => {
    const note = { key: 'engines.unknownWords' };
    expect(await classify('Das ist das beste Spiel, das ich je gespielt habe')).toMatchObject({ note });
    expect(await classify('сервер опять упал')).toMatchObject({ note });
    for (const [text] of cardMessages) expect(await classify(text)).not.toHaveProperty('note');
    expect(
      await classify('Shoutout to Siobhán and Mehmet for fixing the webhook so fast'),
    ).not.toHaveProperty('note');
    expect(await classify('😂')).not.toHaveProperty('note');
  });

  it('names the weights that it runs', async () => {
    const weights = await readFile(join(modelDir, 'onnx', 'model.onnx'));
    const sha256 = createHash('sha256').update(weights).digest('hex');
    expect(engine.card).toEqual({ model: 'tiny-sentiment-en', revision: sha256.slice(0, 12) });
    const card = await readFile(join(modelDir, 'README.md'), 'utf8');
    expect(card).toContain(sha256);
  });

  it('refuses a text when too many wait already', async () => {
    const small = createTinySentimentEngine({ modelDir, ortThreads: 1, maxBatch: 1, maxWaiting: 2 });
    const runs = Array.from({ length: 3 }, () => small.run({ text: 'hello' }, signal));
    const outcomes = await Promise.allSettled(runs);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'busy', retryAfterSeconds: 5 } });
    await small.dispose?.();
  });
});
