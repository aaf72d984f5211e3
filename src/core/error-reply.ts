import { randomBytes } from 'node:crypto';
import { errorCodes, UserError } from './errors.ts';
import type { ErrorReply } from './interaction.ts';
import type { Logger } from '../lib/logger.ts';

/**
 * Makes of any failure what the person may see: a `UserError` speaks for itself, anything else becomes an
 * apology with an id under which the log has the cause.
 */
export function toErrorReply(error: unknown, log: Logger): ErrorReply {
  if (error instanceof UserError) {
    if (errorCodes[error.code] === 'ours') log.warn({ err: error }, 'failed');
    return {
      kind: 'error',
      code: error.code,
      message: error.message,
      ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
    };
  }
  const errorId = randomBytes(4).toString('hex');
  log.error({ err: error, errorId }, 'failed unexpectedly');
  return {
    kind: 'error',
    code: 'internal',
    message: `Sorry, something went wrong on my side. It was not counted; please try again. If it keeps happening, tell the bot’s owner the id ${errorId}.`,
    errorId,
  };
}
