import nlp from 'compromise';
import { thingsInIng } from './nouns.ts';
import type { Token } from './token.ts';

/** Whether "building" is meant as a thing: not so before what is built, as in "building a fort". */
function isThing(lower: string, after: Token | undefined): boolean {
  return thingsInIng.has(lower) && after?.kind !== 'determiner' && after?.kind !== 'owner';
}

/** Whether a word in -ing, taken by itself, is something that is done. */
function isDoing(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ing') && nlp(lower).has('#Gerund');
}

/** The "fails" in "the deploy fails on Friday", which the library takes for several of something. */
function isDone({ lower }: Token, before: Token, after: Token | undefined): boolean {
  const alone = after === undefined || ['preposition', 'adverb', 'determiner', 'owner'].includes(after.kind);
  return alone && lower.endsWith('s') && !before.tags.has('Plural') && nlp(lower).has('#PresentTense');
}

/** The "swift" in "taylor swift" and the "smith" in "john smith", but not the "talk" in "a TED talk". */
function isSurname({ kind, tags }: Token, before: Token): boolean {
  const named = before.tags.has('Person') && before.tags.has('ProperNoun');
  const follows = named && /^\p{Lu}\p{Ll}/u.test(before.text) && !before.endsClause;
  return follows && (kind === 'adjective' || tags.has('LastName'));
}

/** The "does" in "why does it rain" and the "do" in "do you know", but not that in "do the dishes". */
function isHelper({ lower }: Token, before: Token | undefined, after: Token | undefined): boolean {
  const asks = before === undefined || /^(?:why|how|what|where|who|when)$/.test(before.lower);
  if (lower === 'do') return (asks && before !== undefined) || after?.kind === 'pronoun';
  return asks && (lower === 'does' || lower === 'did');
}

/** Mends what the language library gets wrong in the short, headless phrases that prompts are. */
export function corrected(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  isPair: boolean,
): Token {
  const { kind, lower, glue } = token;
  if (before && isSurname(token, before)) {
    return {
      ...token,
      kind: 'noun',
      tags: before.tags,
      text: token.text.charAt(0).toUpperCase() + token.text.slice(1),
    };
  }
  // Parts of a compound such as "stand-up meeting" or "horse-sized duck" describe what follows.
  if (glue === '-' || (before?.glue === '-' && kind !== 'noun')) return { ...token, kind: 'adjective' };
  if (kind === 'verb' && isHelper(token, before, after)) return { ...token, kind: 'auxiliary' };
  const behindNoun = before?.kind === 'noun' && !before.endsClause;
  if (
    kind === 'noun' &&
    behindNoun &&
    ((!isPair && !isThing(lower, after) && isDoing(lower)) || isDone(token, before, after))
  ) {
    // "dad jokes" alone are jokes, "the deploy fails" is not several fails.
    return isPair ? token : { ...token, kind: 'verb' };
  }
  if (kind !== 'verb') return token;
  // "a robot that wants to nap": that is who, since no several of something come after it.
  const relative =
    /^(?:this|that)$/.test(before?.lower ?? '') && lower.endsWith('s') && token.tags.has('PresentTense');
  if (relative) return token;
  const opens = before !== undefined && ['determiner', 'owner', 'adjective', 'number'].includes(before.kind);
  // "a haunted toaster", "my broken heart"
  const describes = opens && after?.kind === 'noun' && token.tags.has('PastTense');
  if (describes) return { ...token, kind: 'adjective' };
  const named = opens && !before.endsClause && (lower.endsWith('ing') || after?.kind !== 'noun');
  const paired = isPair && behindNoun && lower.endsWith('s');
  return named || paired || isThing(lower, after) ? { ...token, kind: 'noun' } : token;
}
