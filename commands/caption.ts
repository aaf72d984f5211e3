import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { defineCommand, imageOption } from '../src/command.ts';

/** Seeds are whole numbers that every platform and database can hold. */
const largestSeed = 2 ** 31 - 1;

export default defineCommand({
  name: 'caption',
  description: 'A witty caption for a picture, or for your words',
  task: 'image-text-to-text',
  ephemeral: false,
  menu: { label: 'Caption image', fills: 'image' },
  route: '/generate',
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
      .describe('The same seed and input give the same caption again'),
  },
  needsOneOf: ['prompt', 'image'],
  output: z.object({
    caption: z.string(),
    seed: z.int().min(0).max(largestSeed),
    notes: z.array(z.string()).describe('What to know about how the answer came about'),
    engine: z.string(),
    model: z.string(),
    revision: z.string(),
  }),
  async run({ options, signal, infer }) {
    const { prompt, seed = randomInt(largestSeed + 1) } = options;
    const image = await options.image?.read(signal);
    const { output, note, engine, model, revision } = await infer({
      ...(prompt !== undefined && { prompt }),
      ...(image && { image }),
      seed,
    });
    const notes = [note, output.note].filter((sentence) => sentence !== undefined);
    return {
      kind: 'reply',
      title: 'Your caption',
      text: output.caption,
      provenance: { engine, model, revision, seed },
      variations: [{ label: 'Again', options: { prompt, image: options.image } }],
      ...(notes.length > 0 && { notes }),
      data: { caption: output.caption, seed, notes, engine, model, revision },
    };
  },
});
