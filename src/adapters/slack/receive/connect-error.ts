import { webApi } from '@slack/bolt';
import { isSlackError, isTokenRefused, slackErrorOf } from '../errors.ts';
import { waitsMs } from '../limits.ts';

const appPage = 'https://api.slack.com/apps';

/** What to do about the reasons that a new connection doesn't mend, by Slack's names for them. */
const futile: Readonly<Record<string, string>> = {
  link_disabled: `Socket Mode is switched off in Slack. Open ${appPage}, choose the app, then Socket Mode, and enable it; or unset SLACK_APP_TOKEN and set SLACK_SIGNING_SECRET.`,
  too_many_websockets:
    'The Slack app already has ten connections, which is its limit. Stop other copies of the bot.',
};

function sentenceFor(code: string | undefined, isRefusal: boolean): string {
  if (isRefusal)
    return `Slack refuses SLACK_APP_TOKEN (${code ?? 'no reason'}). Open ${appPage}, choose the app, then Basic Information ▸ App-Level Tokens, generate one with the scope connections:write and put it into .env.`;
  if (code !== undefined) return futile[code] ?? `Slack opens no connection (${code}).`;
  return "Slack can't be reached. Check the internet connection, SLACK_API_URL and https://slack-status.com.";
}

/** A failure to connect by Socket Mode; its message tells the owner what to do. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  /** Slack's name for the reason, from an error or from the announcement that it disconnects. */
  readonly code: string | undefined;
  /** Whether Slack refuses the token, so that trying again is no use. */
  readonly isRefusal: boolean;

  constructor(code: string | undefined, options: { cause?: unknown; isRefusal?: boolean } = {}) {
    const { cause, isRefusal = false } = options;
    super(sentenceFor(code, isRefusal), { cause });
    this.code = code;
    this.isRefusal = isRefusal;
  }

  /** From what an attempt rejected with, and the reason for which Slack ended it, if it gave one. */
  static from(error: unknown, ended: string | undefined): ConnectError {
    const isRefusal = isTokenRefused(error) || isSlackError(error, 'missing_scope');
    return new ConnectError(slackErrorOf(error) ?? ended, { cause: error, isRefusal });
  }

  /** Whether only the owner can change the reason, though the token is good. */
  get isFutile(): boolean {
    return this.code !== undefined && this.code in futile;
  }

  /** How long to wait after so many failures in a row, in ms. */
  waitMs(failures: number): number {
    const { code, cause } = this;
    if (cause instanceof webApi.WebAPIRateLimitedError)
      return Math.max(cause.retryAfter * 1000, waitsMs.rateLimitAtLeast);
    const doubled = Math.min(waitsMs.connectAtMost, 100 * 2 ** failures);
    return code === 'too_many_websockets' ? Math.max(doubled, waitsMs.tooManyConnections) : doubled;
  }
}
