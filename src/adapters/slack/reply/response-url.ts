/** An address at which one interaction can be answered without a token, also where the bot is not. */
export interface ResponseUrl {
  readonly url: string;
  /** Uses that are left; 0 once it is too old. */
  readonly usesLeft: number;
  /** Counts a use. */
  use(): void;
  /** To be carried through a dialog. */
  readonly issuedAt: number;
}

/** Slack allows five uses within half an hour (docs.slack.dev/interactivity/handling-user-interaction). */
const uses = 5;
const lifeMs = 30 * 60_000;

/** Makes the count of one address. */
export function createResponseUrl(url: string, issuedAt: number = Date.now(), now = Date.now): ResponseUrl {
  let used = 0;
  return {
    url,
    issuedAt,
    get usesLeft() {
      return now() - issuedAt < lifeMs ? uses - used : 0;
    },
    use() {
      used += 1;
    },
  };
}

/** Where an interaction happened, and how it can be answered. */
export interface Place {
  readonly user: string;
  readonly channel?: string | undefined;
  /** The thread that the answer belongs to. */
  readonly threadTs?: string | undefined;
  readonly responseUrl?: ResponseUrl | undefined;
  /** Allows one dialog within three seconds. */
  readonly triggerId?: string | undefined;
}

/** A direct message with the bot: what is said there is private already. */
export function isDirect({ channel }: Place): boolean {
  return channel?.startsWith('D') === true;
}
