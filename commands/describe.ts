import { z } from 'zod';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { inLanguage } from '../src/languages/in-language.ts';

export default defineCommand({
  name: 'describe',
  description: 'What is in a picture, as an alternative text to copy; only you see it',
  task: 'image-to-text',
  ephemeral: true,
  spoken: {
    names: ['description', 'beschreibung', 'descripción', 'descrição', '説明'],
    example: 'describe with a picture',
  },
  menu: { label: 'Describe image', fills: 'image' },
  options: {
    image: imageOption('The picture to describe: JPEG, PNG, WebP, GIF or AVIF'),
  },
  output: z.object({
    description: z
      .string()
      .describe('One or two plain sentences, without a guess about who is in the picture'),
    notes: z.array(z.string()).describe('Remarks about how the answer was made'),
    engine: z.string(),
    model: z.string(),
    revision: z.string(),
  }),
  async run({ options, language, say, signal, infer }) {
    const image = await options.image.read(signal);
    const { output, note, engine, model, revision } = await infer({ image });
    const { description } = output;
    const notes = note === undefined ? [] : [inLanguage(note, language)];
    return {
      kind: 'reply',
      title: say('pictureReplies.describeTitle'),
      text: description,
      copyable: true,
      provenance: { engine, model, revision },
      ...(notes.length > 0 && { notes }),
      data: { description, notes, engine, model, revision },
    };
  },
});
