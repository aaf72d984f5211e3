import { fill } from './fill.ts';
import {
  deadpan,
  deadpanThing,
  formatsFor,
  namedThing,
  sober,
  soberDoing,
  soberMoment,
  soberQuestion,
  soberThing,
  unknownLanguage,
  yourMoment,
} from './formats/english.ts';
import { otherLanguages } from './formats/other-languages.ts';
import { wishes } from './formats/wishes.ts';
import { type Feeling, readSituation } from './grave/english.ts';
import { isLight } from './grave/other-languages.ts';
import { captionsOfDialogue, readDialogue } from './memes.ts';
import { shuffledBy } from './random.ts';
import type { Shape, Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

/** Words that tell that something is so, or has happened, if in no sentence: "selling my tools to buy school shoes". */
function tells({ phrase, shape }: Words): boolean {
  if (shape === 'thing')
    return (
      phrase.split(' ').length > 4 &&
      !/^(?:an?|one|two|three|that one|every) |\p{L}{2}ing(?!\p{L})/iu.test(phrase)
    );
  if (shape === 'doing') return !/^(?:trying|pretending) /i.test(phrase);
  return shape === 'words';
}

/** Shapes that may name somebody close as they are. */
const namesAnybody: ReadonlySet<Shape> = new Set(['moment', 'reaction', 'good news']);

/** What can stand in the middle of a sentence: "my cat", "three ghosts", "cats"; not "group project". */
const hasArticle =
  /^(?:the|an?|my|your|our|this|that|these|those|some|every|one|two|three|four|five|six|seven|eight|nine|ten|\d+) |^\p{L}+[^s\P{L}]s(?: |$)/iu;

/** Formats for what no joke is made of. */
function without({ phrase, shape }: Words, sensitive: boolean): readonly string[] {
  if (shape === 'moment') return soberMoment;
  if (shape === 'question') return soberQuestion;
  if (shape === 'doing') return soberDoing;
  if (shape === 'pov') return ['POV: {x}.', 'POV: {x}…'];
  if (shape === 'thing' || !phrase.includes(' ')) return sensitive ? soberThing : deadpanThing;
  return shape === 'open' ? ['{X}:', '{X}…'] : sensitive ? sober : deadpan;
}

function inEnglish(words: Words, feeling: Feeling | undefined): readonly string[] {
  const { phrase, shape } = words;
  const { sensitive, harmless, close, kin } = readSituation(phrase, feeling);
  if (shape === 'dialogue')
    return captionsOfDialogue(
      readDialogue(phrase) ?? [],
      !sensitive && (harmless || !kin || phrase.endsWith(':')),
    );
  if (shape === 'wish')
    return (!sensitive && wishes.find(({ greeting }) => greeting.test(phrase))?.follow) || sober;
  const personal = kin && shape !== 'good news' && !harmless;
  const safe = (namesAnybody.has(shape) && !personal) || (!close && (harmless || !tells(words)));
  if (!safe || sensitive) return without(words, sensitive || close);
  if (shape === 'moment' && /^you\b/i.test(phrase)) return yourMoment;
  return shape === 'thing' && !hasArticle.test(phrase) ? namedThing : formatsFor[shape];
}

function inAnother({
  phrase,
  shape,
  language,
}: Words & { language: keyof typeof otherLanguages }): readonly string[] {
  const { jokes = [], plain, moment, wish } = otherLanguages[language];
  if (shape === 'pov') return language === 'fr' ? ['POV : {x}.', 'POV : {x}…'] : ['POV: {x}.', 'POV: {x}…'];
  if (wish?.start.test(phrase)) return wish.follow;
  if (moment?.start.test(phrase)) return moment.follow;
  return isLight(phrase, language) ? [...jokes, ...plain] : plain;
}

function formatsOf(words: Words, feeling: Feeling | undefined): readonly string[] {
  const { shape, language } = words;
  if (shape === 'signs') return formatsFor.signs;
  if (language === 'en') return inEnglish(words, feeling);
  return language === 'other' ? unknownLanguage : inAnother({ ...words, language });
}

/** One of the options for each seed: seeds that follow each other come back to one only after all the others. */
export function inTurn<T>(options: readonly [T, ...T[]], seed: number, text: string): T;
export function inTurn<T>(options: readonly T[], seed: number, text: string): T | undefined;
export function inTurn<T>(options: readonly T[], seed: number, text: string): T | undefined {
  return shuffledBy(text, options)[seed % options.length];
}

/** The caption of these words for a seed; undefined where they fit into no format. */
export function chooseCaption(words: Words, seed: number, feeling?: Feeling): string | undefined {
  const captions = formatsOf(words, feeling)
    .flatMap((format) => fill(format, words.phrase) ?? [])
    .filter((caption) => caption.length <= longestCaption);
  return inTurn(captions, seed, words.phrase);
}
