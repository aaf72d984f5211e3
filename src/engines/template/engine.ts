import { UserError } from '../../core/errors.ts';
import { stopping } from '../../core/refusals.ts';
import type { Engine } from '../../inference/engine.ts';
import { createWorkerPool, idleThreadMs, type WorkerPool } from '../../lib/worker-pool.ts';
import type { CaptionJob, CaptionResult, WordsUse } from './caption.ts';
import { message, type Text } from '../../languages/message.ts';

/** Why a caption does not use the words that somebody gave. */
const wordNotes: Readonly<Partial<Record<WordsUse, Text>>> = {
  none: message('engines.noWords'),
  coarse: message('engines.coarseWords'),
  unfit: message('engines.unfitWords'),
  orders: message('engines.orders'),
  group: message('engines.groups'),
};

/**
 * Writes captions without a model: meme formats that repeat the prompt's words, chosen by the seed, formats about what
 * another model saw in the picture, or formats that fit any picture. Always available. Runs in a worker thread that
 * starts with the first run.
 */
export function createTemplateEngine(): Engine<'image-text-to-text'> {
  const disposal = new AbortController();
  let pool: WorkerPool<CaptionJob, CaptionResult> | undefined;

  async function write(job: CaptionJob, signal: AbortSignal): Promise<CaptionResult> {
    disposal.signal.throwIfAborted();
    pool ??= createWorkerPool<CaptionJob, CaptionResult>({
      worker: new URL('./worker.ts', import.meta.url),
      minThreads: 0,
      maxThreads: 1,
      idleMs: idleThreadMs,
    });
    try {
      return await pool.run(job, signal);
    } catch (cause) {
      disposal.signal.throwIfAborted();
      signal.throwIfAborted();
      throw new UserError('engine_unavailable', message('engines.templatesBroken'), {
        cause,
      });
    }
  }

  return {
    name: 'template',
    label: message('engines.templates'),
    task: 'image-text-to-text',
    card: { model: 'meme-templates', revision: '13' },
    concurrency: 1,
    blind: true,
    async run({ prompt, image, description, language, seed, choices }, signal) {
      const { caption, others, seeds, words } = await write(
        {
          ...(prompt !== undefined && { prompt }),
          isAlone: image === undefined,
          ...(description !== undefined && { description }),
          ...(language !== undefined && { reader: language === 'pt-BR' ? 'pt' : language }),
          ...(choices !== undefined && { choices }),
          seed,
        },
        signal,
      );
      const note = prompt === undefined ? undefined : wordNotes[words];
      return {
        caption,
        ...(others && { others }),
        ...(seeds && { seeds }),
        ...(note !== undefined && { note }),
      };
    },
    async dispose() {
      disposal.abort(stopping());
      await pool?.close();
    },
  };
}
