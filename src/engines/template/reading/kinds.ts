/** What a word does in its sentence, as far as captions need to know. */
export type Kind =
  | 'pronoun'
  | 'owner'
  | 'determiner'
  | 'number'
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'auxiliary'
  | 'negative'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'other';

const listed: Readonly<Partial<Record<Kind, string>>> = {
  owner: 'my your our his her their its',
  conjunction: 'but because so although and or while when if vs versus than as',
  pronoun:
    'nobody nothing noone everyone everybody everything someone somebody something anyone anybody anything who',
  adverb: 'here there now today tomorrow yesterday tonight soon again',
  determiner:
    'a an the this that these those some any no every each all both many much more most few several another',
  preposition: 'until',
};
const byWord = new Map(
  Object.entries(listed).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as Kind] as const),
  ),
);

/** The library's tags in the order in which they decide. */
const byTag: readonly (readonly [Kind, readonly string[]])[] = [
  ['other', ['Emoji', 'Emoticon', 'Expression']],
  ['negative', ['Negative']],
  ['auxiliary', ['Auxiliary', 'Modal', 'Copula']],
  ['adverb', ['Particle']],
  ['verb', ['Verb']],
  ['pronoun', ['Pronoun']],
  ['determiner', ['Determiner']],
  ['noun', ['Noun', 'Date', 'Abbreviation']],
  ['number', ['Value']],
  ['adjective', ['Adjective']],
  ['adverb', ['Adverb']],
  ['preposition', ['Preposition']],
  ['conjunction', ['Conjunction']],
];

/** The kind of a word, by small lists of our own where they are surer, else by the language library's tags. */
export function kindOf(lower: string, tags: ReadonlySet<string>): Kind {
  return byWord.get(lower) ?? byTag.find(([, names]) => names.some((name) => tags.has(name)))?.[0] ?? 'other';
}
