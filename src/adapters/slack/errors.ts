import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { PlatformRefusedError } from '../../core/adapter.ts';

/** A `response_url` or an upload address refused a request. */
export class RespondError extends Error {
  override readonly name = 'RespondError';
  /** Slack's name for the reason, or the status. */
  readonly code: string;

  constructor(code: string) {
    super(`expected the address to take the request, got ${code}`);
    this.code = code;
  }
}

/** Slack's name for a failure, such as `not_in_channel`; undefined if Slack didn't answer with one. */
export function slackErrorOf(error: unknown): string | undefined {
  if (error instanceof RespondError) return error.code;
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether Slack refused for one of these reasons. */
export function isSlackError(error: unknown, ...reasons: readonly string[]): boolean {
  return reasons.includes(slackErrorOf(error) ?? '');
}

/** Whether Slack refuses the token itself, so that only its owner can help. */
export function isTokenRefused(error: unknown): boolean {
  return isSlackError(
    error,
    'invalid_auth',
    'not_authed',
    'not_allowed_token_type',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'app_uninstalled',
    'user_removed_from_team',
    'team_disabled',
  );
}

/** Whether Slack refused the blocks of a message. */
export function isBlocksRefused(error: unknown): boolean {
  return isSlackError(
    error,
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_blocks_too_long',
    'invalid_arguments',
  );
}

/** Whether Slack limits how often the bot may ask. */
export function isRateLimited(error: unknown): boolean {
  return error instanceof webApi.WebAPIRateLimitedError;
}

const missingScope = z.object({ error: z.literal('missing_scope'), needed: z.string().default('') });

/** The scopes that a call lacked, separated by commas; undefined for other failures. */
export function neededScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  return missingScope.safeParse(error.data).data?.needed;
}

const appPage = 'https://api.slack.com/apps';

/** Why Slack doesn't say who the bot is, and what to do. */
export function identityFailure(error: unknown): Error {
  const code = slackErrorOf(error);
  if (code === undefined)
    return new Error(
      "Slack can't be reached. Check the internet connection, SLACK_API_URL and https://slack-status.com.",
      { cause: error },
    );
  const sentence = `Slack refuses SLACK_BOT_TOKEN (${code}). Open ${appPage}, choose the app, then Install App, and copy its Bot User OAuth Token.`;
  return isTokenRefused(error)
    ? new PlatformRefusedError(sentence, { cause: error })
    : new Error(sentence, { cause: error });
}

/** A request may have been carried out, although its answer was lost or Slack failed while working on it. */
export class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
}

/** Failures before anything was sent. */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const failure = z.looseObject({ code: z.unknown(), cause: z.unknown(), original: z.unknown() }).partial();

/** Whether a request failed before it was sent, so that it can be sent again. */
export function isNeverSent(error: unknown): boolean {
  const { code, cause, original } = failure.safeParse(error).data ?? {};
  const inner = original ?? cause;
  return neverSent.has(code) || (inner !== undefined && isNeverSent(inner));
}

/** The status of Slack's answer, where that is all that it said. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode;
  const [, status] = error instanceof RespondError ? (/^status_(\d+)$/.exec(error.code) ?? []) : [];
  return status === undefined ? undefined : Number(status);
}

/** Whether Slack did nothing of a request, so that it can be sent again: it never got it, or was too busy (RFC 9110, 15.6.4). */
export function isNotTaken(error: unknown): boolean {
  return isNeverSent(error) || statusOf(error) === 503;
}

/** Slack's names for refusals that leave open whether it did something (docs.slack.dev: “some aspect of the operation” may have succeeded). */
const unclear: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/**
 * Whether Slack may have carried out a request that failed: unless it never took it, or refused it by a name. An answer that
 * was cut off or is no JSON has the name of nothing.
 */
export function mayBeDone(error: unknown): boolean {
  if (isNotTaken(error) || isRateLimited(error)) return false;
  const status = statusOf(error);
  if (status !== undefined) return status >= 500 || status === 408;
  const reason = slackErrorOf(error);
  return reason === undefined || !/^\w+$/.test(reason) || unclear.has(reason);
}

/** Another process has taken the use over while this one stood still. */
export class AnsweredElsewhereError extends Error {
  override readonly name = 'AnsweredElsewhereError';
}
