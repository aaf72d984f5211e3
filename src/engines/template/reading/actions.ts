import type { Deed, Scene } from '../words.ts';
import { conjugate } from './conjugate.ts';
import type { Kind } from './kinds.ts';
import { type NounPhrase, phraseAt, subjectPhraseAt } from './phrases.ts';
import { thingOf } from './things.ts';
import type { Token } from './token.ts';
import { deedOf, sceneOf, type VerbGroup } from './voices.ts';

/** What belongs to a verb is repeated at most this far, in UTF-16 units. */
const longestRest = 48;
const newClauses = new Set(['but', 'because', 'so', 'although']);
const copulas = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', "it's"]);
const doers = new Set(['i', 'me', 'we', 'us', 'you', 'he', 'she', 'they']);
/** Pronouns that somebody in a story can be. */
const strangers = new Set(['someone', 'somebody', 'everyone', 'everybody']);
const questionWords = new Set(['why', 'how', 'what', 'where', 'who', 'when']);

function isKind(token: Token | undefined, ...kinds: readonly Kind[]): boolean {
  return token !== undefined && kinds.includes(token.kind);
}

/** Whether a word begins something new: "but", or the "and" in "eats and my cat sleeps". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (newClauses.has(lower)) return true;
  if (lower !== 'and') return false;
  const next = tokens[phraseAt(tokens, at + 1)?.to ?? at + 1];
  return at + 1 === tokens.length || isKind(next, 'verb', 'pronoun', 'auxiliary');
}

/** The words after the verb that belong to it, as far as they are short enough. */
function restAfter(tokens: readonly Token[], verbAt: number): Token[] {
  const rest: Token[] = [];
  let length = 0;
  let cut = false;
  for (let at = verbAt + 1; at < tokens.length && !tokens[at - 1]?.endsClause; at += 1) {
    const token = tokens[at];
    if (!token) break;
    length += token.text.length + 1;
    cut = length > longestRest || opensClause(tokens, at);
    if (cut) break;
    rest.push(token);
  }
  const dangles = () =>
    isKind(
      rest.at(-1),
      'preposition',
      'determiner',
      'conjunction',
      'owner',
      'adjective',
      'auxiliary',
      'number',
    );
  while (cut && dangles()) rest.pop();
  return rest;
}

/** Reads "has eaten my leftovers" or "pretending to work"; undefined for what is, is not or is done to somebody. */
function verbGroupAt(tokens: readonly Token[], from: number): VerbGroup | undefined {
  // "the cat who runs meetings" runs meetings.
  let at = from > 0 && /^(?:who|that|which)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  let copula = false;
  for (; isKind(tokens[at], 'auxiliary', 'adverb'); at += 1) {
    const token = tokens[at];
    copula ||= token !== undefined && (copulas.has(token.lower) || token.tags.has('Copula'));
  }
  // "got married" is what somebody got.
  if (/^(?:got|get|gets|getting)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  const main = tokens[at];
  if (main?.kind !== 'verb' || (copula && !main.lower.endsWith('ing'))) return undefined;
  const verb = conjugate(main.lower);
  return verb && { verb, rest: restAfter(tokens, at) };
}

interface Subject {
  readonly phrase: NounPhrase | undefined;
  /** "i", "they" and so on, where it is a pronoun. */
  readonly pronoun: string | undefined;
  /** The first word after it. */
  readonly to: number;
}

/** Who a sentence is about: a noun, a pronoun, or nobody, as in "trying to cook". */
function subjectOf(tokens: readonly Token[]): Subject {
  const from = tokens.findIndex(
    (token) =>
      !isKind(token, 'conjunction', 'adverb', 'other', 'auxiliary') && !questionWords.has(token.lower),
  );
  const at = Math.max(from, 0);
  const first = tokens[at];
  if (first?.kind === 'pronoun') return { phrase: undefined, pronoun: first.lower, to: at + 1 };
  const phrase = subjectPhraseAt(tokens, at);
  return { phrase, pronoun: undefined, to: phrase?.to ?? at };
}

/** Whether the words are a sentence of their own: somebody, and a verb that says what they do or are. */
export function isStatement(tokens: readonly Token[]): boolean {
  const { phrase, pronoun, to } = subjectOf(tokens);
  const verb = tokens.slice(to).find((token) => !isKind(token, 'adverb'));
  const finite = isKind(verb, 'auxiliary', 'negative', 'verb') && !verb?.lower.endsWith('ing');
  return (phrase !== undefined || (pronoun !== undefined && pronoun !== 'me')) && finite;
}

/** What is done in a sentence: by somebody (a scene), or by me or nobody in particular (a deed). */
export function actionIn(
  tokens: readonly Token[],
): { readonly scene: Scene } | { readonly deed: Deed } | undefined {
  const { phrase, pronoun, to } = subjectOf(tokens);
  const group = verbGroupAt(tokens, to);
  if (!group) return undefined;
  if (pronoun !== undefined && strangers.has(pronoun)) {
    return { scene: sceneOf({ name: pronoun, plural: pronoun, kind: 'name', person: true }, group) };
  }
  if (pronoun !== undefined && !doers.has(pronoun)) return undefined;
  if (!phrase) return { deed: deedOf(pronoun, group) };
  const who = thingOf(phrase);
  return who && { scene: sceneOf(who, group) };
}
