import type { Kind } from './kinds.ts';
import type { Token } from './token.ts';
import { textOf } from './tokens.ts';

/** Names of things are at most this long, in UTF-16 units. */
export const longestName = 40;

/** A stretch of words that together name something: "my grumpy old cat", "an hour of yoga". */
export interface NounPhrase {
  /** "my", "the", "a"; absent where the noun stands bare. */
  readonly opener: Token | undefined;
  /** The noun with what describes it; the noun is the last. */
  readonly body: readonly Token[];
  /** "of yoga", "in a trench coat"; often empty. */
  readonly tail: readonly Token[];
  /** Nothing stands before its noun in the sentence. */
  readonly isFirst: boolean;
  /** Two nouns that act together: "cats and dogs". */
  readonly joined: boolean;
  /** The first word after it. */
  readonly to: number;
}

const tailOpeners = new Set(
  'of in on at with without under inside behind near from for during before after until'.split(' '),
);

function isDate({ tags }: Token): boolean {
  return tags.has('WeekDay') || tags.has('Month');
}

/** Whether a word can stand in a noun phrase before its end: a noun, "small", "three", or the "very" of "very small". */
function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.tags.has('Time')) return false;
  const kinds: readonly Kind[] = ['noun', 'adjective', 'number'];
  return kinds.includes(token.kind) || (token.kind === 'adverb' && tokens[at + 1]?.kind === 'adjective');
}

/** Reads the noun phrase that begins at a word, if one does. Its tail has no tail of its own. */
export function phraseAt(tokens: readonly Token[], from: number, tails = 1): NounPhrase | undefined {
  const first = tokens[from];
  const opens = first !== undefined && ['determiner', 'owner'].includes(first.kind) && !first.endsClause;
  const start = opens ? from + 1 : from;
  let head = -1;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !belongs(tokens, at) || (head >= 0 && isDate(token))) break;
    if (token.kind === 'noun') head = at;
    if (token.endsClause) break;
  }
  const body = tokens.slice(start, head + 1).filter(({ lower }) => lower !== 'one');
  if (body.length === 0) return undefined;
  const tail = tails > 0 ? tailAfter(tokens, head, longestName - textOf(body).length) : [];
  return {
    opener: opens ? first : undefined,
    body,
    tail,
    isFirst: start === 0,
    joined: false,
    to: head + 1 + tail.length,
  };
}

/** What follows a noun and belongs to it, as long as it fits: "of yoga", "at 3am", "at 1%". */
function tailAfter(tokens: readonly Token[], head: number, room: number): readonly Token[] {
  const opener = tokens[head + 1];
  const next = tokens[head + 2];
  if (!opener || !next || !tailOpeners.has(opener.lower) || tokens[head]?.endsClause) return [];
  const counts = next.kind === 'number' || next.tags.has('Time');
  const to = phraseAt(tokens, head + 2, 0)?.to ?? (counts ? head + 3 : head);
  const tail = tokens.slice(head + 1, to);
  return textOf(tail).length < room ? tail : [];
}

/** Reads "my cat and my dog" as one where both do the same; otherwise the phrase that begins at the word. */
export function subjectPhraseAt(tokens: readonly Token[], from: number): NounPhrase | undefined {
  const first = phraseAt(tokens, from);
  if (!first || tokens[first.to]?.lower !== 'and' || tokens[first.to - 1]?.endsClause) return first;
  const second = phraseAt(tokens, first.to + 1, 0);
  if (!second) return first;
  const and = tokens.slice(first.to, first.to + 1);
  const body = [...first.body, ...first.tail, ...and, ...second.body];
  return { ...first, body, tail: [], joined: true, to: second.to };
}

/** All noun phrases of a sentence, in order. */
export function phrasesIn(tokens: readonly Token[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at);
    if (phrase) phrases.push(phrase);
    at = phrase?.to ?? at + 1;
  }
  return phrases;
}
