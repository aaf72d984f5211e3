import type OpenAI from 'openai';
import type { ModerationMultiModalInput } from 'openai/resources/moderations';
import { z } from 'zod';
import { EngineError } from '../../inference/engine-error.ts';
import { toEngineFailure } from './failures.ts';

const model = 'omni-moderation-latest';
const verdict = z.object({ results: z.array(z.object({ flagged: z.boolean() })).min(1) });

interface Moderated {
  readonly text?: string | undefined;
  /** A data URI. */
  readonly picture?: string | undefined;
}

/** Whether a text or a picture violates OpenAI's usage policies. Free of charge. */
export type Moderate = (what: Moderated, signal: AbortSignal) => Promise<boolean>;

/**
 * Asks OpenAI's moderation endpoint. If the endpoint fails, the run fails too: a model's unchecked answer, once posted
 * under the bot's name, can't be taken back, while a later engine can always write a caption from fixed parts.
 */
export function createModerate(client: OpenAI): Moderate {
  return async ({ text, picture }, signal) => {
    const input: ModerationMultiModalInput[] = [
      ...(text === undefined ? [] : [{ type: 'text' as const, text }]),
      ...(picture === undefined ? [] : [{ type: 'image_url' as const, image_url: { url: picture } }]),
    ];
    let answer: unknown;
    try {
      answer = await client.moderations.create({ model, input }, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw toEngineFailure(error, 'OpenAI', Date.now());
    }
    const read = verdict.safeParse(answer);
    if (!read.success)
      throw new EngineError('malformed', 'expected a moderation verdict, got something else');
    return read.data.results.some(({ flagged }) => flagged);
  };
}
