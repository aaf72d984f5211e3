import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { EngineError } from '../../inference/engine-error.ts';
import type { RunHooks } from '../../inference/engine.ts';
import { onlyVisible } from '../../safety/invisible-characters.ts';
import { reviewInstructions, reviewTask } from '../../safety/prompts.ts';
import { afterPaying, type Ask } from './ask.ts';
import { delimit } from './delimit.ts';

/** UTF-16 units that are read of all captions together. */
export const reviewedLength = 4000;

const answer = z.object({ verdicts: z.array(z.enum(['fit', 'unfit'])) });

/**
 * Whether each caption may be posted.
 * @throws EngineError if there is no verdict on each: an unchecked caption, once posted, can't be taken back.
 */
export type Review = (
  captions: readonly string[],
  signal: AbortSignal,
  hooks?: RunHooks,
) => Promise<readonly boolean[]>;

/**
 * Asks the model in a second call, which does not know what people asked for: words that made it write a caption cannot
 * make it pass one.
 */
export function createReview(ask: Ask, secret: string): Review {
  return async (captions, signal, hooks) => {
    const longest = Math.floor(reviewedLength / captions.length);
    const numbered = captions.map((caption, place) => {
      const oneLine = onlyVisible(caption).replace(/\s*\n\s*/g, ' / ');
      return `${place + 1}. ${oneLine.slice(0, longest)}`;
    });
    try {
      const { verdicts } = await ask(
        {
          system: reviewInstructions,
          words: `${reviewTask}\n${delimit(numbered.join('\n'), 0, secret).text}`,
          schema: answer,
          schemaName: 'verdicts',
          temperature: 0,
          seed: 0,
        },
        signal,
        // The reply names the model that wrote the caption.
        hooks && { ...hooks, servedBy: () => undefined },
      );
      if (verdicts.length !== captions.length)
        throw new EngineError('unusable', `expected ${captions.length} verdicts, got ${verdicts.length}`);
      return verdicts.map((verdict) => verdict === 'fit');
    } catch (error) {
      // A model that would rather not read them has judged them.
      if (error instanceof UserError && error.code === 'content_refused') return captions.map(() => false);
      throw afterPaying(error);
    }
  };
}
