import { isFitToPost } from '../../safety/fit-to-post.ts';
import { fill } from './fill.ts';
import { formatsOf } from './formats/languages.ts';
import { mayBeGrave } from './grave/comfort.ts';
import { captionsOfDialogue, readDialogue } from './dialogue.ts';
import { shuffledBy } from './shuffled-by.ts';
import type { Words } from './reading.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

function formatsFor({ phrase, shape, language }: Words): readonly string[] {
  const own = formatsOf[language];
  const kind = own.kinds?.find(({ cue }) => cue.test(phrase));
  const doubtful = !kind?.isGlad && mayBeGrave(phrase);
  if (shape === 'dialogue' && own.dialogue)
    return captionsOfDialogue(readDialogue(phrase) ?? [], own.dialogue, !doubtful);
  if (doubtful) return own.dry;
  if (shape === 'pov') return own.pov ?? ['POV: {x}.'];
  if (shape === 'question') return own.question ?? own.any;
  return kind?.formats ?? (shape === 'noun' || shape === 'doing' ? own[shape] : undefined) ?? own.any;
}

/** One of the options for each seed: seeds that follow each other come back to one only after all the others. */
export function inTurn(options: readonly [string, ...string[]], seed: number, text: string): string;
export function inTurn(options: readonly string[], seed: number, text: string): string | undefined;
export function inTurn(options: readonly string[], seed: number, text: string): string | undefined {
  return shuffledBy(text, options)[seed % options.length];
}

/**
 * Chooses the caption of these words by a seed; undefined where none is fit to post. A frame may make unfit what is fit by
 * itself: then the next is taken. Where no picture goes with the caption, it ends in no colon.
 */
export function chooserFor(
  { phrase, ...words }: Words,
  isAlone = false,
): (seed: number) => string | undefined {
  const captions = formatsFor({ phrase, ...words })
    .flatMap((format) => fill(format, phrase) ?? [])
    .filter((caption) => caption.length <= longestCaption && !(isAlone && /[:：]$/.test(caption)));
  return (seed) => {
    const chosen = inTurn(captions, seed, phrase);
    if (chosen === undefined || isFitToPost(chosen)) return chosen;
    if (!isFitToPost(phrase)) return undefined;
    return captions.map((_, step) => inTurn(captions, seed + step, phrase) ?? '').find(isFitToPost);
  };
}
