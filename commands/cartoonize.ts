import { z } from 'zod';
import { drawingAltText } from '../src/core/alt-text.ts';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { nameAfter } from '../src/core/picture-name.ts';
import { styles, type Style } from '../src/inference/task.ts';

function styleAfter(style: Style): Style {
  return styles[(styles.indexOf(style) + 1) % styles.length] ?? style;
}

export default defineCommand({
  name: 'cartoonize',
  description: 'Turn a picture into a cartoon',
  task: 'image-to-image',
  ephemeral: false,
  spoken: {
    words: /\b(?:cartoon\w*|comics?|sketch\w*|drawing|zeichnung|skizze|dessin|dibujo|desenho)\b/i,
    example: 'cartoonize with a picture',
  },
  menu: { label: 'Cartoonize image', fills: 'image' },
  produces: 'image',
  options: {
    image: imageOption('The picture to draw: JPEG, PNG, WebP, GIF or AVIF'),
    style: z
      .enum(styles)
      .default('cartoon')
      .describe('cartoon: soft colours; comic: bold ink and flat colours; sketch: pencil on paper'),
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
  async run({ options: { image: attachment, style }, limits, signal, infer, look }) {
    const image = await attachment.read(signal);
    const [{ output, engine, model, revision, note }, seen] = await Promise.all([
      infer({
        image,
        style,
        maxBytes: limits.uploadBytes,
        ...(limits.imageType && { mediaType: limits.imageType }),
        ...(limits.animationType && { animationType: limits.animationType }),
      }),
      look(image),
    ]);
    const { width, height, mediaType, frames = 1 } = output.image;
    const altText = drawingAltText(style, {
      description: seen?.description,
      measured: output.description,
      isAnimated: frames > 1,
    });
    const describedBy = seen && { engine: seen.engine, model: seen.model, revision: seen.revision };
    const notes = [note, output.note].filter((sentence) => sentence !== undefined);
    return {
      kind: 'reply',
      title: `Your ${frames > 1 ? 'animation' : 'picture'} in ${style} style`,
      text: altText,
      images: [
        {
          ...output.image,
          name: nameAfter(attachment.name, style, mediaType),
          altText,
          spoiler: attachment.spoiler,
        },
      ],
      provenance: { engine, model, revision, ...(describedBy && { describedBy }) },
      ...(notes.length > 0 && { notes }),
      variations: [{ label: 'Other style', options: { image: attachment, style: styleAfter(style) } }],
      data: { style, altText, width, height, frames, engine, model, revision },
    };
  },
});
