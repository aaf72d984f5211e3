import { isLanguage } from '../../languages/language.ts';
import { sayIn, type Say } from '../../languages/in-language.ts';
import { folded } from '../../lib/fold-letters.ts';
import { phrases } from '../../lib/phrase-matching.ts';
import type { CryLanguage } from './phrases/phrase-list.ts';
import { laughs } from './laughter.ts';
import { distressIn } from './recognise-distress.ts';

/** The languages beside those of the catalogues in which a cry for help is answered. */
const elsewhere: Readonly<Partial<Record<CryLanguage, string>>> = {
  it: 'Hai fatto bene a scriverlo. Sei importante e non devi portarlo senza aiuto. Sono solo un bot: parla subito con qualcuno vicino a te, o chiama una linea di ascolto o le emergenze.',
  nl: 'Goed dat je dit schrijft. Je doet ertoe en hoeft het niet alleen te dragen. Ik ben maar een bot: praat nu met iemand in de buurt, of bel een hulplijn of het noodnummer.',
};

/** “This meeting makes me want to die lol”: something is to blame, and the person laughs about it. */
const blames = phrases(
  `make(s)/made/making me want_to/wanna, zum sterben, donne(s)/donnent envie de, da/dan/daba ganas de, dá/dão/deu vontade de`,
);

/** What somebody wrote who may harm themselves or another, or whom somebody else hurts. */
interface Cry {
  /** A kind answer, in their language. */
  readonly answer: string;
  /** Whether they laugh about something that annoys them, so that the answer may stand beside another. */
  readonly isJoke: boolean;
  /** Writes in their language. */
  readonly say: Say;
}

/** Finds a cry for help in a text. */
export function cryIn(text: string): Cry | undefined {
  const distress = distressIn(text);
  if (!distress) return undefined;
  const { kind, language } = distress;
  const say = sayIn(isLanguage(language) ? language : 'en');
  if (kind !== 'cry') return { answer: say(`distress.${kind}`), isJoke: false, say };
  const answer = elsewhere[language] ?? say('distress.cry');
  return { answer, isJoke: blames.test(folded(text)) && laughs(text), say };
}

/**
 * A kind answer, in their language, for somebody who writes that they may harm themselves or another or that somebody hurts them;
 * undefined for any other text.
 */
export function answerToCry(text: string): string | undefined {
  return cryIn(text)?.answer;
}
