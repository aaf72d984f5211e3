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

/** Whether Slack may have carried out a request that failed (docs.slack.dev: “some aspect of the operation” may have succeeded). */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  if (error instanceof RespondError) return error.code.startsWith('status_5');
  if (isSlackError(error, 'fatal_error', 'internal_error')) return true;
  return error instanceof webApi.WebAPIRequestError && !isNeverSent(error);
}

/** Another process has taken the use over while this one stood still. */
export class AnsweredElsewhereError extends Error {
  override readonly name = 'AnsweredElsewhereError';
}
