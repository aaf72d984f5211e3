import nlp from 'compromise';

/** The forms of one verb; `present` is that of he, she, it. */
export interface Conjugation {
  readonly base: string;
  readonly ing: string;
  readonly past: string;
  readonly present: string;
}

function formsOf(found: object): Partial<Record<string, unknown>> {
  return { ...found };
}

function ingOf(base: string): string {
  return /[^aeiou]e$/.test(base) && base.length > 2 ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

/** All forms of a verb given in any of them; undefined where the library does not know what to do with it. */
export function conjugate(verb: string): Conjugation | undefined {
  const word = nlp(verb);
  word.tag('Verb');
  const [found] = word.verbs().conjugate();
  if (found === undefined) return undefined;
  const { Infinitive: base, PastTense: past, PresentTense: present, Gerund: ing } = formsOf(found);
  if (typeof base !== 'string' || typeof past !== 'string' || typeof present !== 'string') return undefined;
  if (!/^\p{L}{2,20}$/u.test(base) || base === 'be') return undefined;
  // The library does not know the -ing of every verb that is a noun as well, such as "text".
  return { base, past, present, ing: typeof ing === 'string' && ing.endsWith('ing') ? ing : ingOf(base) };
}
