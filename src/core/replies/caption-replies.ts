import { z } from 'zod';
import { inLanguage } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';
import { message, type Text } from '../../languages/message.ts';
import { seedAfter } from '../../lib/seed.ts';
import { memeAltText } from '../pictures/alt-text.ts';
import type { TaskContext } from '../command.ts';
import type { EncodedImage } from '../pictures/encoded-image.ts';
import type { Image } from '../pictures/image.ts';
import type { MemeLayout } from '../pictures/meme.ts';
import type { Attachment } from '../pictures/attachment.ts';
import type { Reply, ReplyImage } from '../reply.ts';
import { nameAfter } from '../pictures/picture-name.ts';

export { largestSeed, seedAfter } from '../../lib/seed.ts';

/** The engine behind a caption, with its model. */
export const source = z.object({ engine: z.string(), model: z.string(), revision: z.string() });

/** What a caption came with. A choice keeps it until it is posted. */
export const madeCaption = source.extend({
  caption: z.string(),
  seed: z.int(),
  /** The one to go on with, where captions of the seeds between were offered with it; the next unless given. */
  nextSeed: z.int().exactOptional(),
  description: z.string().exactOptional(),
  describedBy: source.exactOptional(),
});
export type MadeCaption = z.output<typeof madeCaption>;

function asImage(meme: EncodedImage, { name, spoiler }: Attachment, altText: string): ReplyImage {
  return {
    ...meme,
    name: nameAfter(name, 'meme', meme.mediaType),
    altText,
    spoiler,
  };
}

interface Parts {
  readonly options: {
    readonly prompt?: string | undefined;
    readonly image?: Attachment | undefined;
    readonly meme: boolean;
    readonly layout: MemeLayout;
  };
  readonly made: MadeCaption;
  readonly image: Image | undefined;
  readonly notes: readonly (Text | undefined)[];
}

type Context = Pick<TaskContext<unknown, 'image-text-to-text'>, 'limits' | 'language' | 'say' | 'drawMeme'>;

/** The answer that everybody sees: the caption, and the picture with it where there is one. */
export async function captionReply(
  { limits, language, say, drawMeme }: Context,
  { options, made, image, notes: others }: Parts,
): Promise<Reply> {
  const { meme: wanted, layout } = options;
  // The next seed rather than a random one: engines that choose among captions then repeat none for a while.
  const { caption, description, seed, nextSeed = seedAfter(seed, 1), ...from } = made;
  const meme =
    image && wanted && limits.showsImages !== false
      ? await drawMeme({
          image,
          caption,
          layout,
          maxBytes: limits.uploadBytes,
          ...(limits.imageType && { mediaType: limits.imageType }),
          ...(limits.animationType && { animationType: limits.animationType }),
        })
      : undefined;
  const drawn = meme && 'image' in meme ? meme.image : undefined;
  const remark = meme && ('cannot' in meme ? meme.cannot : meme.note);
  const altText = memeAltText(caption, description, { isAnimated: (drawn?.frames ?? 1) > 1, say });
  const { describedBy, ...maker } = from;
  const notes = inTheirLanguage([...others, remark], language);
  return {
    kind: 'reply',
    title: say('pictureReplies.captionTitle'),
    text: caption,
    // The caption would give away what the spoiler hides.
    ...(options.image?.spoiler === true && { hidden: true }),
    ...(drawn && options.image && { images: [asImage(drawn, options.image, altText)] }),
    provenance: { ...maker, seed, ...(describedBy && { describedBy }) },
    variations: [{ label: say('buttons.again'), options: { ...options, seed: nextSeed } }],
    ...(notes.length > 0 && { notes }),
    data: {
      caption,
      seed,
      meme: drawn !== undefined,
      ...(description !== undefined && { description }),
      notes,
      ...from,
    },
  };
}

/** Captions of one use. */
interface Offered {
  readonly captions: readonly string[];
  /** Those that give the captions one by one; those that follow the first unless given. */
  readonly seeds?: readonly number[] | undefined;
  /** How many captions were asked for. */
  readonly wanted: number;
}

/** The captions to choose from, which only the person sees. */
export function captionChoices(
  { language, say }: Context,
  { options, made, notes: others }: Omit<Parts, 'image'>,
  { captions, seeds, wanted }: Offered,
): Reply {
  const found = captions.length;
  const fewer = found < wanted ? message('pictureReplies.fewerCaptions', { found }) : undefined;
  const notes = inTheirLanguage([...others, fewer], language);
  const { caption, seed, description, describedBy, ...maker } = made;
  const nextSeed = seedAfter(seed, wanted);
  return {
    kind: 'reply',
    title: say('pictureReplies.captionsTitle'),
    text: captions.map((each, place) => `${place + 1}. ${each}`).join('\n'),
    ...(options.image?.spoiler === true && { hidden: true }),
    provenance: { ...maker, seed, ...(describedBy && { describedBy }) },
    choices: {
      options: { ...options, seed },
      each: captions.map((each, place) => ({
        label: say('buttons.post', { number: place + 1 }),
        makes: { ...made, caption: each, seed: seeds?.[place] ?? seedAfter(seed, place), nextSeed },
      })),
    },
    variations: [
      {
        label: say('buttons.again'),
        options: { ...options, choices: wanted, seed: nextSeed },
      },
    ],
    ...(notes.length > 0 && { notes }),
    data: {
      caption,
      captions,
      seed,
      meme: false,
      ...(description !== undefined && { description }),
      notes,
      ...maker,
      ...(describedBy && { describedBy }),
    },
  };
}

function inTheirLanguage(notes: readonly (Text | undefined)[], language: Language): string[] {
  return notes.filter((note) => note !== undefined).map((note) => inLanguage(note, language));
}
