import nlp from 'compromise';

/** The forms of one verb; `present` is that of he, she, it. */
export interface Conjugation {
  readonly base: string;
  readonly ing: string;
  readonly past: string;
  readonly present: string;
}

function ingOf(base: string): string {
  return /[^aeiou]e$/.test(base) && base.length > 2 ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

function lookUp(verb: string): Partial<Record<string, unknown>> {
  const word = nlp(verb);
  word.tag('Verb');
  return { ...word.verbs().conjugate()[0] };
}

/** All forms of a verb given in any of them; undefined where the library does not know what to do with it. */
export function conjugate(verb: string): Conjugation | undefined {
  const found = lookUp(verb);
  // The library has no -ing for some verbs that are nouns as well: it takes "texting" for a verb of its own.
  const stem = /^(.*[aeiouy].*)ing$/.exec(verb)?.[1];
  const known = stem !== undefined && found['Infinitive'] === verb ? lookUp(stem) : found;
  const { Infinitive: base, PastTense: past, PresentTense: present, Gerund: ing } = known;
  if (typeof base !== 'string' || typeof past !== 'string' || typeof present !== 'string') return undefined;
  if (!/^\p{L}{2,20}$/u.test(base) || base === 'be') return undefined;
  return { base, past, present, ing: typeof ing === 'string' && ing.endsWith('ing') ? ing : ingOf(base) };
}
