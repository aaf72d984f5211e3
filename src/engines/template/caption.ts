import type { Measurement } from '../../media/describe.ts';
import { isFitToPost } from '../../safety/fit-to-post.ts';
import { chooseJoke } from './choose.ts';
import { cleanPrompt } from './clean.ts';
import { lookOf } from './formats/look.ts';
import {
  coarseCaptions,
  graveCaptions,
  groupCaptions,
  ordersCaptions,
  wordlessCaptions,
} from './formats/quiet.ts';
import { judge } from './kindness.ts';
import { createRandom } from './random.ts';
import { onlyAsks, readPrompt } from './reading/read.ts';

/** What a caption is made from; a picture comes as what was measured about it. */
export interface CaptionJob {
  readonly prompt?: string;
  readonly measured?: Measurement;
  readonly seed: number;
}

/**
 * What became of the prompt's words: used, none there, left out because of what `judge` found in them, or because the
 * joke with them was not fit to post.
 */
export type WordsUse = 'used' | 'none' | 'unfit' | Exclude<ReturnType<typeof judge>, 'fine'>;

export interface CaptionResult {
  readonly caption: string;
  readonly words: WordsUse;
}

const withoutWords = {
  none: wordlessCaptions,
  coarse: coarseCaptions,
  unfit: coarseCaptions,
  orders: ordersCaptions,
  group: groupCaptions,
};

/** Fills a joke with the words of the prompt and the looks of the picture. The same job gives the same caption. */
export function writeCaption({ prompt = '', measured, seed }: CaptionJob): CaptionResult {
  const cleaned = cleanPrompt(prompt);
  const look = measured && lookOf(measured);
  const random = createRandom(
    seed,
    [cleaned, look?.main, look?.next, look?.orientation, look?.brightness].join(),
  );
  const kindness = judge(cleaned);
  if (kindness === 'grave') return { caption: random.pick(graveCaptions), words: 'grave' };
  const tellsSomething = cleaned !== '' && !onlyAsks(cleaned);
  const words = tellsSomething && kindness === 'fine' ? readPrompt(cleaned) : undefined;
  const use = kindness !== 'fine' ? kindness : words ? 'used' : 'none';
  const joke = chooseJoke(words, look, random);
  if (joke !== undefined)
    return isFitToPost(joke)
      ? { caption: joke, words: use }
      : { caption: random.pick(withoutWords.unfit), words: 'unfit' };
  return {
    caption: random.pick(withoutWords[use === 'used' ? 'none' : use]),
    words: use === 'used' ? 'none' : use,
  };
}
