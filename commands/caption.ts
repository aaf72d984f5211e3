import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  captionChoices,
  captionReply,
  largestSeed,
  madeCaption,
  seedAfter,
  source,
  type MadeCaption,
} from '../src/core/replies/caption-replies.ts';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { memeLayouts } from '../src/core/pictures/meme.ts';
import { message } from '../src/languages/message.ts';

export default defineCommand({
  name: 'caption',
  description: 'A witty caption for a picture, or for your words',
  task: 'image-text-to-text',
  ephemeral: false,
  spoken: {
    names: [
      'captions',
      'spruch',
      'bildspruch',
      'bildunterschrift',
      'légende',
      'leyenda',
      'frase',
      'legenda',
      'ひとこと',
      'キャプション',
    ],
    example: 'caption a cat who runs meetings',
    examples: {
      de: 'Spruch: eine Katze, die Meetings leitet',
      fr: 'légende : un chat qui dirige des réunions',
      es: 'frase: un gato que dirige reuniones',
      'pt-BR': 'legenda: um gato que comanda reuniões',
      ja: 'ひとこと：会議を仕切る猫',
    },
  },
  menu: { label: 'Caption this message', fills: 'image', orText: 'prompt' },
  route: '/generate',
  produces: 'either',
  options: {
    prompt: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('What the caption is about, up to 500 characters'),
    image: imageOption('The picture to caption: JPEG, PNG, WebP, GIF or AVIF').optional(),
    seed: z
      .int()
      .min(0)
      .max(largestSeed)
      .optional()
      .describe('Repeat a seed with the same input to get the same caption'),
    meme: z.boolean().default(true).describe('Whether to set the caption on the picture too; on by default'),
    layout: z
      .enum(memeLayouts)
      .default('auto')
      .describe('Above the picture (bar), on it (classic), or whichever covers nothing (auto)'),
    choices: z
      .int()
      .min(1)
      .max(3)
      .default(1)
      .describe('How many captions to choose from, 1–3; from two on, only you see them'),
  },
  needsOneOf: ['prompt', 'image'],
  output: z.object({
    caption: z.string(),
    captions: z.array(z.string()).optional().describe('All of them, where several were asked for'),
    seed: z.int().min(0).max(largestSeed),
    meme: z.boolean().describe('Whether the caption was set on the picture'),
    description: z.string().optional().describe('What is in the picture, if a model has seen it'),
    notes: z.array(z.string()).describe('Remarks about how the answer was made'),
    engine: z.string(),
    model: z.string(),
    revision: z.string(),
    describedBy: source
      .optional()
      .describe('The model that saw the picture, if another one wrote the caption'),
  }),
  // With one seed, several pictures could get the same caption.
  eachOf: ({ seed = randomInt(largestSeed + 1), ...options }, count) =>
    Array.from({ length: count }, (_, n) => ({ ...options, seed: seedAfter(seed, n) })),
  choosing: {
    isMeant: ({ choices }) => choices > 1,
    async post({ options, signal, ...context }, choice) {
      // Without the lettering, there is no need to read the picture again.
      const image = options.meme ? await options.image?.read(signal) : undefined;
      return captionReply(context, { options, made: madeCaption.parse(choice), image, notes: [] });
    },
  },
  async run({
    options: { choices, seed = randomInt(largestSeed + 1), ...options },
    signal,
    infer,
    ...context
  }) {
    const { prompt } = options;
    const { language } = context;
    const image = await options.image?.read(signal);
    const { output, seen, note, engine, model, revision } = await infer({
      ...(prompt !== undefined && { prompt }),
      ...(image && { image }),
      ...(language !== 'en' && { language }),
      seed,
      ...(choices > 1 && { choices }),
    });
    const description = output.description ?? seen?.description;
    const made: MadeCaption = {
      caption: output.caption,
      seed,
      ...(description !== undefined && { description }),
      ...{ engine, model, revision },
      ...(seen && { describedBy: { engine: seen.engine, model: seen.model, revision: seen.revision } }),
    };
    // The templates answer a prompt in its own language, but what they know about pictures is English.
    const isEnglish = engine === 'template' && prompt === undefined && language !== 'en';
    const notes = [note, output.note, isEnglish ? message('engines.templatesAreEnglish') : undefined];
    if (choices === 1) return captionReply(context, { options, made, image, notes });
    const captions = [output.caption, ...(output.others ?? [])];
    return captionChoices(
      context,
      { options, made, notes },
      { captions, seeds: output.seeds, wanted: choices },
    );
  },
});
