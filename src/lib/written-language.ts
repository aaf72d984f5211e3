import { createMulticlassClassifier, type Guess } from './multiclass-classifier.ts';
import { projectRoot } from './project-root.ts';

const classifier = createMulticlassClassifier(new URL('models/language/', projectRoot));

/** The scripts of the languages that it was trained on. */
const knownScripts =
  /[\p{sc=Latin}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Devanagari}ー]/gu;

interface Expected {
  /** How many times likelier than others a language is before the text is read; 1 unless given. */
  readonly [language: string]: number;
}

/** How much likelier it is that somebody writes in the language that they read. */
export const trustInReader = 20;

/** English is taken where a name or a loan tells nothing else. */
const expectedOfAll: Expected = { en: 3 };
/** One or two words tell so little that what is expected counts twice. */
const fewWords = 2;

/**
 * The language that a text is most likely written in, as ISO 639-1 names it, and how likely it is. Undefined for a text without
 * letters, or in a script that none of the languages has. models/language says which it knows, and what it learnt them from.
 */
export function writtenLanguage(written: string, expected: Expected = {}): Guess | undefined {
  // An address is in no language.
  const text = written.replace(/https?:\/\/\S+/gi, ' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || (text.match(knownScripts)?.length ?? 0) * 2 < letters) return undefined;
  const words = text.match(/\p{L}[\p{L}\p{M}’']*/gu)?.length ?? 0;
  const times = words > fewWords ? 1 : 2;
  const weighed = classifier.classify(text).map(({ name, probability }) => ({
    name,
    weight: probability * (expected[name] ?? expectedOfAll[name] ?? 1) ** times,
  }));
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const [first] = weighed.toSorted((a, b) => b.weight - a.weight);
  return first && { name: first.name, probability: first.weight / sum };
}
