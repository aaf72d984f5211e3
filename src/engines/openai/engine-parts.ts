import { randomBytes } from 'node:crypto';
import { beginLife } from '../../lib/abort.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { createAsk, unstated, type Ask } from './ask.ts';
import { createClient, isOpenAi, providerAt } from './client.ts';
import { limits } from './limits.ts';
import { createModerate } from './moderation.ts';
import { createReview } from './review.ts';
import { bytesPerUnit, chargeFor, mostImageTokens, type Prices } from './cost.ts';

/** Requests at once. */
const concurrency = 8;
/** Bytes of the markers around a person's words, at most. */
const markerBytes = 200;

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
  /** Whether the model reviews captions in a second call; `auto` is on at OpenAI itself. */
  readonly review: 'auto' | 'on' | 'off';
  /** The global one by default. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What the engines have in common. */
export function createParts(options: OpenAiOptions) {
  const { apiKey, baseUrl, fetch, model, timeoutMs } = options;
  const client = createClient({ apiKey, baseUrl, fetch });
  const provider = providerAt(baseUrl);
  const imageTokens = mostImageTokens(model);
  const ask: Ask = createAsk({ ...options, client, provider, openAi: isOpenAi(baseUrl), imageTokens });

  /** Unknown to anyone else; with a key, it stays the same across restarts. */
  const secret = apiKey ?? randomBytes(32).toString('hex');
  const isReviewed = options.review === 'auto' ? isOpenAi(baseUrl) : options.review === 'on';
  const isModerated = options.moderation && apiKey !== undefined && isOpenAi(baseUrl);

  return {
    ask,
    /** Undefined where nothing is moderated. */
    moderate: isModerated ? createModerate(client) : undefined,
    /** Undefined where nothing is reviewed. */
    review: isReviewed ? createReview(ask, secret) : undefined,
    imageTokens,
    secret,
    common: {
      name: 'openai',
      label: provider,
      provider,
      card: { model, revision: unstated },
      concurrency,
      timeoutMs,
    },
    /** 0 if nothing is charged; tokens are counted anyway. */
    maxCostUsd: (inputTokens: number): number => {
      const { overheadTokens, shownAgain, answerTokens, paidCalls } = limits;
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
