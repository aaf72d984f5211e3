/** Whom the playground knows to run the place, by platform id. */
export interface Admins {
  readonly discord: ReadonlySet<string>;
  readonly slack: ReadonlySet<string>;
}

/** Milliseconds after which a platform has given up waiting for an acknowledgement, and a little more. */
export const unansweredMs = 3100;
/** Messages of a channel that the page is sent. */
export const maxMessages = 100;
