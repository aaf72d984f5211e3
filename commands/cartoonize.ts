import { z } from 'zod';
import { drawingAltText } from '../src/core/pictures/alt-text.ts';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { nameAfter } from '../src/core/pictures/picture-name.ts';
import { strengths, styles, type Style } from '../src/inference/task.ts';
import { inLanguage } from '../src/languages/in-language.ts';
import { message, type MessageKey } from '../src/languages/message.ts';

const buttons = {
  cartoon: 'buttons.cartoon',
  comic: 'buttons.comic',
  sketch: 'buttons.sketch',
  watercolour: 'buttons.watercolour',
  'pop-art': 'buttons.popArt',
} as const satisfies Record<Style, MessageKey>;

export default defineCommand({
  name: 'cartoonize',
  description: 'Turn a picture into a cartoon',
  task: 'image-to-image',
  ephemeral: false,
  spoken: {
    names: [
      'cartoon',
      'comic',
      'sketch',
      'watercolour',
      'watercolor',
      'zeichnung',
      'dessin',
      'dibujo',
      'caricatura',
      'desenho',
      'イラスト',
      '漫画',
      'aquarell',
      'aquarelle',
      'acuarela',
      'aquarela',
      '水彩画',
    ],
    choices: {
      comic: /\bbandes? dessinées?\b|\bBD\b|(?<!\p{L})c[oó]mic(?:s|ify|ified|ificar?)?(?!\p{L})|アメコミ/iu,
      sketch:
        /\b(?:\w*skizze|bleistift\w*|croquis|crayon|boceto|a lápiz|esboço|a lápis|pencil|hand[- ]?drawn)(?!\p{L})|スケッチ|鉛筆/iu,
      watercolour: /\b(?:water ?colou?rs?|aquarelle?|acuarela|aquarela)\b|水彩/i,
      'pop-art': /\bpop[- ]?art\b|\b(?:warhol|lichtenstein)\b|ポップアート/i,
    } satisfies Partial<Record<Style, RegExp>>,
    example: 'cartoonize with a picture',
  },
  menu: { label: 'Cartoonize image', fills: 'image' },
  produces: 'image',
  options: {
    image: imageOption('The picture to draw: JPEG, PNG, WebP, GIF or AVIF'),
    style: z
      .enum(styles)
      .default('cartoon')
      .describe(
        'cartoon: soft; comic: ink; sketch: pencil; watercolour: washes; pop-art: dots and loud colours',
      ),
    strength: z
      .enum(strengths)
      .default('normal')
      .describe('How far the drawing departs from the picture; normal unless given'),
    size: z
      .enum(['large', 'original'])
      .default('large')
      .describe('large enlarges small pictures, original keeps the size; both up to what I can draw'),
    compare: z.boolean().default(false).describe('Whether to show the picture and the drawing side by side'),
  },
  output: z.object({
    style: z.enum(styles),
    altText: z.string(),
    width: z.int().describe('Pixels'),
    height: z.int().describe('Pixels'),
    frames: z.int().describe('Frames of an animation; 1 for a still picture'),
    engine: z.string(),
    model: z.string(),
    revision: z.string(),
  }),
  async run({ options, limits, language, say, signal, infer, look, putSideBySide }) {
    const { image: attachment, style, strength, size, compare } = options;
    const image = await attachment.read(signal);
    const format = { maxBytes: limits.uploadBytes, ...(limits.imageType && { mediaType: limits.imageType }) };
    const [{ output, engine, model, revision, note }, seen] = await Promise.all([
      infer({
        image,
        style,
        strength,
        keepsSize: size === 'original',
        ...format,
        ...(limits.animationType && !compare && { animationType: limits.animationType }),
      }),
      look(image),
    ]);
    const shown = compare ? await putSideBySide(image, output.image, format) : output.image;
    const { width, height, mediaType, frames = 1 } = shown;
    const drawingText = drawingAltText(style, {
      description: seen?.description,
      measured: output.description,
      isAnimated: frames > 1,
      language,
    });
    const altText = compare ? say('pictureReplies.besides', { drawing: drawingText }) : drawingText;
    const describedBy = seen && { engine: seen.engine, model: seen.model, revision: seen.revision };
    const still = compare && image.animation ? message('pictureReplies.stillsOnly') : undefined;
    const notes = [note, output.note, still]
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => inLanguage(sentence, language));
    return {
      kind: 'reply',
      title: say(frames > 1 ? 'pictureReplies.animationTitle' : 'pictureReplies.cartoonTitle', { style }),
      text: altText,
      images: [
        {
          ...shown,
          name: nameAfter(attachment.name, style, mediaType),
          altText,
          spoiler: attachment.spoiler,
        },
      ],
      provenance: { engine, model, revision, ...(describedBy && { describedBy }) },
      ...(notes.length > 0 && { notes }),
      variations: styles
        .filter((other) => other !== style)
        .map((other) => ({ label: say(buttons[other]), options: { ...options, style: other } })),
      data: { style, altText, width, height, frames, engine, model, revision },
    };
  },
});
