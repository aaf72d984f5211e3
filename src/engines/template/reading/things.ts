import nlp from 'compromise';
import type { Thing } from '../words.ts';
import { alwaysMany, dullNouns, familyNames, isIdea, massNouns, personNouns, techNames } from './nouns.ts';
import { longestName, type NounPhrase, phrasesIn } from './phrases.ts';
import type { Token } from './token.ts';
import { textOf } from './tokens.ts';

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
  const { text, lower } = token;
  const inName = next !== undefined && /^\p{Lu}/u.test(next.text);
  const keeps = !isFirst || inName || isName(token) || techNames.has(lower) || /.\p{Lu}/u.test(text);
  return keeps ? token : { ...token, text: text.charAt(0).toLowerCase() + text.slice(1) };
}

function nounOf(text: string) {
  const noun = nlp(text);
  noun.tag('Noun');
  return noun.nouns();
}

function pluralOf(head: string): string {
  if (/^\p{Lu}{2,5}$/u.test(head)) return `${head}s`;
  return nounOf(head).toPlural().text().trim() || head;
}

function isPerson(head: Token): boolean {
  if (tagged(head, 'Person', 'Actor') || personNouns.has(head.lower)) return true;
  return head.tags.has('Plural') && nlp(nounOf(head.lower).toSingular().text()).has('#Actor');
}

function kindOf(head: Token, bare: boolean): Thing['kind'] {
  if (bare && familyNames.has(head.lower)) return 'name';
  if (alwaysMany.has(head.lower)) return 'many';
  if (massNouns.has(head.lower) || techNames.has(head.lower) || head.tags.has('Uncountable')) return 'mass';
  if (bare && isIdea(head.lower)) return 'mass';
  return head.tags.has('Plural') ? 'many' : 'one';
}

/** A lone capital at the very beginning, as in "Gandalf on a skateboard": more likely a name than not. */
function isLoneName({ opener, body, isFirst }: NounPhrase): boolean {
  const [only] = body;
  const capital = only !== undefined && /^\p{Lu}/u.test(only.text);
  return (
    capital && isFirst && !opener && body.length === 1 && kindOf(only, true) === 'one' && !isPerson(only)
  );
}

/** Whether the words are a name, and stand without "a". */
function isNamed(phrase: NounPhrase, head: Token): boolean {
  const { opener, body } = phrase;
  if (opener && opener.kind !== 'determiner') return false;
  if (opener?.lower === 'a' || opener?.lower === 'an') return false;
  const capitals = body.length > 1 && body.every(({ text }) => /^\p{Lu}/u.test(text));
  return isName(head) || capitals || body.some(isDate) || isLoneName(phrase);
}

/** Makes a thing of a noun phrase; undefined where it is too long, or no word at all. */
export function thingOf(phrase: NounPhrase): Thing | undefined {
  const { opener, body, tail, isFirst, joined } = phrase;
  const lone = isLoneName(phrase);
  const words = body.map((token, at) => (lone ? token : written(token, isFirst && at === 0, body[at + 1])));
  const head = words.at(-1);
  const name = textOf([...words, ...tail]);
  const isWord = head !== undefined && /\p{L}/u.test(head.text) && !/[(){}=;]/.test(name);
  if (!isWord || name.length > longestName) return undefined;
  const person = isPerson(head);
  const owner = opener?.kind === 'owner' ? { owner: opener.lower } : {};
  if (joined) return { name, kind: 'many', plural: name, person, ...owner };
  const named = isNamed(phrase, head);
  const single = opener?.lower === 'a' || opener?.lower === 'an';
  const kind = single ? 'one' : named ? 'name' : kindOf(head, opener === undefined);
  if (opener?.lower === 'the' && (kind === 'one' || kind === 'name')) return fixed(`the ${name}`, person);
  const mine = owner.owner === 'my' || owner.owner === 'our';
  if (mine && person && kind === 'one') return fixed(`${opener?.lower ?? 'my'} ${name}`, person);
  const uncounted = words.filter((token) => token.kind !== 'number');
  const countable = kind === 'one' || (named && body.some(isDate) && !isDate(head));
  const several = countable ? [...uncounted.slice(0, -1), { ...head, text: pluralOf(head.text) }] : uncounted;
  return { name, kind, plural: named && !countable ? name : textOf([...several, ...tail]), person, ...owner };
}

/** There is only one: "the moon", "my boss". */
function fixed(name: string, person: boolean): Thing {
  return { name, kind: 'name', plural: name, person };
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
