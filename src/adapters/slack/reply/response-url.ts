import { timeoutsMs } from '../limits.ts';

/** Uses of one response_url (docs.slack.dev/interactivity/handling-user-interaction). */
const maxUses = 5;

/** An address for answering one interaction without a token, even where the bot isn't a member. */
export interface ResponseUrl {
  readonly url: string;
  /** Uses that are left; 0 once it has expired. */
  readonly usesLeft: number;
  /** Counts a use. */
  use(): void;
  /** When Slack issued it, in ms since 1970; kept while a dialog is open. */
  readonly issuedAt: number;
}

/** Creates a response_url that counts its uses. */
export function createResponseUrl(url: string, issuedAt: number = Date.now(), now = Date.now): ResponseUrl {
  let used = 0;
  return {
    url,
    issuedAt,
    get usesLeft() {
      return now() - issuedAt < timeoutsMs.responseUrl ? maxUses - used : 0;
    },
    use() {
      used += 1;
    },
  };
}
