import { z } from 'zod';
import { EngineError } from '../../inference/engine-error.ts';
import { forLog } from './log-text.ts';

const schema = z.object({
  /** Used in URLs. */
  id: z.string().regex(/^[\w-]{1,100}$/),
  /** Any text: an unknown state means waiting, until `completed_at` is set. */
  status: z.string(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.string().nullish(),
  started_at: z.string().nullish(),
  completed_at: z.string().nullish(),
  /** The model that actually ran: Replicate finds a version by its digits alone. */
  model: z
    .string()
    .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)
    .nullish()
    .catch(undefined),
});

/** One run of a model at Replicate, as its API describes it. */
export type Prediction = z.output<typeof schema>;

/** Parses an API answer. @throws EngineError `malformed` if it isn't a prediction. */
export function parsePrediction(value: unknown): Prediction {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new EngineError('malformed', `expected a prediction: ${z.prettifyError(parsed.error)}`);
}

const finalStates = new Set(['succeeded', 'failed', 'canceled', 'aborted']);

/** Whether the prediction has ended. */
export function isOver({ status, completed_at: completedAt }: Prediction): boolean {
  return finalStates.has(status) || typeof completedAt === 'string';
}

/**
 * Whether the prediction costs something. Replicate bills the time that a model works; a prediction that ended before
 * it started is free (replicate.com/docs/topics/predictions/lifecycle).
 */
export function isBilled({ status, started_at: startedAt }: Prediction): boolean {
  if (status === 'succeeded' || status === 'failed' || status === 'processing') return true;
  return typeof startedAt === 'string';
}

/** Characters read from the end of the logs; a long run writes megabytes. */
const logsTail = 4_000;

/** The model's progress, 0 to 1: the last percentage in its logs, preferably of a progress bar (`40%|###`). */
export function progressOf({ logs }: Prediction): number | undefined {
  const tail = logs?.slice(-logsTail) ?? '';
  const percentages = (pattern: RegExp) => [...tail.matchAll(pattern)].map(([, digits]) => Number(digits));
  const percent =
    percentages(/(?<![\d.])(\d{1,3})(?:\.\d+)?%\s*\|/g).at(-1) ??
    percentages(/(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%/g).at(-1);
  return percent === undefined || percent > 100 ? undefined : percent / 100;
}

/** How models and Replicate say that a picture was blocked; E005 is the API's own code for it. */
const blockedText =
  /nsfw|\bE005\b|flagged as sensitive|safety (?:check|filter|system)|content (?:polic|filter|moderation)|inappropriate content/i;

/** Whether a prediction failed because the picture was blocked. */
export function isBlocked({ error }: Prediction): boolean {
  return blockedText.test(errorText(error));
}

/** Whether the model says that it blacked out its picture; diffusers then returns a black picture and no error. */
export function saysPaintedOver({ logs }: Prediction): boolean {
  return /potential nsfw content/i.test(logs?.slice(-logsTail) ?? '');
}

/** The provider's error message, for the log. */
export function errorText(error: unknown): string {
  return forLog(typeof error === 'string' ? error : JSON.stringify(error ?? 'no reason given'));
}

/**
 * The picture's URL or data URI. Some models return one, others a list, of which the first is used.
 * @throws EngineError `malformed` if there is none.
 */
export function outputOf({ output }: Prediction): string {
  const first: unknown = Array.isArray(output) ? output[0] : output;
  if (typeof first === 'string' && /^(?:https?:\/\/|data:)/.test(first)) return first;
  const got = Array.isArray(output) ? `a list of ${output.length}` : typeof first;
  throw new EngineError('malformed', `expected the address of a picture, got ${got}`);
}
