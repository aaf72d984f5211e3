import { gravityOf } from '../../../core/distress/gravity-classifier.ts';
import { distressIn } from '../../../core/distress/recognise-distress.ts';
import { guessLanguage } from '../language.ts';
import { namesGraveThings } from './english.ts';
import { namesGame } from './games.ts';
import { kindWords } from './kind-words.ts';
import { missesSomebody } from './missing.ts';
import { graveIn } from './other-languages.ts';
import { family, pets } from './who.ts';

const isSpoken = (language: string): language is keyof typeof kindWords => language in kindWords;
const wordsIn = (language: string) => kindWords[isSpoken(language) ? language : 'en'];

/** What is said to each kind of distress; who fears for somebody else, or for what they may do, needs no pity. */
const wordsFor = { cry: 'despair', harmed: 'harmed', otherInDanger: 'sorrow', threat: 'sorrow' } as const;

/** Kind words to somebody who writes that they may harm themselves or that somebody hurts them, as a note beside them says too. */
function inDistress(text: string) {
  const distress = distressIn(text);
  if (!distress) return undefined;
  const said = distress.language === 'pt-BR' ? 'pt' : distress.language;
  return wordsIn(said === 'other' ? guessLanguage(text).language : said)[wordsFor[distress.kind]];
}

/**
 * From which log-odds of the classifier on a text is grave, and from which it may be; lower with grave words, which alone prove
 * nothing. Measured on its examples, by classifiers that had not seen them; they are less sure of Japanese.
 */
const limits = {
  others: { plain: { grave: 0.9, doubtful: -0.2 }, worded: { grave: -1, doubtful: -2.2 } },
  ja: { plain: { grave: 0.5, doubtful: -1.1 }, worded: { grave: -2, doubtful: -3 } },
} as const;
/** The languages that the classifier knows; of others it knows nothing, so that the words alone decide. */
const known = /^(?:en|de|fr|es|pt|ja)$/;

/** How grave a text is, and in which language. */
function judge(text: string) {
  const { language } = guessLanguage(text);
  const isWorded =
    !namesGame(text) && (language === 'en' ? namesGraveThings(text) : graveIn(text) !== undefined);
  const { scores, kinds } = gravityOf(text);
  const from = limits[language === 'ja' ? 'ja' : 'others'][isWorded ? 'worded' : 'plain'];
  const isGrave = scores.grave > from.grave || (isWorded && !known.test(language));
  return { language, isWorded, isGrave, isDoubtful: scores.grave > from.doubtful, kinds };
}

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts. Who may want to die is asked to talk to somebody.
 */
export function comfortFor(text: string) {
  const distress = inDistress(text);
  if (distress) return distress;
  const { language, isGrave, kinds } = judge(text);
  return isGrave ? wordsIn(language)[kinds.includes('despair') ? 'despair' : 'sorrow'] : undefined;
}

/** Of whom news may be sad though it sounds glad: "we finally sold mom’s house". */
const somebody = new RegExp(`(?<!\\p{L})(?:${family}|${pets})(?!\\p{L})`, 'iu');

/**
 * Whether a text that got no kind words may be no laughing matter all the same. Only grave words make `glad` news doubtful, unless
 * they are of somebody else.
 */
export function mayBeGrave(text: string, kind: 'glad' | 'other'): boolean {
  const { isWorded, isDoubtful } = judge(text);
  if (missesSomebody(text) || (kind === 'glad' && isWorded)) return true;
  return isDoubtful && (kind !== 'glad' || somebody.test(text));
}
