import type { English } from '../../../../languages/en/index.ts';
import type { Language } from '../../../../languages/language.ts';
import { phrases } from '../../../../lib/phrases.ts';

/** What a message that asks for no command is about; each has an answer in the catalogues. */
export type SmallTalk = keyof English['smallTalk'];

/** How people say something, in each language. */
export interface Intent {
  readonly about: SmallTalk;
  /** Whether it is meant only where a message says nothing else. */
  readonly isWhole: boolean;
  readonly said: readonly (readonly [Language, RegExp])[];
}

/** What the phrases of every language share. */
const lists = {
  pics: 'pic(s), picture(s), photo(s), image(s), upload(s), post(s), drawing(s), cartoon(s), meme(s), gif(s), selfie(s)',
  ext: 'jpg(s), jpeg(s), png(s), webp, gif(s), heic, tiff, avif, svg(s), pdf(s), mp4, bmp, video(s), vídeo(s), vidéo(s)',
};

/**
 * Makes an intent of phrases for each language (see `phrases`), which are looked for in a folded text. The languages that
 * the bot doesn't write are among the English phrases.
 */
export function intent(
  about: SmallTalk,
  said: Readonly<Partial<Record<Language, string>>>,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Intent {
  const compiled = Object.entries(said) as [Language, string][];
  return {
    about,
    isWhole,
    said: compiled.map(([language, text]) => [language, phrases(text, lists, isWhole ? 'g' : '')]),
  };
}
