import { isFitToPost } from '../../safety/fit-to-post.ts';
import { fill } from './fill.ts';
import { englishShapes, namedThing } from './formats/en.ts';
import { formatsOf } from './formats/languages.ts';
import { type Feeling, readSituation } from './grave/english.ts';
import { mayBeGrave } from './grave/sounds-grave.ts';
import { captionsOfDialogue, readDialogue } from './memes.ts';
import { shuffledBy } from './shuffled-by.ts';
import type { Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

/** Whether words that got no kind ones may still be no laughing matter. */
function isDoubtful({ phrase, shape, language }: Words, feeling: Feeling | undefined): boolean {
  if (shape === 'good news') return false;
  return mayBeGrave(phrase, language === 'en' && readSituation(phrase, feeling).sensitive);
}

function formatsFor(words: Words, doubtful: boolean): readonly string[] {
  const { phrase, shape, language } = words;
  const { any, dry, kinds = [], question, pov, dialogue } = formatsOf[language];
  if (shape === 'dialogue' && dialogue)
    return captionsOfDialogue(readDialogue(phrase) ?? [], dialogue, !doubtful);
  if (doubtful) return dry;
  if (shape === 'pov') return pov ?? ['POV: {x}.'];
  if (shape === 'question') return question ?? any;
  if (shape in englishShapes) return englishShapes[shape as keyof typeof englishShapes];
  return kinds.find(({ cue }) => cue.test(phrase))?.formats ?? (shape === 'name' ? namedThing : any);
}

/** One of the options for each seed: seeds that follow each other come back to one only after all the others. */
export function inTurn<T>(options: readonly [T, ...T[]], seed: number, text: string): T;
export function inTurn<T>(options: readonly T[], seed: number, text: string): T | undefined;
export function inTurn<T>(options: readonly T[], seed: number, text: string): T | undefined {
  return shuffledBy(text, options)[seed % options.length];
}

interface Circumstances {
  readonly feeling?: Feeling | undefined;
  /** Whether no picture goes with the caption, which then ends in no colon. */
  readonly isAlone?: boolean | undefined;
}

/**
 * Chooses the caption of these words by a seed; undefined where none is fit to post. A frame may make unfit what is fit by
 * itself: then another is taken.
 */
export function chooserFor(
  words: Words,
  { feeling, isAlone = false }: Circumstances,
): (seed: number) => string | undefined {
  const captions = formatsFor(words, isDoubtful(words, feeling))
    .flatMap((format) => fill(format, words.phrase, words.language) ?? [])
    .filter((caption) => caption.length <= longestCaption && !(isAlone && caption.endsWith(':')));
  return (seed) => {
    const chosen = inTurn(captions, seed, words.phrase);
    if (chosen === undefined || isFitToPost(chosen)) return chosen;
    return isFitToPost(words.phrase) ? captions.find(isFitToPost) : undefined;
  };
}
