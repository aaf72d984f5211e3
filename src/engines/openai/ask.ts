import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { RunHooks } from '../../inference/engine.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { contentRefused, isRefusal, toEngineFailure } from './failures.ts';
import { chargeFor, mostTextTokens, type Prices, type Tokens } from './cost.ts';
import { limits } from './limits.ts';
import { parsed, readAnswer } from './read-answer.ts';

interface Question<Answer> {
  readonly system: string;
  readonly words: string;
  /** A data URI. */
  readonly picture?: string | undefined;
  /** The schema of the answer; `schemaName` is sent to the provider. */
  readonly schema: z.ZodType<Answer>;
  readonly schemaName: string;
  /** What is accepted of servers that ignore the schema; the schema itself unless given. */
  readonly tolerated?: z.ZodType<Answer>;
  readonly temperature: number;
  readonly seed: number;
}

interface AskOptions extends Prices {
  readonly client: OpenAI;
  readonly model: string;
  readonly provider: string;
  /** Whether this is OpenAI's own endpoint, which uses a newer name for the token limit. */
  readonly openAi: boolean;
  readonly imageTokens: number;
}

export type Ask = <Answer>(
  question: Question<Answer>,
  signal: AbortSignal,
  hooks?: RunHooks,
) => Promise<Answer>;

const again = 'That could not be read. Answer with the JSON alone.';

/** Parameters that some models and servers reject, and how their error messages name them. */
const optional = {
  response_format: /response_format|json_schema|structured|grammar|guided/i,
  temperature: /temperature/i,
  seed: /\bseed\b/i,
  token_limit: /max_(?:completion_)?tokens/i,
} as const;
type Optional = keyof typeof optional;
const optionals = Object.keys(optional) as Optional[];

/** A name as a reply shows it; anything else is dropped, and the answer still counts. */
const shownName = z
  .string()
  .regex(/^(?!.*(?::\/\/|@(?:everyone|here|channel)))[\w@][\w ./:@+-]{0,99}$/i)
  .nullish()
  .catch(undefined);

const completion = z.object({
  model: shownName,
  system_fingerprint: shownName,
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) })
    .nullish()
    .catch(undefined),
});
type Completion = z.output<typeof completion>;

/** Asks a model questions whose answers follow a schema, and tracks the cost. */
export function createAsk(options: AskOptions): Ask {
  const { client, model, provider, openAi, imageTokens } = options;
  /** Parameters that this model has rejected, so that they are not sent again. */
  const refused = new Set<string>();

  function bodyOf(
    { schema, schemaName, temperature, seed }: Question<unknown>,
    messages: ChatCompletionMessageParam[],
  ): ChatCompletionCreateParamsNonStreaming {
    const parameters = { response_format: zodResponseFormat(schema, schemaName), temperature, seed };
    const newerName = openAi !== refused.has('token_limit');
    return {
      model,
      messages,
      stream: false,
      [newerName ? 'max_completion_tokens' : 'max_tokens']: limits.answerTokens,
      ...Object.fromEntries(Object.entries(parameters).filter(([name]) => !refused.has(name))),
    };
  }

  /** Sends a request and resends it without rejected parameters; a rejection costs nothing. */
  async function send(
    question: Question<unknown>,
    messages: ChatCompletionMessageParam[],
    signal: AbortSignal,
  ): Promise<unknown> {
    for (;;) {
      const known = refused.size;
      try {
        return await client.chat.completions.create(bodyOf(question, messages), { signal });
      } catch (error) {
        for (const each of refusedIn(error)) refused.add(each);
        if (refused.size === known) throw error;
      }
    }
  }

  /** One paid call. Its cost is reported even if it fails; an unknown cost counts as the maximum. */
  async function call(
    question: Question<unknown>,
    messages: ChatCompletionMessageParam[],
    signal: AbortSignal,
    charge: (tokens: Tokens) => void,
  ): Promise<Completion> {
    const text = messages.map(textOf).join('');
    const input = mostTextTokens(text) + limits.overheadTokens + (question.picture ? imageTokens : 0);
    const most = { input, output: limits.answerTokens };
    signal.throwIfAborted();
    try {
      const answer = await send(question, messages, signal);
      // JSON sent under another content type arrives as text.
      const response = completion.safeParse(typeof answer === 'string' ? parsed(answer) : answer);
      if (!response.success)
        throw new EngineError('malformed', 'expected a chat completion, got something else');
      const { usage } = response.data;
      charge(usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : most);
      return response.data;
    } catch (error) {
      const failure = toEngineFailure(error, provider, Date.now());
      // A lost answer may well be billed.
      const lost = !(error instanceof OpenAI.APIError && error.status !== undefined);
      if (lost && !(failure instanceof EngineError && failure.failure === 'unreachable')) charge(most);
      signal.throwIfAborted();
      throw failure;
    }
  }

  return async (question, signal, hooks) => {
    const messages = messagesOf(question);
    for (let calls = 1; ; calls += 1) {
      const { choices, ...from } = await call(question, messages, signal, (tokens) =>
        hooks?.charge(chargeFor(tokens, options)),
      ).catch((error: unknown) => {
        throw calls > 1 ? afterPaying(error) : error;
      });
      const [choice] = choices;
      if (choice?.message.refusal || choice?.finish_reason === 'content_filter')
        throw contentRefused(provider);
      const content = choice?.message.content ?? '';
      const answer = readAnswer(content, question.tolerated ?? question.schema);
      if (answer !== undefined) {
        hooks?.servedBy({ model: from.model ?? model, revision: from.system_fingerprint ?? unstated });
        return answer;
      }
      // An answer cut off at the token limit would be cut off again.
      if (calls === limits.paidCalls || choice?.finish_reason === 'length')
        throw new EngineError(
          'unusable',
          `expected an answer that fits the schema, got none in ${calls} calls`,
        );
      if (content !== '') messages.push({ role: 'assistant', content: content.slice(0, limits.shownAgain) });
      messages.push({ role: 'user', content: again });
    }
  };
}

/** The revision if the provider doesn't say which build of a model answered. */
export const unstated = 'unstated';

/**
 * Makes a failure final: once something was paid, the whole run must not be repeated, even if its last call could be.
 */
export function afterPaying(error: unknown): unknown {
  return error instanceof EngineError && error.repeatable
    ? new EngineError('server_error', `after a paid call: ${error.message}`, { cause: error })
    : error;
}

function messagesOf({ system, words, picture }: Question<unknown>): ChatCompletionMessageParam[] {
  return [
    { role: 'system', content: system },
    {
      role: 'user',
      content:
        picture === undefined
          ? words
          : [
              { type: 'text', text: words },
              { type: 'image_url', image_url: { url: picture } },
            ],
    },
  ];
}

/** The words of a message, without its picture. */
function textOf({ content }: ChatCompletionMessageParam): string {
  if (!Array.isArray(content)) return content ?? '';
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** The parameters that a server's error says it doesn't accept. */
function refusedIn(error: unknown): Optional[] {
  if (!(error instanceof OpenAI.APIError) || (error.status !== 400 && error.status !== 422)) return [];
  if (isRefusal(error)) return [];
  const namedIn = (said: string) => optionals.filter((each) => optional[each].test(said));
  const named = namedIn(error.param ?? '');
  return named.length > 0 ? named : namedIn(error.message);
}
