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

/** Past forms whose verb the library does not find, and verbs whose past it does not know. */
const infinitives = new Map(
  Object.entries({
    ...{ bent: 'bend', bit: 'bite', left: 'leave', lost: 'lose', rose: 'rise', stank: 'stink' },
    ...{ understood: 'understand', woke: 'wake' },
  }),
);
const pasts = new Map(Object.entries({ wake: 'woke', stink: 'stank' }));

function lookUp(verb: string): Partial<Record<string, unknown>> {
  const word = nlp(verb);
  word.tag('Verb');
  return { ...word.verbs().conjugate()[0] };
}

/** All forms of a verb given in any of them; undefined where the library does not know what to do with it. */
export function conjugate(verb: string): Conjugation | undefined {
  const found = lookUp(infinitives.get(verb) ?? verb);
  // The library has no -ing for some verbs that are nouns as well: it takes "texting" for a verb of its own.
  const stem = /^(.*[aeiouy].*)ing$/.exec(verb)?.[1];
  const known = stem !== undefined && found['Infinitive'] === verb ? lookUp(stem) : found;
  const { Infinitive: infinitive, PastTense: past, PresentTense: present, Gerund: ing } = known;
  if (typeof infinitive !== 'string' || typeof past !== 'string' || typeof present !== 'string')
    return undefined;
  // It takes the k of "panicking" for the verb's own.
  const base = infinitive.replace(/^(panic|mimic|picnic|frolic)k$/, '$1');
  if (!/^\p{L}{2,20}$/u.test(base) || base === 'be') return undefined;
  return {
    base,
    past: pasts.get(base) ?? past,
    present: base === infinitive ? present : `${base}s`,
    ing: typeof ing === 'string' && ing.endsWith('ing') ? ing : ingOf(base),
  };
}
