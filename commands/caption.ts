import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { memeAltText } from '../src/core/alt-text.ts';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { nameAfter } from '../src/core/picture-name.ts';
import { memeLayouts, type EncodedImage } from '../src/core/image.ts';
import type { Attachment, ReplyImage } from '../src/core/interaction.ts';
import { inLanguage } from '../src/languages/in-language.ts';
import { message } from '../src/languages/message.ts';

/** Seeds are whole numbers that every platform and database can hold. */
const largestSeed = 2 ** 31 - 1;

const source = z.object({ engine: z.string(), model: z.string(), revision: z.string() });

function asImage(meme: EncodedImage, { name, spoiler }: Attachment, altText: string): ReplyImage {
  return {
    ...meme,
    name: nameAfter(name, 'meme', meme.mediaType),
    altText,
    spoiler,
  };
}

export default defineCommand({
  name: 'caption',
  description: 'A witty caption for a picture, or for your words',
  task: 'image-text-to-text',
  ephemeral: false,
  spoken: {
    words:
      /\b(?:captions?|memes?|jokes?|something (?:\w+ )?(?:funny|witty|clever)|(?:funny|witty|clever) (?:line|text|words|title|one-liner)s?|bildunterschrift\w*|witz\w*|spruch|blagues?|legendes?|légendes?|frases?|leyendas?|chistes?|legendas?|piadas?)\b|キャプション|ひとこと|一言|ジョーク|ミーム/i,
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
  },
  needsOneOf: ['prompt', 'image'],
  output: z.object({
    caption: z.string(),
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
    Array.from({ length: count }, (_, n) => ({ ...options, seed: (seed + n) % (largestSeed + 1) })),
  async run({ options, limits, language, say, signal, infer, drawMeme }) {
    const { prompt, meme: wanted, layout, seed = randomInt(largestSeed + 1) } = options;
    const next = seed === largestSeed ? 0 : seed + 1;
    const image = await options.image?.read(signal);
    const { output, seen, note, engine, model, revision } = await infer({
      ...(prompt !== undefined && { prompt }),
      ...(image && { image }),
      ...(language !== 'en' && { language }),
      seed,
    });
    const meme =
      image && wanted && limits.showsImages !== false
        ? await drawMeme({
            image,
            caption: output.caption,
            layout,
            maxBytes: limits.uploadBytes,
            ...(limits.imageType && { mediaType: limits.imageType }),
            ...(limits.animationType && { animationType: limits.animationType }),
          })
        : undefined;
    const drawn = meme && 'image' in meme ? meme.image : undefined;
    const remark = meme && ('cannot' in meme ? meme.cannot : meme.note);
    const description = output.description ?? seen?.description;
    const altText = memeAltText(output.caption, description, { isAnimated: (drawn?.frames ?? 1) > 1, say });
    const describedBy = seen && { engine: seen.engine, model: seen.model, revision: seen.revision };
    // The templates answer a prompt in its own language, but what they know about pictures is English.
    const isEnglish = engine === 'template' && prompt === undefined && language !== 'en';
    const notes = [note, output.note, remark, isEnglish ? message('engines.templatesAreEnglish') : undefined]
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => inLanguage(sentence, language));
    return {
      kind: 'reply',
      title: say('pictureReplies.captionTitle'),
      text: output.caption,
      // The caption would give away what the spoiler hides.
      ...(options.image?.spoiler === true && { hidden: true }),
      ...(drawn && options.image && { images: [asImage(drawn, options.image, altText)] }),
      provenance: { engine, model, revision, seed, ...(describedBy && { describedBy }) },
      // The next seed rather than a random one: engines that choose among captions then repeat none for a while.
      variations: [
        {
          label: say('pictureReplies.buttonAgain'),
          options: { prompt, image: options.image, meme: wanted, layout, seed: next },
        },
      ],
      ...(notes.length > 0 && { notes }),
      data: {
        caption: output.caption,
        seed,
        meme: drawn !== undefined,
        ...(description !== undefined && { description }),
        ...{ notes, engine, model, revision },
        ...(describedBy && { describedBy }),
      },
    };
  },
});
