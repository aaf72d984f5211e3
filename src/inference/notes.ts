import { EngineError, engineFailures } from './engine-error.ts';
import type { Loading } from './loading.ts';

/** Said of an answer that was kept from an earlier run. */
export const keptNote = 'The same was asked before: this is that answer again, at no cost.';

/** Why an engine that loads, or could not be loaded, did not answer. */
export function onLoading(label: string, { state, fraction }: Pick<Loading, 'state' | 'fraction'>): string {
  if (state === 'failed') return `${capital(label)} could not be loaded`;
  const reached = fraction === undefined ? '' : ` (${Math.floor(fraction * 100)} %)`;
  return `${capital(label)} is still loading${reached}`;
}

/** Why an engine that was tried did not answer. */
export function onFailure(label: string, error: unknown): string {
  const says = error instanceof EngineError ? engineFailures[error.failure].says : 'is not answering';
  return `${capital(label)} ${says}`;
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
