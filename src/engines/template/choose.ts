import { fnvHash } from '../../lib/fnv-hash.ts';
import { isFitToPost } from '../../safety/fit-to-post.ts';
import { fill, withFrenchSpaces } from './fill.ts';
import { formatsOf } from './formats/languages.ts';
import { mayBeGrave } from './grave/comfort.ts';
import { captionsOfDialogue, readDialogue } from './dialogue.ts';
import type { Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

function formatsFor({ phrase, shape, language }: Words): readonly string[] {
  const own = formatsOf[language];
  const kind = own.kinds?.find(({ cue }) => cue.test(phrase));
  // Hints at bad news are told by how they are put, so the classifier reads them as they were written.
  const doubtful = mayBeGrave(shape === 'pov' ? `POV: ${phrase}` : phrase, kind?.isGlad ? 'glad' : 'other');
  if (shape === 'dialogue' && own.dialogue)
    return captionsOfDialogue(readDialogue(phrase) ?? [], own.dialogue, !doubtful);
  if (doubtful) return own.gentle;
  if (shape === 'pov') return own.pov ?? ['POV: {x}.'];
  if (shape === 'question') return own.question ?? own.any;
  return kind?.formats ?? (shape === 'noun' || shape === 'doing' ? own[shape] : undefined) ?? own.any;
}

/** Options in an order that depends on nothing but a text and them, so that one seed is not the same joke for all. */
function shuffledBy(text: string, options: readonly string[]): string[] {
  return options
    .map((option, at) => {
      const hash = fnvHash(`${text}\n${at}`);
      return { option, rank: Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0 };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** One of the options for each seed: seeds that follow each other come back to one only after all the others. */
export function inTurn(options: readonly [string, ...string[]], seed: number, text: string): string;
export function inTurn(options: readonly string[], seed: number, text: string): string | undefined;
export function inTurn(options: readonly string[], seed: number, text: string): string | undefined {
  return shuffledBy(text, options)[seed % options.length];
}

/**
 * Chooses the caption of these words by a seed; undefined where they are not fit to post. A frame may make unfit what is fit
 * by itself: it is left out. Where no picture goes with the caption, it ends in no colon.
 */
export function chooserFor(words: Words, isAlone = false): (seed: number) => string | undefined {
  const { phrase, language } = words;
  const captions = formatsFor(words)
    .flatMap((format) => fill(format, phrase) ?? [])
    .map((caption) => (language === 'fr' ? withFrenchSpaces(caption) : caption))
    .filter((caption) => caption.length <= longestCaption && !(isAlone && /[:：]$/.test(caption)));
  let fit: readonly string[] | undefined;
  return (seed) => {
    const chosen = inTurn(fit ?? captions, seed, phrase);
    if (chosen === undefined || fit || isFitToPost(chosen)) return chosen;
    fit = isFitToPost(phrase) ? captions.filter(isFitToPost) : [];
    return inTurn(fit, seed, phrase);
  };
}
