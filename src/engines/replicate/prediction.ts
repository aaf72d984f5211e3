import { z } from 'zod';
import { EngineError } from '../../inference/engine-error.ts';
import { forLog } from './log-text.ts';

const schema = z.object({
  /** Goes into addresses. */
  id: z.string().regex(/^[\w-]{1,100}$/),
  /** Left open: a state that is new to us is one to wait in, until it has a time at which it was over. */
  status: z.string(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.string().nullish(),
  started_at: z.string().nullish(),
  completed_at: z.string().nullish(),
  /** Whose version really ran: a version is found by its digits alone. */
  model: z
    .string()
    .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)
    .nullish()
    .catch(undefined),
});

/** One run of a model at Replicate, as its API tells of it. */
export type Prediction = z.output<typeof schema>;

/** @throws EngineError `malformed` where that is no prediction. */
export function parsePrediction(value: unknown): Prediction {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new EngineError('malformed', `expected a prediction: ${z.prettifyError(parsed.error)}`);
}

const finalStates = new Set(['succeeded', 'failed', 'canceled', 'aborted']);

/** Whether nothing changes any more. */
export function isOver({ status, completed_at: completedAt }: Prediction): boolean {
  return finalStates.has(status) || typeof completedAt === 'string';
}

/**
 * Whether it costs something. Replicate bills the time that a model works; a prediction that ended before it began
 * is free (replicate.com/docs/topics/predictions/lifecycle).
 */
export function isBilled({ status, started_at: startedAt }: Prediction): boolean {
  if (status === 'succeeded' || status === 'failed' || status === 'processing') return true;
  return typeof startedAt === 'string';
}

/** Characters at the end of the logs that are looked at; a long run writes megabytes. */
const logsTail = 4_000;

/** How far the model says it is, 0 to 1: the last percentage in its logs, progress bars (`40%|###`) before others. */
export function progressOf({ logs }: Prediction): number | undefined {
  const tail = logs?.slice(-logsTail) ?? '';
  const percentages = (pattern: RegExp) => [...tail.matchAll(pattern)].map(([, digits]) => Number(digits));
  const percent =
    percentages(/(?<![\d.])(\d{1,3})(?:\.\d+)?%\s*\|/g).at(-1) ??
    percentages(/(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%/g).at(-1);
  return percent === undefined || percent > 100 ? undefined : percent / 100;
}

/** How models and Replicate itself put it that a picture was held back; E005 is the API's own code for that. */
const heldBack =
  /nsfw|\bE005\b|flagged as sensitive|safety (?:check|filter|system)|content (?:polic|filter|moderation)|inappropriate content/i;

/** Whether a failed prediction failed because the picture was found unfit. */
export function isHeldBack({ error }: Prediction): boolean {
  return heldBack.test(errorText(error));
}

/** Whether the model says that it painted over what it made; diffusers then gives a black picture and no error. */
export function saysPaintedOver({ logs }: Prediction): boolean {
  return /potential nsfw content/i.test(logs?.slice(-logsTail) ?? '');
}

/** What the provider says went wrong, for the log. */
export function errorText(error: unknown): string {
  return forLog(typeof error === 'string' ? error : JSON.stringify(error ?? 'no reason given'));
}

/**
 * Where the picture is: an address or a data URI. Some models give one, others a list, of which the first counts.
 * @throws EngineError `malformed` where there is none.
 */
export function outputOf({ output }: Prediction): string {
  const first: unknown = Array.isArray(output) ? output[0] : output;
  if (typeof first === 'string' && /^(?:https?:\/\/|data:)/.test(first)) return first;
  const got = Array.isArray(output) ? `a list of ${output.length}` : typeof first;
  throw new EngineError('malformed', `expected the address of a picture, got ${got}`);
}
