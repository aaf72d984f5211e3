import { afterAll, describe, expect, it } from 'vitest';
import sentiment from '../../commands/sentiment.ts';
import { createTinySentimentEngine } from '../../src/engines/tiny-sentiment/engine.ts';
import type { Engine } from '../../src/inference/engine.ts';
import { createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';
import { cardMessages, modelDir } from '../support/mini-model.ts';

const mini = createTinySentimentEngine({ modelDir, ortThreads: 1 });
afterAll(() => mini.dispose?.());

/** An engine that gives these probabilities for 1 to 5 stars. */
const engineGiving = (...probabilities: number[]) =>
  createFakeEngine('text-classification', () =>
    Promise.resolve({
      scores: probabilities.map((score, place) => ({ label: `${place + 1} stars`, score })),
      truncated: false,
    }),
  );

async function ask(text: unknown, engine: Engine<'text-classification'> = mini) {
  const { dispatch } = createTestCore({
    commands: [sentiment],
    engines: { 'text-classification': [engine] },
  });
  return dispatch(interactionFor('sentiment', { text }));
}

/** The reply to a text, with its data as the command's output schema describes them. */
async function answer(text: string, engine?: Engine<'text-classification'>) {
  const outcome = await ask(text, engine);
  if (outcome.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
  return { ...outcome, lines: outcome.text.split('\n'), data: sentiment.output.strict().parse(outcome.data) };
}

describe('/sentiment', () => {
  it.each(cardMessages)('rates “%s”', async (text, label, confidence) => {
    const { data, lines } = await answer(text);
    expect(data).toMatchObject({ label, stars: Number.parseInt(label) });
    expect(data['confidence']).toBeCloseTo(confidence, 2);
    expect(lines[0]).toContain(label);
  });

  it('shows stars, label, confidence, polarity and a bar for every rating', async () => {
    const { text, title, notes } = await answer('server is down again 😡');
    expect(title).toBe('How this feels');
    expect(text).toBe(
      [
        '★☆☆☆☆ 1 star, 61% sure',
        'It reads as negative (96%).',
        '',
        '5 ★ 2%',
        '4 ★ 1%',
        '3 ★ 2%',
        '2 ★ ▇▇▇▇▇▇▇ 34%',
        '1 ★ ▇▇▇▇▇▇▇▇▇▇▇▇ 61%',
      ].join('\n'),
    );
    expect(notes).toBeUndefined();
  });

  it.each([
    [[0.05, 0.05, 0.1, 0.4, 0.4], 'It reads as positive (80%).'],
    [[0.3, 0.3, 0.2, 0.1, 0.1], 'It leans negative (60%).'],
    [[0.1, 0.1, 0.5, 0.2, 0.1], 'It leans neutral (50%).'],
    [
      [0.1, 0.15, 0.34, 0.3, 0.11],
      'Hard to tell: it may be positive (41%), neutral (34%) or negative (25%).',
    ],
    [
      [0.02, 0.03, 0.4, 0.35, 0.2],
      'It leans positive (55%). 3 stars is the most likely single rating, but 4 and 5 stars together outweigh it.',
    ],
  ])('claims for %j no more than “%s”', async (probabilities, verdict) => {
    const { lines } = await answer('hm', engineGiving(...probabilities));
    expect(lines[1]).toBe(verdict);
  });

  it('takes the polarity from the summed probabilities, not from the likeliest rating', async () => {
    const { data } = await answer('hm', engineGiving(0.25, 0.26, 0.4, 0.05, 0.04));
    expect(data).toMatchObject({
      label: '3 stars',
      confidence: 0.4,
      polarity: 'negative',
      polarityConfidence: 0.51,
    });
  });

  it.each([
    [1 / 3, 1 / 3, 1 / 3, 0, 0],
    [0.2, 0.2, 0.2, 0.2, 0.2],
    [0.99996, 0.00001, 0.00001, 0.00001, 0.00001],
    [0.12344, 0.12344, 0.12344, 0.12344, 0.50624],
    [1 / 7, 1 / 7, 1 / 7, 1 / 7, 3 / 7],
  ])('rounds %d, %d, %d, %d and %d to four places that still sum to 1', async (...probabilities) => {
    const { data, lines } = await answer('hm', engineGiving(...probabilities));
    const rounded = Object.values(data['probabilities'] as Record<string, number>);
    expect(rounded.map((value) => Number(value.toFixed(4)))).toEqual(rounded);
    expect(rounded.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    for (const [place, value] of rounded.entries()) {
      expect(Math.abs(value - (probabilities[place] ?? 0))).toBeLessThan(0.0001);
    }
    expect(data['confidence']).toBe(Math.max(...rounded));
    const percents = lines.slice(-5).map((line) => Number(/(\d+)%$/.exec(line)?.[1]));
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
  });

  it('names engine, model and revision', async () => {
    const provenance = { engine: 'mini', ...mini.card };
    expect(await answer('hello')).toMatchObject({ provenance, data: provenance });
  });

  it('says that only the beginning of a long text counted', async () => {
    const { notes, data } = await answer('we waited and waited and '.repeat(80));
    expect(notes).toEqual([expect.stringContaining('only its beginning counted')]);
    expect(data['notes']).toEqual(notes);
  });

  it('passes on that the model does not know the language', async () => {
    expect((await answer('c’était une très belle soirée')).notes).toEqual([
      expect.stringContaining('English'),
    ]);
    expect((await answer('it was a very beautiful evening')).notes).toBeUndefined();
  });

  it('says which engine stood in', async () => {
    const broken = createFakeEngine('text-classification', () => Promise.reject(new Error('down')));
    const { dispatch } = createTestCore({
      commands: [sentiment],
      engines: { 'text-classification': [broken, mini] },
    });
    expect(await dispatch(interactionFor('sentiment', { text: 'hello' }))).toMatchObject({
      notes: ['Fake is not answering; made with the small English model.'],
    });
  });

  it('does not repeat the text', async () => {
    const text = 'the @everyone <b>xylophone</b> rocks';
    // It is told apart, for those who see the answer only because somebody shows it to them.
    const { about, ...shown } = await answer(text);
    expect(about).toBe(text);
    expect(JSON.stringify(shown)).not.toMatch(/xylophone|everyone/);
  });

  it('takes 2,000 characters and not one more', async () => {
    expect(await ask('a'.repeat(2000))).toMatchObject({ kind: 'reply' });
    expect(await ask('a'.repeat(2001))).toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining('at most 2,000 characters, got 2,001') as string,
    });
  });

  it.each([
    ['', 'invalid_option'],
    [' \n\t ', 'invalid_option'],
    [undefined, 'missing_option'],
    [42, 'invalid_option'],
    [['great'], 'invalid_option'],
  ])('refuses %j as a text', async (text, code) => {
    expect(await ask(text)).toMatchObject({ kind: 'error', code });
  });
});
