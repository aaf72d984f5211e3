/** What the process exits with; docs/operations.md explains them. */
export const exitCodes = {
  stopped: 0,
  failed: 1,
  /** A platform refuses the bot until its owner changes something (EX_NOPERM of sysexits.h). */
  refused: 77,
} as const;
