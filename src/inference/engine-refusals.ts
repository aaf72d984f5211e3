import { UserError } from '../core/errors.ts';
import { BudgetUsedUp } from './budget.ts';
import { EngineError } from './engine-error.ts';
import { capital, inWords, onBudget, onFailure, onLoading } from './fallback-notes.ts';
import type { Loading } from './loading.ts';

const notCounted = 'It doesn’t count toward your limit';

/**
 * Why no engine can be asked: none is configured, or the pinned one doesn't accept this input. The remedy says what the
 * owner can do.
 */
export function nobodyFor(
  slots: readonly { readonly engine: { readonly label: string } }[],
  remedy: string | undefined,
): UserError {
  const [first] = slots;
  if (!first)
    return new UserError('not_set_up', joined('Nothing is set up here that could do this.', remedy));
  return new UserError(
    'engine_unavailable',
    `${capital(first.engine.label)} can’t do this. ${notCounted}; please try other options.`,
  );
}

/** The only engine failed to load: the person can only come back later, and the log tells the owner why. */
export function notLoaded(label: string, cause: unknown, remedy: string | undefined): UserError {
  const sentence = `${onLoading(label, { failed: true, fraction: undefined })}. ${notCounted}; please try again in a few minutes.`;
  return new UserError('engine_unavailable', joined(sentence, remedy), { cause });
}

/** The only engine is still loading, and a person shouldn't wait for so long. */
export function stillLoading(label: string, loading: Pick<Loading, 'fraction'>): UserError {
  return new UserError(
    'engine_unavailable',
    `${onLoading(label, { failed: false, fraction: loading.fraction })}. ${notCounted}; please try again in a minute.`,
    { retryAfterSeconds: 60 },
  );
}

/** The last engine's failure as a sentence; unexpected errors pass through unchanged. */
export function forPeople(label: string, error: unknown): unknown {
  if (error instanceof BudgetUsedUp)
    return new UserError(
      'engine_unavailable',
      `${onBudget(label)}. ${notCounted}; please try again tomorrow.`,
    );
  if (!(error instanceof EngineError)) return error;
  const retryAfterSeconds =
    error.retryAfterMs === undefined ? undefined : Math.max(1, Math.ceil(error.retryAfterMs / 1000));
  const when = retryAfterSeconds === undefined ? 'in a minute' : inWords(retryAfterSeconds);
  return new UserError(
    'engine_unavailable',
    `${capital(onFailure(label, error))}. ${notCounted}; please try again ${when}.`,
    { cause: error, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) },
  );
}

function joined(sentence: string, remedy: string | undefined): string {
  return remedy === undefined ? sentence : `${sentence} ${remedy}`;
}
