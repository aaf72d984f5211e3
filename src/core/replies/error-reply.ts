import { randomBytes } from 'node:crypto';
import { errorCodes, UserError } from '../errors.ts';
import type { ErrorReply } from '../reply.ts';
import { inLanguage } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';
import { apology } from '../refusals.ts';
import type { Logger } from '../../lib/logger.ts';

/**
 * Turns any failure into what the person may see: a `UserError` carries its own message, anything else becomes an
 * apology with an id, under which the cause is in the log. English unless the person reads another language.
 */
export function toErrorReply(error: unknown, log: Logger, language: Language = 'en'): ErrorReply {
  if (error instanceof UserError) {
    if (errorCodes[error.code] === 'ours') log.warn({ err: error }, 'failed');
    return {
      kind: 'error',
      code: error.code,
      message: inLanguage(error.text, language),
      ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
    };
  }
  const errorId = randomBytes(4).toString('hex');
  log.error({ err: error, errorId }, 'failed unexpectedly');
  return {
    kind: 'error',
    code: 'internal',
    message: inLanguage(apology(errorId), language),
    errorId,
  };
}
