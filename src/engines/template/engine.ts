import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { Engine } from '../../inference/engine.ts';
import { createWorkerPool, type WorkerPool } from '../../lib/worker-pool.ts';
import { measureImage } from '../../media/describe.ts';
import type { CaptionJob, CaptionResult, WordsUse } from './caption.ts';

const wordNotes: Readonly<Record<Exclude<WordsUse, 'used'>, string>> = {
  none: 'No words were found to joke with.',
  coarse: 'Coarse words are not repeated.',
  unfit: 'Words that are not fit to post are not repeated.',
  orders: 'Orders to a model are not repeated.',
  group: 'Jokes about groups of people are not made.',
  grave: 'Jokes about harm and loss are not made.',
};

/** How the caption came about, without a claim to have understood anything. */
function noteOn(words: WordsUse, asked: { readonly prompt: boolean; readonly image: boolean }): string {
  const source = asked.image
    ? 'Made without a vision model: the picture counts by its colours, light and form only.'
    : 'Made from a template, without a language model.';
  return words === 'used' || !asked.prompt ? source : `${wordNotes[words]} ${source}`;
}

/**
 * Captions without a model: meme formats filled with the nouns and verbs of the prompt, or with what can be measured
 * about the picture, chosen by the seed. Always there. Runs in a worker thread, which starts with the first load or run.
 */
export function createTemplateEngine(): Engine<'image-text-to-text'> {
  const disposal = new AbortController();
  let pool: WorkerPool<CaptionJob, CaptionResult> | undefined;

  async function write(job: CaptionJob, signal: AbortSignal): Promise<CaptionResult> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<CaptionJob, CaptionResult>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: 1,
      maxThreads: 1,
    });
    try {
      return await pool.run(job, signal);
    } catch (cause) {
      disposal.signal.throwIfAborted();
      signal.throwIfAborted();
      throw new UserError('engine_unavailable', 'The caption templates do not run. Please try again later.', {
        cause,
      });
    }
  }

  return {
    name: 'template',
    label: 'the templates',
    task: 'image-text-to-text',
    card: { model: 'meme-templates', revision: '1' },
    concurrency: 1,
    async load(signal) {
      // The first prompt that is read builds the library's word lists.
      await write({ prompt: 'a bot warms up its jokes', seed: 0 }, signal);
    },
    async run({ prompt, image, seed }, signal) {
      const { caption, words } = await write(
        {
          ...(prompt !== undefined && { prompt }),
          ...(image && { measured: measureImage(image) }),
          seed,
        },
        signal,
      );
      return { caption, note: noteOn(words, { prompt: prompt !== undefined, image: image !== undefined }) };
    },
    async dispose() {
      disposal.abort(stopping());
      await pool?.close();
    },
  };
}
