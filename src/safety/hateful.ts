import { isAgainstGroup } from './groups.ts';
import { callsForHarm } from './harm.ts';
import { hasCoarseWord } from './profanity.ts';

/** Whether one of the readings of a text contains slurs, coarse words, hatred, or calls to harm people. */
export function isHateful(reads: readonly string[]): boolean {
  return hasCoarseWord(reads) || reads.some((read) => isAgainstGroup(read) || callsForHarm(read));
}
