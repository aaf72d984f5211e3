import { gravityOf } from '../../../core/distress/gravity-classifier.ts';
import { distressIn } from '../../../core/distress/recognise-distress.ts';
import { guessLanguage } from '../language.ts';
import { namesGraveThings } from './english.ts';
import { kindWords } from './kind-words.ts';
import { missesSomebody } from './missing.ts';
import { graveIn } from './other-languages.ts';
import { family, pets } from './who.ts';

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

/**
 * From which log-odds of the classifier on a text is grave, and from which it gets no joke though it does not sound grave enough
 * for kind words. Measured on 450 grave prompts and 230 light ones that sound grave, of which it had seen almost none.
 */
const from = { grave: 0.9, doubtful: -0.2 } as const;
/** The languages that the classifier knows; of others it knows nothing, so that the words alone decide. */
const known = /^(?:en|de|fr|es|pt|ja)$/;
/** Of short texts, and of Japanese ones, it knows less, so that words of grave things count from lower log-odds on. */
const withWordsFrom = (text: string) => (/(?:\P{L}+\p{L}+){5}/u.test(text) ? -2 : -2.6);

const namesGrave = (text: string, { language } = guessLanguage(text)) =>
  language === 'en' ? namesGraveThings(text) : graveIn(text) !== undefined;

/**
 * The language in which a text tells of harm, illness or loss; undefined for other texts.
 * @param odds the log-odds that it is grave
 */
function graveLanguage(text: string, odds: number): KindLanguage | undefined {
  const guess = guessLanguage(text);
  const { language } = guess;
  const named = namesGrave(text, guess);
  const isGraveText = odds > from.grave || (named && (!known.test(language) || odds > withWordsFrom(text)));
  if (!isGraveText) return undefined;
  return isKindLanguage(language) ? language : 'en';
}

/**
 * What may be said, without any joke, to a text that tells of harm, illness or loss, in its own language; undefined for
 * other texts. Who may want to die is asked to talk to somebody.
 */
export function comfortFor(text: string) {
  const distress = inDistress(text);
  if (distress) return distress;
  const { scores, kinds } = gravityOf(text);
  const grave = graveLanguage(text, scores.grave);
  return grave && kindWords[grave][kinds.includes('despair') ? 'despair' : 'sorrow'];
}

/** Of whom news may be sad though it sounds glad: "we finally sold mom’s house". */
const somebody = new RegExp(`(?<!\\p{L})(?:${family}|${pets})(?!\\p{L})`, 'iu');

/**
 * Whether a text that got no kind words may be no laughing matter all the same. Only grave words make `glad` news doubtful, unless
 * they are of somebody else.
 */
export function mayBeGrave(text: string, kind: 'glad' | 'other'): boolean {
  if (missesSomebody(text) || (kind === 'glad' && namesGrave(text))) return true;
  const isSurelyGlad = kind === 'glad' && !somebody.test(text);
  return !isSurelyGlad && gravityOf(text).scores.grave > from.doubtful;
}
