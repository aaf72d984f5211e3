import { UserError } from '../core/errors.ts';
import { message, type Text, type Time } from '../languages/message.ts';
import { EngineError, engineFailures } from './engine-error.ts';
import type { Loading } from './loading.ts';

/** The note on an answer from the cache. */
export const keptNote = message('engines.kept');

/** The notes on a caption for a picture that no model has seen. */
export const unseenNotes = {
  notSetUp: message('engines.unseenNotSetUp'),
  /** Loading or failed: one sentence for both, because the state goes back and forth while there is no network. */
  notReady: message('engines.unseenNotReady'),
  downloading: (label: Text, fraction: number) =>
    message('engines.unseen', { why: loadingReason(label, { failed: false, fraction }) }),
  noAnswer: (label: Text) =>
    message('engines.unseen', { why: message('engines.nothingToSay', { engine: { atStart: label } }) }),
} as const;

/** Why an engine that is loading, or failed to load, didn't answer. */
export function loadingReason(label: Text, { failed, fraction }: Pick<Loading, 'failed' | 'fraction'>): Text {
  const engine = { atStart: label };
  if (failed) return message('engines.notLoaded', { engine });
  return fraction === undefined
    ? message('engines.loading', { engine })
    : message('engines.loadingReached', { engine, percent: Math.floor(fraction * 100) });
}

/** Why an engine that was tried didn't answer. */
export function failureReason(label: Text, error: unknown): Text {
  return message(saysOf(error), { engine: { atStart: label } });
}

function saysOf(error: unknown) {
  if (error instanceof EngineError) return engineFailures[error.failure].says;
  return error instanceof UserError && error.code === 'busy' ? 'engines.busy' : 'engines.silent';
}

/** When to come back, as precisely as is useful. */
export function whenToReturn(seconds: number): Time {
  if (seconds < 120) return { fromNow: seconds, unit: 'second' };
  return seconds < 7200
    ? { fromNow: Math.ceil(seconds / 60), unit: 'minute' }
    : { fromNow: Math.ceil(seconds / 3600), unit: 'hour' };
}

/** Why a paid engine wasn't tried. */
export function budgetReason(label: Text): Text {
  return message('engines.overBudget', { engine: label });
}

/** The sentence about an answer that didn't come from the first engine in the order. */
export function fallbackNote(why: Text, label: Text): Text {
  return message('engines.madeWith', { why, engine: label });
}
