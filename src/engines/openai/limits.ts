/** The fixed limits of the OpenAI engines. Model, prices, temperature and timeout are configuration: see index.ts. */
export const limits = {
  /** Tokens of one answer: far more than a caption needs, because some models think first, and bill for it. */
  answerTokens: 1024,
  /** An unreadable answer is requested once more and never again: each one costs. */
  paidCalls: 2,
  /** UTF-16 units of an unreadable answer that are shown to the model again. */
  shownAgain: 1000,
  /** Tokens of a request besides its words: roles, keys, the schema, and the request to answer again. */
  overheadTokens: 500,
} as const;
