import { UserError } from '../core/errors.ts';
import { EngineError, engineFailures } from './engine-error.ts';
import type { Loading } from './loading.ts';

/** The note on an answer from the cache. */
export const keptNote = 'This was asked before, so you get the same answer at no cost.';

const unseen = 'so this caption was written without seeing the picture.';

/** The notes on a caption for a picture that no model has seen. */
export const unseenNotes = {
  notSetUp: `No vision model is set up here, ${unseen}`,
  /** Loading or failed: one sentence for both, because the state goes back and forth while there is no network. */
  notReady: `No vision model is ready here, ${unseen}`,
  downloading: (label: string, fraction: number) =>
    `${onLoading(label, { failed: false, fraction })}, ${unseen}`,
  noAnswer: (label: string) => `${capital(label)} had nothing usable to say, ${unseen}`,
} as const;

/** Why an engine that is loading, or failed to load, didn't answer. */
export function onLoading(label: string, { failed, fraction }: Pick<Loading, 'failed' | 'fraction'>): string {
  if (failed) return `${capital(label)} could not be loaded`;
  const reached = fraction === undefined ? '' : ` (${Math.floor(fraction * 100)} %)`;
  return `${capital(label)} is still loading${reached}`;
}

/** Why an engine that was tried didn't answer. */
export function onFailure(label: string, error: unknown): string {
  return `${capital(label)} ${saysOf(error)}`;
}

function saysOf(error: unknown): string {
  if (error instanceof EngineError) return engineFailures[error.failure].says;
  return error instanceof UserError && error.code === 'busy' ? 'is busy' : 'is not answering';
}

/** When to come back, as precisely as is useful. */
export function inWords(seconds: number): string {
  const [count, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Why a paid engine wasn't tried. */
export function onBudget(label: string): string {
  return `Today’s budget is used up, so ${label} was not asked`;
}

/** The sentence about an answer that didn't come from the first engine in the order. */
export function madeWith(why: string, label: string): string {
  return `${why}; made with ${label}.`;
}

/** Capitalizes the first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
