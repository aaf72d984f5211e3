import { fill } from './fill.ts';
import { plain, plainMoment, plainQuestion, quiet, sober } from './formats/either-way.ts';
import { otherLanguages } from './formats/other-languages.ts';
import { choice, doing, order, pov, question, reaction, scene, thing } from './formats/phrases.ts';
import { signs, unknownLanguage } from './formats/signs.ts';
import { anyWords, goodNews, moment, news, ownStory } from './formats/sentences.ts';
import { topics } from './formats/topics.ts';
import { wishes } from './formats/wishes.ts';
import { type Feeling, readSituation, type Situation } from './grave/english.ts';
import { namesSomebody, showsSadness, surelyLight } from './grave/other-languages.ts';
import { captionsOfDialogue, readDialogue } from './memes.ts';
import { shuffledBy } from './random.ts';
import type { Shape, Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

const formatsFor: Readonly<Record<Exclude<Shape, 'wish' | 'dialogue'>, readonly string[]>> = {
  question,
  order,
  'own story': ownStory,
  'good news': goodNews,
  news,
  moment,
  doing,
  thing,
  scene,
  reaction,
  choice,
  pov,
  words: anyWords,
  signs,
};

/** Shapes that say that something is so, or has happened; of those a joke needs a sign that nobody is hurt. */
const tells: ReadonlySet<Shape> = new Set(['own story', 'news', 'words', 'pov']);

/** Words that tell something without a sentence: "selling my tools to buy school shoes". */
function tellsMore({ phrase, shape }: Words): boolean {
  if (shape === 'thing') return phrase.split(' ').length > 4;
  return shape === 'doing' ? !/^(?:trying|pretending) /i.test(phrase) : tells.has(shape);
}

/** Shapes that may name somebody close as they are. */
const namesAnybody: ReadonlySet<Shape> = new Set(['moment', 'scene', 'reaction', 'order', 'good news']);

/** The closing lines of what the prompt is about, after the prompt itself. */
function topical({ phrase, shape }: Words): string[] {
  if (!tells.has(shape) && shape !== 'scene' && shape !== 'question') return [];
  const end = shape === 'question' ? '?' : '.';
  return topics
    .filter(({ about }) => about.test(phrase))
    .slice(0, 1)
    .flatMap(({ closers }) => closers.map((closer) => `{X}${end}\n${closer}`));
}

/** Formats for what no joke is made of. */
function without(shape: Shape, { sad, sensitive }: Situation): readonly string[] {
  if (shape === 'moment') return plainMoment;
  if (shape === 'question') return plainQuestion;
  if (shape === 'pov') return pov.slice(0, 1);
  return sad ? quiet : sensitive ? sober : plain;
}

function inEnglish(words: Words, feeling: Feeling | undefined): readonly string[] {
  const { phrase, shape } = words;
  const situation = readSituation(phrase, feeling);
  const { sensitive, harmless, close, kin } = situation;
  if (shape === 'dialogue')
    return captionsOfDialogue(
      readDialogue(phrase) ?? [],
      !sensitive && (harmless || !kin || phrase.endsWith(':')),
    );
  if (shape === 'wish' && !sensitive)
    return wishes.find(({ greeting }) => greeting.test(phrase))?.follow ?? anyWords;
  const personal =
    kin && (shape === 'order' ? /\b(?:my|our)\b/i.test(phrase) : shape !== 'good news' && !harmless);
  const safe = (namesAnybody.has(shape) && !personal) || (!close && (harmless || !tellsMore(words)));
  if (!safe || sensitive || shape === 'wish') return without(shape, situation);
  return [...formatsFor[shape], ...topical(words)];
}

function inAnother({
  phrase,
  language,
}: Words & { language: keyof typeof otherLanguages }): readonly string[] {
  const { jokes, plain: safe, quiet: calm, moment: when, wish } = otherLanguages[language];
  if (wish?.start.test(phrase)) return wish.follow;
  if (when?.start.test(phrase)) return namesSomebody(phrase, language) ? ['{X}.', '{X}…'] : when.follow;
  if (showsSadness(phrase, language)) return calm;
  return surelyLight(phrase, language) ? jokes : safe;
}

function formatsOf(words: Words, feeling: Feeling | undefined): readonly string[] {
  const { shape, language } = words;
  if (shape === 'signs') return signs;
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
