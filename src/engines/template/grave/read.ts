import { distressIn } from '../../../core/distress/recognise.ts';
import { languageOf } from '../language.ts';
import { inDanger } from './danger.ts';
import { type Feeling, readSituation } from './english.ts';
import { kindWords } from './kind-words.ts';
import { graveIn, type OtherLanguage } from './other-languages.ts';

type KindLanguage = keyof typeof kindWords;

const isKindLanguage = (language: string): language is KindLanguage => language in kindWords;

/** The kind words which ask to talk to somebody. */
function askToTalk(language: KindLanguage): readonly [string, ...string[]] {
  const words = kindWords[language];
  return [words.at(-1) ?? words[0]];
}

/** Kind words to somebody who writes that they may harm themselves or that somebody hurts them, as a note beside them says too. */
function inDistress(text: string): readonly [string, ...string[]] | undefined {
  const distress = distressIn(text);
  if (!distress) return undefined;
  const said = distress.language === 'pt-BR' ? 'pt' : distress.language;
  const language = said === 'other' ? languageOf(text).language : said;
  return askToTalk(isKindLanguage(language) ? language : 'en');
}

/** The language in which a text tells of harm, illness or loss; undefined for other texts. */
function graveLanguage(text: string, feeling?: Feeling): 'en' | OtherLanguage | undefined {
  const { language, sure } = languageOf(text);
  if (language === 'en' && readSituation(text, feeling).grave) return 'en';
  return language === 'en' && sure ? undefined : graveIn(text);
}

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts. Who may be in danger is asked to talk to somebody.
 */
export function comfortFor(text: string, feeling?: Feeling) {
  const distress = inDistress(text);
  if (distress) return distress;
  const grave = graveLanguage(text, feeling);
  return grave && (inDanger.test(text) ? askToTalk(grave) : kindWords[grave]);
}
