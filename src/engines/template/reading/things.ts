import nlp from 'compromise';
import type { Thing } from '../words.ts';
import { alwaysMany, dullNouns, familyNames, isIdea, massNouns, personNouns } from './nouns.ts';
import { textOf, type Token } from './tokens.ts';

const longestName = 40;
const nameTags = ['ProperNoun', 'Person', 'Place', 'Organization', 'WeekDay', 'Month', 'Acronym'];

/** A stretch of words that together name something, and where it ends. */
export interface Phrase {
  readonly thing: Thing;
  readonly from: number;
  /** The first word after it. */
  readonly to: number;
}

function tagged({ tags }: Token, wanted: readonly string[]): boolean {
  return wanted.some((tag) => tags.has(tag));
}

function isName(token: Token): boolean {
  return tagged(token, nameTags) && !tagged(token, ['Actor']);
}

/** Keeps the capitals of names and abbreviations, drops that of a sentence's first word. */
function written(token: Token, isFirst: boolean, next: Token | undefined): Token {
  const { text } = token;
  const inName = next !== undefined && /^\p{Lu}/u.test(next.text);
  const keeps = !isFirst || inName || isName(token) || /.\p{Lu}/u.test(text);
  return keeps ? token : { ...token, text: text.charAt(0).toLowerCase() + text.slice(1) };
}

function kindOf(head: Token, named: boolean, opened: boolean): Thing['kind'] {
  if (named || (familyNames.has(head.lower) && !opened)) return 'name';
  if (alwaysMany.has(head.lower)) return 'many';
  if (massNouns.has(head.lower) || head.tags.has('Uncountable') || (isIdea(head.lower) && !opened))
    return 'mass';
  return head.tags.has('Plural') ? 'many' : 'one';
}

function pluralOf(head: string): string {
  const noun = nlp(head);
  noun.tag('Noun');
  return noun.nouns().toPlural().text().trim() || head;
}

function isActor(plural: string): boolean {
  const noun = nlp(plural);
  noun.tag('Noun');
  return nlp(noun.nouns().toSingular().text()).has('#Actor');
}

/** Reads the noun phrase that begins at a word, "my grumpy old cat" or "an hour of yoga", if one does. */
export function phraseAt(tokens: readonly Token[], from: number): Phrase | undefined {
  let at = from;
  const opener = tokens[at];
  const opens = opener !== undefined && ['determiner', 'owner'].includes(opener.kind) && !opener.endsClause;
  if (opens) at += 1;
  const start = at;
  let head = -1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !['noun', 'adjective', 'number'].includes(token.kind)) break;
    if (token.tags.has('Time')) break;
    // The swift in "taylor swift" is a surname, not a description.
    if (token.kind === 'noun' || (tokens[at - 1]?.tags.has('Person') && at > start)) head = at;
    if (token.endsClause) break;
  }
  if (head < 0) return undefined;
  const body = tokens.slice(start, head + 1).filter(({ lower }) => lower !== 'one');
  const tail = tailAfter(tokens, head, longestName - textOf(body).length);
  const thing = thingFrom(body, opens ? opener : undefined, tail, from === 0 && !opens);
  return thing && { thing, from, to: head + 1 + tail.length };
}

const tailOpeners = new Set([
  'of',
  'in',
  'on',
  'at',
  'with',
  'without',
  'under',
  'inside',
  'behind',
  'near',
  'from',
  'for',
]);

/** The "of Microsoft" or "in a trench coat" that belongs to a noun, as long as it fits; often nothing. */
function tailAfter(tokens: readonly Token[], head: number, room: number): readonly Token[] {
  const opener = tokens[head + 1];
  if (!opener || !tailOpeners.has(opener.lower) || tokens[head]?.endsClause) return [];
  const inner = phraseAt(tokens, head + 2);
  const tail = inner ? tokens.slice(head + 1, inner.to) : [];
  return textOf(tail).length < room ? tail : [];
}

/** "my", and not "a" or "the", which captions choose themselves. */
function ownerOf(opener: Token | undefined): { readonly owner?: string } {
  return opener?.kind === 'owner' ? { owner: opener.lower } : {};
}

function thingFrom(
  body: readonly Token[],
  opener: Token | undefined,
  tail: readonly Token[],
  isFirst: boolean,
): Thing | undefined {
  const words = body.map((token, index) => written(token, isFirst && index === 0, body[index + 1]));
  const head = words.at(-1);
  if (!head || !/\p{L}/u.test(head.text)) return undefined;
  const single = opener?.lower === 'a' || opener?.lower === 'an';
  const dated = words.some(({ tags }) => tags.has('WeekDay') || tags.has('Month'));
  const capitals = words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text));
  const named = !single && (dated || (opener?.kind !== 'owner' && (isName(head) || capitals)));
  const kind = single ? 'one' : kindOf(head, named, opener !== undefined);
  const counted = words.filter((token) => token.kind !== 'number');
  const name = textOf([...words, ...tail]);
  if (name.length > longestName) return undefined;
  const countable = kind === 'one' || (dated && !head.tags.has('WeekDay') && !head.tags.has('Month'));
  const several = countable ? [...counted.slice(0, -1), { ...head, text: pluralOf(head.text) }] : counted;
  return {
    name: named && opener?.lower === 'the' ? `the ${name}` : name,
    kind,
    plural: named && !dated ? name : textOf([...several, ...tail]),
    ...ownerOf(opener),
    person: isPerson(head),
  };
}

function isPerson(head: Token): boolean {
  if (tagged(head, ['Person', 'Actor']) || personNouns.has(head.lower)) return true;
  return head.tags.has('Plural') && isActor(head.lower);
}

function worth({ thing }: Phrase, index: number): number {
  const last = thing.name.toLowerCase().split(' ').at(-1) ?? '';
  const described = thing.name.includes(' ') ? 0.5 : 0;
  return (dullNouns.has(last) ? -3 : 0) + (thing.kind === 'name' ? 1 : 0) + described - index * 0.2;
}

/** The nouns of a text that are worth a joke, best first, each once, at most four. */
export function thingsIn(sentences: readonly (readonly Token[])[]): Thing[] {
  const phrases: Phrase[] = [];
  for (const tokens of sentences) {
    for (let at = 0; at < tokens.length;) {
      const phrase = phraseAt(tokens, at);
      if (phrase) phrases.push(phrase);
      at = phrase ? phrase.to : at + 1;
    }
  }
  const ranked = phrases
    .map((phrase, index) => ({ thing: phrase.thing, worth: worth(phrase, index) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ thing }) => thing);
  const seen = new Map(ranked.map((thing) => [thing.name.toLowerCase(), thing]));
  return [...seen.values()].slice(0, 4);
}
