import OpenAI from 'openai';
import { failure, fine, skipped, warning, type Finding } from '../../lib/doctor-finding.ts';
import { createClient, isOpenAi, providerAt } from './client.ts';

interface Options {
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  readonly model: string;
}

/** Model names that a finding shows when the wanted one isn't among them. */
const maxNames = 5;

function onModel({ model, baseUrl }: Options, names: readonly string[]): Finding {
  const provider = providerAt(baseUrl);
  // Servers such as Ollama also take a name without its tag.
  if (names.some((name) => name === model || name.startsWith(`${model}:`)))
    return fine(`${provider} accepts the key and has ${model}.`);
  const text = `${provider} accepts the key, but lists no model ${model}.`;
  const some = names.slice(0, maxNames).join(', ');
  const remedy = `Set OPENAI_MODEL to one that it has${some === '' ? '' : `, such as ${some}`}.`;
  // Others name deployments differently from models.
  return isOpenAi(baseUrl) ? failure(text, remedy) : warning(text, remedy);
}

function onError(error: unknown, { baseUrl, apiKey }: Options): Finding {
  const provider = providerAt(baseUrl);
  const status: unknown = error instanceof OpenAI.APIError ? error.status : undefined;
  if (status === 401 || status === 403)
    return apiKey === undefined
      ? failure(`${provider} wants a key (${status}).`, 'Set OPENAI_API_KEY.')
      : failure(
          `${provider} refuses OPENAI_API_KEY (${status}).`,
          'Make a new key there, and put it into .env.',
        );
  if (status === 404 || status === 405)
    return skipped(
      `${provider} answers, but lists no models (${status}), so OPENAI_MODEL could not be checked.`,
    );
  if (typeof status === 'number')
    return warning(`${provider} answered ${status}.`, 'Look at its status page, and try again later.');
  return failure(
    `${provider} can’t be reached at ${new URL(baseUrl).origin}.`,
    'Check OPENAI_BASE_URL, the connection and whether the server runs.',
  );
}

/** Asks for the list of models, which costs nothing: that shows whether the key is accepted and the model exists. */
export async function* diagnose(options: Options, signal: AbortSignal): AsyncIterable<Finding> {
  try {
    const client = createClient(options);
    const { data } = await client.models.list({ signal });
    yield onModel(
      options,
      data.map(({ id }) => id),
    );
  } catch (error) {
    signal.throwIfAborted();
    yield onError(error, options);
  }
}
