import { seedAfter } from '../../lib/seed.ts';
import { isFitToPost } from '../../safety/fit-to-post.ts';
import { chooserFor, inTurn } from './choose.ts';
import { cleanPrompt } from './clean.ts';
import { readDescription } from './seen-in-description.ts';
import { anyPicture } from './formats/any-picture.ts';
import { coarseCaptions, groupCaptions, ordersCaptions } from './formats/sidestepped-prompts.ts';
import { comfortFor } from './grave/comfort.ts';
import { judgeWords } from './repeatable-words.ts';
import type { Language } from './language.ts';
import { readPrompt } from './reading.ts';
import { onlyAsks } from './requests.ts';
import { captionOfSeen } from './caption-of-seen.ts';

/** What a caption is made from. */
export interface CaptionJob {
  readonly prompt?: string;
  /** Whether no picture goes with it: then it announces none with a colon at its end. */
  readonly isAlone?: boolean;
  /** What a model saw in the picture. */
  readonly description?: string;
  readonly seed: number;
  /** The language that the person reads, for prompts too short to tell theirs. */
  readonly reader?: Language;
  /** How many captions are wanted. */
  readonly choices?: number;
}

/**
 * What became of the prompt's words: used, answered without a joke, none there (so that the caption is about what a
 * model saw, or about nothing), left out because of what `judge` found in them, or because the joke with them was not fit
 * to post.
 */
export type WordsUse =
  'used' | 'comforted' | 'seen' | 'none' | 'unfit' | Exclude<ReturnType<typeof judgeWords>, 'fine'>;

export interface CaptionResult {
  readonly caption: string;
  /** The others that were wanted, as far as there are more. */
  readonly others?: readonly string[];
  /** The seed of each of several, the first and the others. */
  readonly seeds?: readonly number[];
  readonly words: WordsUse;
}

const withoutWords = {
  none: anyPicture,
  coarse: coarseCaptions,
  unfit: coarseCaptions,
  orders: ordersCaptions,
  group: groupCaptions,
} as const;

type Write = (seed: number) => CaptionResult;

const without =
  (words: keyof typeof withoutWords): Write =>
  (seed) => ({ caption: inTurn(withoutWords[words], seed, ''), words });

/** Reads a prompt, or what a model saw, once for the captions of all seeds. */
function writerFor({ prompt = '', isAlone, description, reader }: Omit<CaptionJob, 'seed'>): Write {
  const cleaned = cleanPrompt(prompt);
  if (cleaned === '' || onlyAsks(cleaned)) {
    if (description === undefined) return without('none');
    const seen = readDescription(description);
    return (seed) => {
      const { caption, used } = captionOfSeen({ ...seen, description, seed });
      if (!isFitToPost(caption)) return without('none')(seed);
      return { caption, words: used ? 'seen' : 'none' };
    };
  }
  const comfort = comfortFor(cleaned);
  if (comfort) return (seed) => ({ caption: inTurn(comfort, seed, cleaned), words: 'comforted' });
  const kindness = judgeWords(cleaned);
  if (kindness !== 'fine') return without(kindness);
  const choose = chooserFor(readPrompt(cleaned, reader), isAlone);
  return (seed) => {
    const caption = choose(seed);
    return caption === undefined ? without('unfit')(seed) : { caption, words: 'used' };
  };
}

/** Writes the caption of a prompt, or of what a model saw, or one that fits any picture. The same job gives the same caption. */
export function writeCaption({ seed, ...job }: CaptionJob): CaptionResult {
  return writerFor(job)(seed);
}

/** The same, with as many others to choose from as the job wants: the captions of the seeds that follow. */
export function writeCaptions({ choices = 1, seed: start, ...job }: CaptionJob): CaptionResult {
  const write = writerFor(job);
  const first = write(start);
  if (choices === 1) return first;
  const captions = new Map([[first.caption, start]]);
  // Seeds that follow each other come back to a caption only after all the others.
  for (let step = 1; step < choices; step += 1) {
    const seed = seedAfter(start, step);
    const { caption, words } = write(seed);
    if (words === first.words && !captions.has(caption)) captions.set(caption, seed);
  }
  return { ...first, others: [...captions.keys()].slice(1), seeds: [...captions.values()] };
}
