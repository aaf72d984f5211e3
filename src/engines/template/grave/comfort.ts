import { gravityOf } from '../../../core/distress/gravity-classifier.ts';
import { distressIn } from '../../../core/distress/recognise-distress.ts';
import { guessLanguage } from '../language.ts';
import { inDanger } from './danger.ts';
import { type Feeling, isGraveEnglish } from './english.ts';
import { kindWords } from './kind-words.ts';
import { graveIn } from './other-languages.ts';

type KindLanguage = keyof typeof kindWords;

const isKindLanguage = (language: string): language is KindLanguage => language in kindWords;

/** What is said to each kind of distress; who fears for somebody else, or for what they may do, needs no pity. */
const wordsFor = { cry: 'despair', harmed: 'harmed', otherInDanger: 'sorrow', threat: 'sorrow' } as const;

/** Kind words to somebody who writes that they may harm themselves or that somebody hurts them, as a note beside them says too. */
function inDistress(text: string) {
  const distress = distressIn(text);
  if (!distress) return undefined;
  const said = distress.language === 'pt-BR' ? 'pt' : distress.language;
  const language = said === 'other' ? guessLanguage(text).language : said;
  return kindWords[isKindLanguage(language) ? language : 'en'][wordsFor[distress.kind]];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Of fewer words the classifier knows too little: "nothing works today", "mi abuela". */
const enoughWords = 5;

const saysEnough = (text: string) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length >= enoughWords;

/** The language in which a text tells of harm, illness or loss; undefined for other texts. */
function graveLanguage(text: string, feeling?: Feeling): KindLanguage | undefined {
  const { language, sure } = guessLanguage(text);
  if (language === 'en' && isGraveEnglish(text, feeling)) return 'en';
  const listed = language === 'en' && sure ? undefined : graveIn(text);
  if (listed !== undefined || !(saysEnough(text) && gravityOf(text).kinds.includes('grave'))) return listed;
  return isKindLanguage(language) ? language : 'en';
}

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts. Who may want to die is asked to talk to somebody.
 */
export function comfortFor(text: string, feeling?: Feeling) {
  const distress = inDistress(text);
  if (distress) return distress;
  const grave = graveLanguage(text, feeling);
  if (!grave) return undefined;
  const isDesperate = inDanger.test(text) || gravityOf(text).kinds.includes('despair');
  return kindWords[grave][isDesperate ? 'despair' : 'sorrow'];
}

/** From which score of the classifier on longer texts get no joke, though they do not sound grave enough for kind words. */
const doubtfulFrom = -0.2;

/** Whether a text that got no kind words may be no laughing matter all the same. */
export function mayBeGrave(text: string): boolean {
  const { scores, kinds } = gravityOf(text);
  return saysEnough(text) ? scores.grave > doubtfulFrom : kinds.includes('grave');
}
