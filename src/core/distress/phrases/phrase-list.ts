import type { Language } from '../../../languages/language.ts';

/** Languages in which somebody in need is understood; the last stands for several. */
export type CryLanguage = Language | 'it' | 'nl' | 'other';

/** How people say something in one language, in a folded text. */
export interface DistressPhrases<Name extends CryLanguage = Language> {
  readonly language: Name;
  readonly said: Pick<RegExp, 'test'>;
  /** Everyday phrases, games and jokes with the same words, which are passed over. */
  readonly harmless?: RegExp;
}
