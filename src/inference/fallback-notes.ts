import { UserError } from '../core/errors.ts';
import { EngineError, engineFailures } from './engine-error.ts';
import type { Loading } from './loading.ts';

/** Said of an answer that was kept from an earlier run. */
export const keptNote = 'The same was asked before: this is that answer again, at no cost.';

/** Said of a caption for a picture where no engine that sees is configured. */
export const unseenNote =
  'No vision model is set up here, so this caption was written without seeing the picture.';

/** Why an engine that loads, or could not be loaded, did not answer. */
export function onLoading(label: string, { failed, fraction }: Pick<Loading, 'failed' | 'fraction'>): string {
  if (failed) return `${capital(label)} could not be loaded`;
  const reached = fraction === undefined ? '' : ` (${Math.floor(fraction * 100)} %)`;
  return `${capital(label)} is still loading${reached}`;
}

/** Why an engine that was tried did not answer. */
export function onFailure(label: string, error: unknown): string {
  return `${capital(label)} ${saysOf(error)}`;
}

function saysOf(error: unknown): string {
  if (error instanceof EngineError) return engineFailures[error.failure].says;
  return error instanceof UserError && error.code === 'busy' ? 'is busy' : 'is not answering';
}

/** When to come back, as precisely as it matters. */
export function inWords(seconds: number): string {
  const [count, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
}

export function onBudget(label: string): string {
  return `Today’s budget is used up, so ${label} was not asked`;
}

/** The whole sentence about an answer that did not come from the first engine in the order. */
export function madeWith(why: string, label: string): string {
  return `${why}; made with ${label}.`;
}

/** With a capital at its beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
