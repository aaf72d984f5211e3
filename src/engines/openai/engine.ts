import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { beginLife } from '../../lib/abort.ts';
import { captionInstructions, captionTask, pictureTask } from '../../safety/caption-prompt.ts';
import type { Engine } from '../../inference/engine.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { afterPaying, createAsk, unstated, type Ask } from './ask.ts';
import { createClient, isOpenAi, providerAt } from './client.ts';
import { delimit } from './delimit.ts';
import { contentRefused } from './failures.ts';
import { limits } from './limits.ts';
import { createModerate } from './moderation.ts';
import { toDataUri } from './picture.ts';
import { bytesPerUnit, chargeFor, mostImageTokens, mostTextTokens, type Prices } from './cost.ts';
import { ratingInstructions, ratings, toScores } from './rating.ts';

export interface OpenAiOptions extends Prices {
  /** Most local servers don't need one. */
  readonly apiKey?: string | undefined;
  /** OpenAI's, or that of any server with a compatible API. */
  readonly baseUrl: string;
  readonly model: string;
  /** 0 to 2, for captions. */
  readonly temperature: number;
  /** For one whole run, including all its requests and their bodies. */
  readonly timeoutMs: number;
  /** Whether OpenAI's moderation endpoint checks captions; only OpenAI itself has one. */
  readonly moderation: boolean;
  /** The global one by default. */
  readonly fetch?: typeof globalThis.fetch;
}

const captionAnswer = z.object({ caption: z.string().refine((caption) => caption.trim() !== '') });

/** What both engines have in common. */
function createParts(options: OpenAiOptions) {
  const { apiKey, baseUrl, fetch, model, timeoutMs } = options;
  const client = createClient({ apiKey, baseUrl, fetch });
  const provider = providerAt(baseUrl);
  const imageTokens = mostImageTokens(model);
  const ask: Ask = createAsk({ ...options, client, provider, openAi: isOpenAi(baseUrl), imageTokens });

  return {
    client,
    ask,
    imageTokens,
    /** Unknown to anyone else; with a key, it stays the same across restarts. */
    secret: apiKey ?? randomBytes(32).toString('hex'),
    common: {
      name: 'openai',
      label: provider,
      provider,
      card: { model, revision: unstated },
      concurrency: limits.concurrency,
      timeoutMs,
    },
    /** 0 if nothing is charged; tokens are counted anyway. */
    maxCostUsd: (inputTokens: number): number => {
      const { markerBytes, overheadTokens, shownAgain, answerTokens, paidCalls } = limits;
      const input = inputTokens + markerBytes + overheadTokens + shownAgain * bytesPerUnit;
      return chargeFor({ input, output: answerTokens }, options).usd * paidCalls;
    },
    /** Gives a run its deadline. */
    within: async <Result>(
      parent: AbortSignal,
      run: (signal: AbortSignal) => Promise<Result>,
    ): Promise<Result> => {
      const life = beginLife({
        parent,
        onParentAbort: () => (parent.reason instanceof Error ? parent.reason : new Error('aborted')),
        deadlineMs: timeoutMs,
        onDeadline: () => new EngineError('silent', `expected an answer within ${timeoutMs} ms, got none`),
      });
      try {
        life.signal.throwIfAborted();
        return await run(life.signal);
      } finally {
        life[Symbol.dispose]();
      }
    },
  };
}

/** Captions by a language model that can see pictures, at OpenAI or any server with a compatible API. */
export function createOpenAiCaptionEngine(options: OpenAiOptions): Engine<'image-text-to-text'> {
  const { client, ask, common, secret, imageTokens, maxCostUsd, within } = createParts(options);
  const moderated = options.moderation && options.apiKey !== undefined && isOpenAi(options.baseUrl);
  const moderate = moderated ? createModerate(client) : undefined;

  return {
    ...common,
    maxCostUsd: maxCostUsd(
      mostTextTokens(captionInstructions) + limits.promptLength * bytesPerUnit + imageTokens,
    ),
    task: 'image-text-to-text',
    run: ({ prompt, image, seed }, outer, hooks) =>
      within(outer, async (signal) => {
        const picture = image && (await toDataUri(image, signal));
        const text = prompt?.slice(0, limits.promptLength);
        if (await moderate?.({ text, picture }, signal)) throw contentRefused(common.provider);
        const data = text === undefined ? undefined : delimit(text, seed, secret);
        const { caption } = await ask(
          {
            system: captionInstructions,
            words: data ? `${captionTask}\n${data.text}` : pictureTask,
            picture,
            schema: captionAnswer,
            schemaName: 'caption',
            temperature: options.temperature,
            seed,
          },
          signal,
          hooks,
        );
        if (data && caption.includes(data.marker))
          throw new EngineError('unfit', 'expected a caption, got a marker');
        // Checked as people will see it: an invisible character could hide a word from the check.
        const seen = caption.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
        const flagged = await moderate?.({ text: seen }, signal).catch((error: unknown) => {
          throw afterPaying(error);
        });
        if (flagged) throw new EngineError('unfit', 'expected a caption, got one that moderation flagged');
        return { caption: caption.trim() };
      }),
  };
}

/**
 * Five-star ratings by a language model. Neither side is moderated: only five numbers are read from the answer, and how
 * a hateful text feels is a fair question.
 */
export function createOpenAiSentimentEngine(options: OpenAiOptions): Engine<'text-classification'> {
  const { ask, common, secret, maxCostUsd, within } = createParts(options);

  return {
    ...common,
    maxCostUsd: maxCostUsd(mostTextTokens(ratingInstructions) + limits.textLength * bytesPerUnit),
    task: 'text-classification',
    run: ({ text }, outer, hooks) =>
      within(outer, async (signal) => {
        const answer = await ask(
          {
            system: ratingInstructions,
            words: delimit(text.slice(0, limits.textLength), 0, secret).text,
            schema: ratings,
            schemaName: 'ratings',
            // A measurement, not a joke: the same text should get the same answer.
            temperature: 0,
            seed: 0,
          },
          signal,
          hooks,
        );
        return { scores: toScores(answer), truncated: text.length > limits.textLength };
      }),
  };
}
