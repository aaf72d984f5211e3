import { z } from 'zod';
import { failure, fine, warning, type Finding } from '../../lib/doctor-finding.ts';

interface Options {
  readonly apiToken: string;
  readonly baseUrl: string;
  /** owner/name:version */
  readonly model: string;
  readonly imageInput: string;
}

const account = z.object({ username: z.string() });

/** The part of a version that describes the model's input. */
const version = z.object({
  openapi_schema: z.object({
    components: z.object({
      schemas: z.object({ Input: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
    }),
  }),
});

/** Replicate's answer; no body unless it is a good one. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks once, without the official client, which would repeat a refusal for half a minute. */
async function ask({ baseUrl, apiToken }: Options, path: string, signal: AbortSignal): Promise<Answer> {
  const headers = { Authorization: `Bearer ${apiToken}` };
  const response = await fetch(`${baseUrl}${path}`, { headers, signal, redirect: 'manual' });
  return { status: response.status, body: response.ok ? await response.json() : undefined };
}

function onRefusal(status: number): Finding {
  if (status === 401 || status === 403)
    return failure(
      `Replicate refuses REPLICATE_API_TOKEN (${status}).`,
      'Make a new one at https://replicate.com/account/api-tokens, and put it into .env.',
    );
  return warning(
    `Replicate answered ${status}.`,
    'Look at https://www.replicatestatus.com, and try again later.',
  );
}

function onVersion({ status, body }: Answer, { model, imageInput }: Options): Finding {
  const [name = model] = model.split(':');
  if (status === 404)
    return failure(`Replicate has no ${model}.`, 'Set REPLICATE_MODEL to a version from the model’s page.');
  const described = version.safeParse(body).data;
  if (!described) return onRefusal(status);
  const inputs = Object.keys(described.openapi_schema.components.schemas.Input.properties);
  if (inputs.includes(imageInput)) return fine(`Replicate has ${name} in this version.`);
  return failure(
    `${name} takes no input ${imageInput}; it takes ${inputs.join(', ')}.`,
    'Set REPLICATE_IMAGE_INPUT to the one for the picture.',
  );
}

/** Asks Replicate for the account and the model's version, which costs nothing. */
export async function* diagnose(options: Options, signal: AbortSignal): AsyncIterable<Finding> {
  try {
    const { status, body } = await ask(options, '/account', signal);
    const owner = account.safeParse(body).data;
    if (!owner) {
      yield onRefusal(status);
      return;
    }
    yield fine(`Replicate accepts the token of ${owner.username}.`);
    const [name = '', id = ''] = options.model.split(':');
    yield onVersion(await ask(options, `/models/${name}/versions/${id}`, signal), options);
  } catch {
    signal.throwIfAborted();
    yield failure(
      `Replicate can’t be reached at ${new URL(options.baseUrl).origin}.`,
      'Check REPLICATE_BASE_URL and the connection.',
    );
  }
}
