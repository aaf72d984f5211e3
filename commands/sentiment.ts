import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { inParts, likeliestStars, ratingBars } from '../src/core/replies/star-bars.ts';
import type { LabelScore } from '../src/inference/task.ts';
import { inLanguage, type Say } from '../src/languages/in-language.ts';
import { message, type MessageKey } from '../src/languages/message.ts';

const polarityNames = ['negative', 'neutral', 'positive'] as const;

interface Polarity {
  readonly name: (typeof polarityNames)[number];
  /** The ratings that it sums up. */
  readonly stars: readonly number[];
  readonly ratings: MessageKey;
}

const polarities: readonly Polarity[] = [
  { name: 'negative', stars: [1, 2], ratings: 'sentiment.lowRatings' },
  { name: 'neutral', stars: [3], ratings: 'sentiment.middleRating' },
  { name: 'positive', stars: [4, 5], ratings: 'sentiment.highRatings' },
];

export default defineCommand({
  name: 'sentiment',
  description: 'How a text feels, from one to five stars',
  task: 'text-classification',
  // A verdict on somebody's words is for the person who asked, not the whole channel.
  ephemeral: true,
  spoken: {
    names: ['feeling', 'feelings', 'gefühl', 'humeur', 'sentimiento', 'sentimento', '感情', '気分'],
    example: 'sentiment I love rainy Mondays',
    examples: {
      de: 'Gefühl: Ich liebe verregnete Montage',
      fr: 'humeur : j’adore les lundis pluvieux',
      es: 'sentimiento: adoro los lunes de lluvia',
      'pt-BR': 'sentimento: adoro segundas chuvosas',
      ja: '気分：雨の月曜日が大好き',
    },
  },
  menu: { label: 'How does this feel?', fills: 'text' },
  route: '/predict',
  options: {
    text: z.string().trim().min(1).max(2000).describe('The text, up to 2,000 characters'),
  },
  output: z.object({
    label: z.string().describe('The most likely rating, such as “4 stars”'),
    stars: z.int().min(1).max(5),
    confidence: z.number().describe('The probability of the label'),
    probabilities: z.record(z.string(), z.number()).describe('The probability of each label; they sum to 1'),
    polarity: z.enum(polarityNames).describe('Which is most likely: 1 or 2 stars, 3 stars, or 4 or 5 stars'),
    polarityConfidence: z.number().describe('The probability of the polarity'),
    notes: z.array(z.string()).describe('Remarks about how the answer was made'),
    engine: z.string(),
    model: z.string(),
    revision: z.string(),
  }),
  async run({ options: { text }, language, say, infer }) {
    const { output, note, engine, model, revision } = await infer({ text });
    const shares = output.scores.map(({ score }) => score);
    const parts = inParts(shares, 10_000);
    const scores = output.scores.map(({ label }, place) => ({ label, score: at(parts, place) / 10_000 }));
    const stars = likeliestStars(output.scores);
    const { label, score: confidence } = at(scores, stars - 1);
    const weights = weigh(scores);
    const { name: polarity, weight: polarityConfidence } = at(weights, 0);
    const notes = [
      ...(note === undefined ? [] : [inLanguage(note, language)]),
      ...(output.truncated ? [say('sentiment.beginningOnly')] : []),
      ...(output.note === undefined ? [] : [inLanguage(output.note, language)]),
    ];
    return {
      kind: 'reply',
      title: say('sentiment.title'),
      text: [
        say('sentiment.sure', {
          bar: `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}`,
          label: say('sentiment.stars', { stars }),
          percent: at(inParts(shares, 100), stars - 1),
        }),
        verdict(weights, stars, say),
        '',
        ...ratingBars(shares),
      ].join('\n'),
      shareable: true,
      about: text,
      provenance: { engine, model, revision },
      ...(notes.length > 0 && { notes }),
      data: {
        label,
        stars,
        confidence,
        probabilities: Object.fromEntries(scores.map(({ label, score }) => [label, score])),
        polarity,
        polarityConfidence,
        notes,
        engine,
        model,
        revision,
      },
    };
  },
});

/**
 * The polarities with their summed probabilities, to four places, highest first. The single most likely rating would
 * favour 3 stars, because negative and positive are each split between two ratings.
 */
function weigh(scores: readonly LabelScore[]): (Polarity & { readonly weight: number })[] {
  return polarities
    .map((polarity) => {
      const sum = polarity.stars.reduce((total, stars) => total + at(scores, stars - 1).score, 0);
      return { ...polarity, weight: Math.round(sum * 10_000) / 10_000 };
    })
    .toSorted((a, b) => b.weight - a.weight);
}

/** Claims no more than the probabilities support, and points out when the top rating and the sums disagree. */
function verdict(weights: ReturnType<typeof weigh>, stars: number, say: Say): string {
  const { weight, stars: own, ratings } = at(weights, 0);
  const percents = inParts(
    weights.map((polarity) => polarity.weight),
    100,
  );
  const [first = '', second = '', third = ''] = weights.map(({ name }, place) =>
    say(`sentiment.${name}`, { percent: at(percents, place) }),
  );
  if (weight < 0.5) return say('sentiment.hardToTell', { first, second, third });
  const claim = say(weight < 0.75 ? 'sentiment.leans' : 'sentiment.reads', { polarity: first });
  if (own.includes(stars)) return claim;
  const label = message('sentiment.stars', { stars });
  return `${claim} ${say('sentiment.outweighed', { label, ratings: { key: ratings } })}`;
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`expected five ratings, got ${items.length}`);
  return item;
}
