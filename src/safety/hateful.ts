import { isAgainstGroup } from './hatred-of-groups.ts';
import { callsForHarm } from './calls-to-harm.ts';
import { hasCoarseWord } from './profanity.ts';

/** Whether one of the readings of a text contains slurs, coarse words, hatred, or calls to harm people. */
export function isHateful(reads: readonly string[]): boolean {
  return hasCoarseWord(reads) || isAgainstGroup(reads) || reads.some(callsForHarm);
}
