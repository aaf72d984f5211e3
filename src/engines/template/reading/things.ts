import nlp from 'compromise';
import type { Thing } from '../words.ts';
import { alwaysMany, dullNouns, familyNames, isIdea, massNouns, personNouns } from './nouns.ts';
import { longestName, type NounPhrase, phrasesIn } from './phrases.ts';
import { textOf, type Token } from './tokens.ts';

const nameTags = ['ProperNoun', 'Person', 'Place', 'Organization', 'WeekDay', 'Month', 'Acronym'];

function tagged({ tags }: Token, ...wanted: readonly string[]): boolean {
  return wanted.some((tag) => tags.has(tag));
}

function isName(token: Token): boolean {
  return tagged(token, ...nameTags) && !tagged(token, 'Actor');
}

function isDate(token: Token): boolean {
  return tagged(token, 'WeekDay', 'Month');
}

/** Keeps the capitals of names and abbreviations, drops that of a sentence's first word. */
function written(token: Token, isFirst: boolean, next: Token | undefined): Token {
  const { text } = token;
  const inName = next !== undefined && /^\p{Lu}/u.test(next.text);
  const keeps = !isFirst || inName || isName(token) || /.\p{Lu}/u.test(text);
  return keeps ? token : { ...token, text: text.charAt(0).toLowerCase() + text.slice(1) };
}

function nounOf(text: string) {
  const noun = nlp(text);
  noun.tag('Noun');
  return noun.nouns();
}

function pluralOf(head: string): string {
  return nounOf(head).toPlural().text().trim() || head;
}

function isPerson(head: Token): boolean {
  if (tagged(head, 'Person', 'Actor') || personNouns.has(head.lower)) return true;
  return head.tags.has('Plural') && nlp(nounOf(head.lower).toSingular().text()).has('#Actor');
}

function kindOf(head: Token, bare: boolean): Thing['kind'] {
  if (bare && familyNames.has(head.lower)) return 'name';
  if (alwaysMany.has(head.lower)) return 'many';
  const mass = massNouns.has(head.lower) || head.tags.has('Uncountable') || (bare && isIdea(head.lower));
  if (mass) return 'mass';
  return head.tags.has('Plural') ? 'many' : 'one';
}

/** Makes a thing of a noun phrase; undefined where it is too long, or no word at all. */
export function thingOf({ opener, body, tail, isFirst, joined }: NounPhrase): Thing | undefined {
  const words = body.map((token, index) => written(token, isFirst && index === 0, body[index + 1]));
  const head = words.at(-1);
  const name = textOf([...words, ...tail]);
  if (!head || !/\p{L}/u.test(head.text) || name.length > longestName) return undefined;
  const owner = opener?.kind === 'owner' ? { owner: opener.lower } : {};
  if (joined) return { name, kind: 'many', plural: name, person: isPerson(head), ...owner };
  const single = opener?.lower === 'a' || opener?.lower === 'an';
  const definite = opener?.lower === 'the';
  const theOnly = definite && tail[0]?.lower === 'of';
  const dated = words.some(isDate);
  const capitals = words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text));
  const named = !single && (dated || theOnly || (opener?.kind !== 'owner' && (isName(head) || capitals)));
  const kind = single ? 'one' : named ? 'name' : kindOf(head, opener === undefined);
  const uncounted = words.filter((token) => token.kind !== 'number');
  const countable = kind === 'one' || (named && dated && !isDate(head));
  const several = countable ? [...uncounted.slice(0, -1), { ...head, text: pluralOf(head.text) }] : uncounted;
  return {
    name: named && definite ? `the ${name}` : name,
    kind,
    plural: named && !countable ? (definite ? `the ${name}` : name) : textOf([...several, ...tail]),
    person: isPerson(head),
    ...owner,
  };
}

function worth({ body }: NounPhrase, place: number, count: number): number {
  const head = body.at(-1);
  if (!head) return -Infinity;
  const dull = dullNouns.has(head.lower) ? 3 : 0;
  const named = isDate(head) ? -1 : isName(head) ? 1 : 0;
  return named + (body.length > 1 ? 0.5 : 0) - dull - place / count;
}

/** The nouns of a text that are worth a joke, best first, each once, at most four. */
export function thingsIn(sentences: readonly (readonly Token[])[]): Thing[] {
  const phrases = sentences.flatMap(phrasesIn);
  const things = phrases
    .map((phrase, place) => ({ phrase, worth: worth(phrase, place, phrases.length) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, 8)
    .flatMap(({ phrase }) => thingOf(phrase) ?? []);
  const seen = new Map(things.map((thing) => [thing.name.toLowerCase(), thing]));
  return [...seen.values()].slice(0, 4);
}
