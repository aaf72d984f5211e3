import { fill } from './fill.ts';
import { otherLanguages, signs } from './formats/other-languages.ts';
import { doing, order, question, thing } from './formats/phrases.ts';
import { anyWords, gentle, goodNews, moment, news, ownStory } from './formats/sentences.ts';
import { topics } from './formats/topics.ts';
import { wishes } from './formats/wishes.ts';
import type { Feeling } from './grave/english.ts';
import { people, pets } from './grave/english-words.ts';
import { shuffledBy } from './random.ts';
import type { Shape, Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

const formatsFor: Readonly<Record<Exclude<Shape, 'wish'>, readonly string[]>> = {
  question,
  order,
  'own story': ownStory,
  'good news': goodNews,
  news,
  moment,
  doing,
  thing,
  words: anyWords,
  signs,
};

const takesClosers: ReadonlySet<Shape> = new Set([
  'own story',
  'news',
  'doing',
  'thing',
  'words',
  'question',
]);

/** The closing lines of what the prompt is about, after the prompt itself. */
function topical({ phrase, shape }: Words): string[] {
  if (!takesClosers.has(shape)) return [];
  const end = shape === 'question' ? '?' : '.';
  return topics
    .filter(({ about }) => about.test(phrase))
    .slice(0, 2)
    .flatMap(({ closers }) => closers.map((closer) => `{X}${end}\n${closer}`));
}

const somebody = new RegExp(`\\b(?:${people}|${pets}|he|she|they|him|her|them)\\b`, 'i');
const tellsAStory: ReadonlySet<Shape> = new Set(['own story', 'news', 'words']);

/** Whether the words may hurt: they tell of somebody, or sadly of oneself, and of nothing that is fun by itself. */
function mayHurt({ phrase, shape }: Words, feeling: Feeling | undefined): boolean {
  if (!tellsAStory.has(shape)) return false;
  return somebody.test(phrase) || (shape === 'own story' && feeling !== undefined && feeling.sad >= 0.5);
}

function formatsOf(words: Words, feeling: Feeling | undefined): readonly string[] {
  const { phrase, shape, language } = words;
  if (shape === 'signs') return signs;
  if (language !== 'en') return otherLanguages[language];
  if (shape === 'wish') return wishes.find(({ greeting }) => greeting.test(phrase))?.follow ?? anyWords;
  const closers = topical(words);
  if (closers.length === 0 && mayHurt(words, feeling)) return gentle;
  return [...formatsFor[shape], ...closers];
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
