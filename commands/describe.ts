import { z } from 'zod';
import { defineCommand, imageOption } from '../src/core/command.ts';
import { inLanguage } from '../src/languages/in-language.ts';

export default defineCommand({
  name: 'describe',
  description: 'What is in a picture, as an alternative text to copy; only you see it',
  task: 'image-to-text',
  ephemeral: true,
  spoken: {
    words:
      /\b(?:alt(?:ernative)?[- ]?text|describe|description|what(?:[’']?s| is| do you see| can you see) (?:in|on) (?:this|that|the|my|it)|what (?:do|can) you see|what(?:[’']?s| is) (?:this|that)|who(?:[’']?s| is| are| was) (?:this|that|he|she|these|those|they|the (?:guy|man|woman|girl|boy|person|people)|(?:in|on) (?:this|that|the|my))|what (?:does|do) (?:it|this|that|(?:the|this|that) (?:sign|text|writing|note|letter|menu|poster|label|screen|board|shirt)) say|what(?:[’']?s| is) (?:written|the text)|read (?:it|(?:the|this|that) (?:sign|text|writing|note|letter|menu|poster|label|screen|board|shirt))|wer (?:ist|sind|war) (?:das|der|die|auf)|was steht|lies (?:das|mir|den)|qui (?:est|sont)|c[’']est qui|lis (?:le|la|ce|cette)|quem (?:aparece|est)|beschreib\w*|was (?:ist|siehst|zeigt|sieht)|que vois-tu|qu[’']y a-t-il|qu[’']est-ce qu)\b|décris|décri(?:s|re|vez)|\b(?:describ\w+|descrev\w+)\b|est écrit|quién(?:es)? (?:es|son|sale|aparece)|quem (?:é|são)|(?:qué|o que) (?:dice|pone|diz)|(?:está|hay) escrito|qué (?:hay|ves|aparece)|o que (?:tem|há|aparece|você vê)|説明|何が(?:写|うつ|見え)|これは何|(?:これ|この人|彼|彼女)は?(?:誰|だれ)|誰ですか|何(?:と|て)書|なんて書/i,
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
