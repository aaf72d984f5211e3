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
import { parsed, readAnswer } from './read-answer.ts';

export interface Question<Answer> {
  readonly system: string;
  readonly words: string;
  /** A data URI. */
  readonly picture?: string | undefined;
  /** What the answer must be; its name goes to the provider. */
  readonly schema: z.ZodType<Answer>;
  readonly schemaName: string;
  readonly temperature: number;
  readonly seed: number;
}

export interface AskOptions extends Prices {
  readonly client: OpenAI;
  readonly model: string;
  readonly provider: string;
  /** OpenAI's own endpoint: it wants a newer name for the bound on tokens. */
  readonly openAi: boolean;
  readonly imageTokens: number;
}

export type Ask = <Answer>(
  question: Question<Answer>,
  signal: AbortSignal,
  hooks?: RunHooks,
) => Promise<Answer>;

/** Tokens of one answer at most. Far more than a caption needs: some models think first, and pay for it in tokens. */
export const maxAnswerTokens = 1024;
/** An answer that nobody can read is asked for once more, and never again: each of them costs. */
export const maxPaidCalls = 2;
/** Of an unreadable answer so much is shown to the model again, in UTF-16 units. */
export const shownAgain = 1000;
/** What a request holds besides: roles, keys, the schema of the answer, and a request to answer again. */
export const overheadTokens = 500;
const again = 'That could not be read. Answer with the JSON alone.';

/** Parameters that some models and servers refuse, and how to tell from what they say. */
const optional = {
  response_format: /response_format|json_schema|structured|grammar|guided/i,
  temperature: /temperature/i,
  seed: /\bseed\b/i,
  token_limit: /max_(?:completion_)?tokens/i,
} as const;
type Optional = keyof typeof optional;
const optionals = Object.keys(optional) as Optional[];

/** A name as a reply shows it; what is none is left out, and the answer still counts. */
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

/** Asks a model questions whose answers have a schema, and counts what that costs. */
export function createAsk(options: AskOptions): Ask {
  const { client, model, provider, openAi, imageTokens } = options;
  /** What this model does not take, once it has said so: nobody asks it twice. */
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
      [newerName ? 'max_completion_tokens' : 'max_tokens']: maxAnswerTokens,
      ...Object.fromEntries(Object.entries(parameters).filter(([name]) => !refused.has(name))),
    };
  }

  /** Sends a request, again without what is refused: such a refusal costs nothing. */
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

  /** One paid call. What it cost is told even where it fails, and in full where nobody says what it cost. */
  async function call(
    question: Question<unknown>,
    messages: ChatCompletionMessageParam[],
    signal: AbortSignal,
    charge: (tokens: Tokens) => void,
  ): Promise<Completion> {
    const text = messages.map(textOf).join('');
    const input = mostTextTokens(text) + overheadTokens + (question.picture ? imageTokens : 0);
    const most = { input, output: maxAnswerTokens };
    signal.throwIfAborted();
    try {
      const answer = await send(question, messages, signal);
      // JSON that is sent as some other type comes as text.
      const response = completion.safeParse(typeof answer === 'string' ? parsed(answer) : answer);
      if (!response.success) throw new EngineError('malformed', 'an answer in an unknown form');
      const { usage } = response.data;
      charge(usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : most);
      return response.data;
    } catch (error) {
      const failure = toEngineFailure(error, provider, Date.now());
      // An answer that was lost on its way here may well be on the bill.
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
      const answer = readAnswer(content, question.schema);
      if (answer !== undefined) {
        hooks?.servedBy({ model: from.model ?? model, revision: from.system_fingerprint ?? unstated });
        return answer;
      }
      // One that was cut at the bound on tokens would be cut there again.
      if (calls === maxPaidCalls || choice?.finish_reason === 'length')
        throw new EngineError('unusable', `${calls} answers that nobody can read`);
      if (content !== '') messages.push({ role: 'assistant', content: content.slice(0, shownAgain) });
      messages.push({ role: 'user', content: again });
    }
  };
}

/** Where the provider does not say which build of a model answered. */
export const unstated = 'unstated';

/** After something was paid, the whole must not be repeated, although the last call alone could be. */
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

/** The parameters that a server says it does not take. */
function refusedIn(error: unknown): Optional[] {
  if (!(error instanceof OpenAI.APIError) || (error.status !== 400 && error.status !== 422)) return [];
  if (isRefusal(error)) return [];
  const namedIn = (said: string) => optionals.filter((each) => optional[each].test(said));
  const named = namedIn(error.param ?? '');
  return named.length > 0 ? named : namedIn(error.message);
}
