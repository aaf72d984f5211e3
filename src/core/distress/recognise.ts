import { folded } from '../../lib/folded.ts';
import { cries, type CryLanguage } from './cries.ts';
import { reportsOfHarm } from './harmed-by-others.ts';
import { othersInDanger } from './others-in-danger.ts';

/** What somebody writes of themselves or of somebody near. */
interface Distress {
  /** They may harm themselves, somebody else hurts them, or somebody whom they know may harm themselves. */
  readonly kind: 'cry' | 'harmed' | 'otherInDanger';
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

/** Finds out whether somebody writes that they or somebody near are in danger, and in which language. */
export function distressIn(text: string): Distress | undefined {
  const read = folded(text);
  const cry = fitting(cries, read);
  if (cry) return { kind: 'cry', language: cry };
  const harmed = fitting(reportsOfHarm, read);
  if (harmed) return { kind: 'harmed', language: harmed };
  const other = fitting(othersInDanger, read);
  return other && { kind: 'otherInDanger', language: other };
}
