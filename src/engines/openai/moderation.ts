import type OpenAI from 'openai';
import type { ModerationMultiModalInput } from 'openai/resources/moderations';
import { z } from 'zod';
import { EngineError } from '../../inference/engine-error.ts';
import { toEngineFailure } from './failures.ts';

const model = 'omni-moderation-latest';
const verdict = z.object({ results: z.array(z.object({ flagged: z.boolean() })).min(1) });

export interface Moderated {
  readonly text?: string | undefined;
  /** A data URI. */
  readonly picture?: string | undefined;
}

/** Whether a text or a picture is against OpenAI's usage policies. Costs nothing. */
export type Moderate = (what: Moderated, signal: AbortSignal) => Promise<boolean>;

/**
 * Asks OpenAI's moderation endpoint. Where it fails, so does this, and with it the run: the engine behind the next one
 * in the order makes the caption from fixed parts, which needs no check, while an unchecked answer of a model under
 * the bot's name cannot be taken back.
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
    if (!read.success) throw new EngineError('malformed', 'a moderation verdict in an unknown form');
    return read.data.results.some(({ flagged }) => flagged);
  };
}
