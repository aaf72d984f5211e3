import { UserError } from '../core/errors.ts';
import { message, type Text } from '../languages/message.ts';
import { BudgetUsedUp } from './budget.ts';
import { EngineError } from './engine-error.ts';
import { budgetReason, failureReason, loadingReason, whenToReturn } from './fallback-notes.ts';
import type { Loading } from './loading.ts';

/** When to come back while an engine is loading. */
const soonSeconds = 60;

/**
 * Why no engine can be asked: none is configured, or the pinned one doesn't accept this input. The remedy says what the
 * owner can do.
 */
export function noEngineFor(
  slots: readonly { readonly engine: { readonly label: Text } }[],
  remedy: Text | undefined,
): UserError {
  const [first] = slots;
  if (!first) return new UserError('not_set_up', withRemedy(message('engines.notSetUp'), remedy));
  const engine = { atStart: first.engine.label };
  return new UserError('engine_unavailable', message('engines.cannotDo', { engine }));
}

/**
 * The only engine failed to load, or is at it again after it failed: says when the next try is worth it, how the owner
 * learns why, and what the owner can set instead.
 */
export function notLoaded(
  label: Text,
  { pauseMs }: Pick<Loading, 'pauseMs'>,
  remedy: Text | undefined,
  cause?: unknown,
): UserError {
  const why = loadingReason(label, { failed: true, fraction: undefined });
  const retryAfterSeconds = pauseMs > 0 ? Math.ceil(pauseMs / 1000) : soonSeconds;
  const again = message('engines.againIn', { why, when: whenToReturn(retryAfterSeconds) });
  const text = withRemedy([again, message('engines.doctorKnows')], remedy);
  return new UserError('engine_unavailable', text, { cause, retryAfterSeconds });
}

/** The only engine is still loading, and a person shouldn't wait for so long. */
export function stillLoading(label: Text, loading: Pick<Loading, 'fraction'>): UserError {
  const why = loadingReason(label, { failed: false, fraction: loading.fraction });
  return new UserError('engine_unavailable', message('engines.againSoon', { why }), {
    retryAfterSeconds: soonSeconds,
  });
}

/** The last engine's failure as a sentence; unexpected errors pass through unchanged. */
export function failureForPeople(label: Text, error: unknown): unknown {
  if (error instanceof BudgetUsedUp) {
    const why = budgetReason(label);
    return new UserError('engine_unavailable', message('engines.againTomorrow', { why }));
  }
  if (!(error instanceof EngineError)) return error;
  const why = failureReason(label, error);
  if (error.retryAfterMs === undefined)
    return new UserError('engine_unavailable', message('engines.againSoon', { why }), { cause: error });
  const retryAfterSeconds = Math.max(1, Math.ceil(error.retryAfterMs / 1000));
  const when = whenToReturn(retryAfterSeconds);
  return new UserError('engine_unavailable', message('engines.againIn', { why, when }), {
    cause: error,
    retryAfterSeconds,
  });
}

function withRemedy(why: Text, remedy: Text | undefined): Text {
  return remedy === undefined ? why : [why, remedy];
}
