import { folded } from '../../lib/folded.ts';
import { cries, type CryLanguage } from './cries.ts';
import { reportsOfHarm } from './harmed-by-others.ts';

/** What somebody writes of themselves. */
interface Distress {
  /** They may harm themselves, or somebody else hurts them. */
  readonly kind: 'cry' | 'harmed';
  readonly language: CryLanguage;
}

/** The language of the first list that a text fits, apart from what is harmless in it. */
function fitting<Name extends CryLanguage>(
  lists: readonly { readonly language: Name; readonly said: RegExp; readonly harmless?: RegExp }[],
  text: string,
): Name | undefined {
  return lists.find(({ said, harmless }) => said.test(harmless ? text.replace(harmless, ' ') : text))
    ?.language;
}

/** Finds out whether somebody writes that they may harm themselves or that somebody hurts them, and in which language. */
export function distressIn(text: string): Distress | undefined {
  const read = folded(text);
  const cry = fitting(cries, read);
  if (cry) return { kind: 'cry', language: cry };
  const harmed = fitting(reportsOfHarm, read);
  return harmed && { kind: 'harmed', language: harmed };
}
