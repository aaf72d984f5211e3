/** The fixed limits of the OpenAI engines. Model, prices, temperature and timeout are configuration: see index.ts. */
export const limits = {
  /** Requests at once. */
  concurrency: 8,
  /** UTF-16 units of a caption's prompt that are sent. */
  promptLength: 1000,
  /** UTF-16 units of a text to rate that are sent. */
  textLength: 4000,
  /** Pixels of a picture's longer side: enough to see what happens and read large writing; more only costs more. */
  pictureSide: 768,
  pictureBytes: 512 * 1024,
  /** Tokens of one answer: far more than a caption needs, because some models think first, and bill for it. */
  answerTokens: 1024,
  /** An unreadable answer is requested once more and never again: each one costs. */
  paidCalls: 2,
  /** UTF-16 units of an unreadable answer that are shown to the model again. */
  shownAgain: 1000,
  /** Bytes of the markers around a person's words, at most. */
  markerBytes: 200,
  /** Tokens of a request besides its words: roles, keys, the schema, and the request to answer again. */
  overheadTokens: 500,
  /** An answer takes a few hundred bytes; a response that never ends is cut off here. */
  responseBytes: 1024 * 1024,
  /** UTF-16 units of an error response that are read. */
  errorLength: 4000,
  /** UTF-16 units of an answer that are parsed: far more than `answerTokens` allows. */
  parsedLength: 20_000,
  /** Objects in an answer that are tried as its JSON. */
  parsedObjects: 5,
  /** The longest `Retry-After` that is believed, in ms. */
  retryAfterMs: 24 * 60 * 60 * 1000,
  /**
   * The client's own timeout, in ms. It ends with the headers, so it must never fire before ours, which covers the
   * body.
   */
  clientTimeoutMs: 24 * 60 * 60 * 1000,
} as const;
