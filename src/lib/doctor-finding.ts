/** How much a finding matters: fine, not looked at, worth mending, or in the way. */
export type Level = 'ok' | 'skipped' | 'warning' | 'error';

/** One thing that `doctor` found out. */
export interface Finding {
  readonly level: Level;
  /** What is so, in a sentence. It may quote strangers, but never a secret. */
  readonly text: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** What the sentence sums up, a line each. */
  readonly details?: readonly string[];
}

/** Something is as it should be. */
export const fine = (text: string): Finding => ({ level: 'ok', text });

/** Something could not be looked at, or isn't set up; that is no fault. */
export const skipped = (text: string): Finding => ({ level: 'skipped', text });

/** The bot works, but not as well as it could. */
export const warning = (text: string, remedy?: string): Finding => withRemedy('warning', text, remedy);

/** Something that was set up doesn't work. */
export const failure = (text: string, remedy?: string): Finding => withRemedy('error', text, remedy);

function withRemedy(level: Level, text: string, remedy: string | undefined): Finding {
  return { level, text, ...(remedy !== undefined && { remedy }) };
}
