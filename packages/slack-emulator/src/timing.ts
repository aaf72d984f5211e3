/** How long Slack waits, in milliseconds. */
export const defaultTiming = {
  /** Until an event, command or interaction must be acknowledged. */
  ackMs: 3_000,
  /** Before the first, second and third retry of an event. */
  retryDelaysMs: [0, 60_000, 300_000] as readonly number[],
  /** How long a `trigger_id` can open a modal. */
  triggerMs: 3_000,
  /** How long a `response_url` lives. */
  responseUrlMs: 30 * 60_000,
  /** Between `files.completeUploadExternal` and the file's message. */
  fileProcessingMs: 20,
  /** Between a message and its showing up in `conversations.history` and `replies`. */
  historyLagMs: 0,
  /** Between the warning and the end of a socket that is refreshed. */
  socketWarningMs: 10_000,
  /** Between the pings that Slack sends down a socket. */
  socketPingMs: 10_000,
};

/** Slack's deadlines; see `defaultTiming`. */
export type Timing = typeof defaultTiming;

/** Uses of one `response_url`. */
export const responseUrlUses = 5;
