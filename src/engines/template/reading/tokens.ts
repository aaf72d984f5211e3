import nlp from 'compromise';
import { thingsInIng } from './nouns.ts';

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

/** One word of the prompt with what the language library found out about it. */
export interface Token {
  /** As written; empty for the second half of a contraction. */
  readonly text: string;
  readonly lower: string;
  readonly kind: Kind;
  readonly tags: ReadonlySet<string>;
  /** A comma, full stop or bracket follows. */
  readonly endsClause: boolean;
  /** What joins it to the next word: a space, or the hyphen of a compound. */
  readonly glue: ' ' | '-';
}

const owners = new Set(['my', 'your', 'our', 'his', 'her', 'their', 'its']);
const clauseLinks = new Set([
  'but',
  'because',
  'so',
  'although',
  'and',
  'or',
  'while',
  'when',
  'if',
  'until',
  'vs',
  'versus',
]);

const indefinite = new Set(
  'nobody nothing noone everyone everybody everything someone somebody something anyone anybody anything'.split(
    ' ',
  ),
);
const whens = new Set('here there now today tomorrow yesterday tonight soon again'.split(' '));

function kindOf(lower: string, has: (tag: string) => boolean): Kind {
  if (owners.has(lower)) return 'owner';
  if (clauseLinks.has(lower)) return 'conjunction';
  if (indefinite.has(lower)) return 'pronoun';
  if (whens.has(lower)) return 'adverb';
  if (has('Emoji') || has('Emoticon') || has('Expression')) return 'other';
  if (has('Negative')) return 'negative';
  if (has('Auxiliary') || has('Modal') || has('Copula')) return 'auxiliary';
  if (has('Particle')) return 'adverb';
  if (has('Verb')) return 'verb';
  if (has('Pronoun')) return 'pronoun';
  if (has('Determiner')) return 'determiner';
  if (has('Value') && !has('Noun')) return 'number';
  if (has('Noun') || has('Date') || has('Abbreviation')) return 'noun';
  if (has('Adjective')) return 'adjective';
  if (has('Adverb')) return 'adverb';
  if (has('Preposition')) return 'preposition';
  return has('Conjunction') ? 'conjunction' : 'other';
}

/** Whether a word in -ing, taken by itself, is something that is done. */
function isDoing(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ing') && !thingsInIng.has(lower) && nlp(lower).has('#Gerund');
}

/** Names of people, places and days in capitals, however they were typed. */
function spelled(text: string, tags: ReadonlySet<string>): string {
  const isName = tags.has('ProperNoun') && (tags.has('FirstName') || tags.has('Person') || tags.has('Place'));
  const isDay = tags.has('WeekDay') || tags.has('Month');
  return (isName && !tags.has('LastName')) || isDay ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The "fails" in "the deploy fails on Friday", which the library takes for several of something. */
function doesAfter({ lower }: Token, before: Token, after: Token | undefined): boolean {
  const alone = after === undefined || ['preposition', 'adverb', 'determiner', 'owner'].includes(after.kind);
  return alone && lower.endsWith('s') && !before.tags.has('Plural') && nlp(lower).has('#PresentTense');
}

/** The "swift" in "taylor swift" and the "smith" in "john smith", but not the "talk" in "a TED talk". */
function isSurname({ kind, tags }: Token, before: Token): boolean {
  const follows =
    before.tags.has('Person') && before.tags.has('ProperNoun') && /^\p{Lu}\p{Ll}/u.test(before.text);
  return follows && !before.endsClause && (kind === 'adjective' || tags.has('LastName'));
}

/** The library takes "eating" in "a dog eating pizza" for a noun, and "meeting" in "a meeting" for a verb. */
function corrected(token: Token, before: Token | undefined, after: Token | undefined): Token {
  const { kind, lower } = token;
  if (before && isSurname(token, before)) {
    return { ...token, kind: 'noun', tags: before.tags, text: spelled(token.text, before.tags) };
  }
  const opens = before !== undefined && ['determiner', 'owner', 'adjective', 'number'].includes(before.kind);
  if (kind === 'noun' && before?.kind === 'noun' && !before.endsClause) {
    if (after && isDoing(lower)) return { ...token, kind: 'verb' };
    if (doesAfter(token, before, after)) return { ...token, kind: 'verb' };
  }
  if (kind === 'verb' && opens && !before.endsClause && (lower.endsWith('ing') || after?.kind !== 'noun')) {
    return { ...token, kind: 'noun' };
  }
  return kind === 'verb' && thingsInIng.has(lower) ? { ...token, kind: 'noun' } : token;
}

type Term = ReturnType<typeof nlp>['docs'][number][number];
/** The second half of a contraction, the "is" in "it's", has no text of its own. */
type ImplicitTerm = Term & { readonly implicit?: string };

function tokenOf({ text, normal, post, tags = new Set<string>() }: Term): Token {
  const lower = normal || text.toLowerCase();
  return {
    text: spelled(text, tags),
    lower,
    kind: kindOf(lower, (tag) => tags.has(tag)),
    tags,
    endsClause: /[^\s\-'’\p{S}\p{M}]|\s[-–—]/u.test(post),
    glue: post === '-' ? '-' : ' ',
  };
}

/** Splits a cleaned prompt into sentences of words, without emoji. Takes a few milliseconds per hundred words. */
export function tokenize(text: string): Token[][] {
  return nlp(text).docs.map((terms) => {
    const tokens = terms
      .filter(({ text, implicit }: ImplicitTerm) => implicit !== undefined || /[\p{L}\p{N}]/u.test(text))
      .map(tokenOf);
    return tokens.map((token, index) => corrected(token, tokens[index - 1], tokens[index + 1]));
  });
}

/** The words as text again. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, glue }, index) => (text === '' || index === tokens.length - 1 ? text : text + glue))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
