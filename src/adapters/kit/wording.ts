import type { CancelResult } from './running-uses.ts';

/** What people read when a Cancel button did nothing. */
export const cancelSentences: Readonly<Record<Exclude<CancelResult, 'cancelled'>, string>> = {
  over: 'That has already finished.',
  not_yours: 'Only the person who asked for this can cancel it.',
};

/** What people read when a button is too old, or from before a restart. */
export const buttonForgotten = 'I no longer remember what this button was for. Please use the command again.';

/** Says that a command took one picture of several; undefined where there was only one. */
export function firstOfPictures(count: number): readonly string[] | undefined {
  if (count < 2) return undefined;
  return [`I took the first of the ${count} pictures; send the others one by one.`];
}
