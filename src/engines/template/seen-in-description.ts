import nlp from 'compromise';
import type { Seen } from './caption-of-seen.ts';

interface Term {
  readonly text: string;
  readonly tags?: Set<string>;
}

/** Words that tell of the picture itself, or of no thing that one could point at. */
const nothing =
  /\b(?:photos?|pictures?|images?|photographs?|screenshots?|views?|close-?ups?|shots?|scenes?|background|foreground|front|back|side|sides|top|bottom|middle|cent(?:er|re)|corner|parts?|number|colou?rs?|text|letters?|words?|lot|variety|type|kind|way|time|day|night)\b/i;
/** How descriptions begin before they come to what is there. */
const opening =
  /^(?:an? |the )?(?:[\w-]+ (?:and [\w-]+ )?)?(?:photo|picture|image|photograph|view|close-?up|shot|drawing|painting) (?:of|showing) /i;
/** People are in these, but not as one is in a kitchen; they are no subject of a joke either. */
const worn =
  /\b(?:suits?|ties?|dress(?:es)?|shirts?|t-shirts?|hats?|caps?|jackets?|coats?|uniforms?|costumes?|jeans|trousers|pants|shorts|skirts?|sweaters?|hoodies?|glasses|sunglasses|helmets?|masks?|scarf|scarves|shoes|boots|gloves|clothes|clothing|leash|collar)\b/i;
const where =
  /(?<!\p{L})(?:in front of|next to|on top of|on|in|at|under|behind|beside|by|near|inside|outside|above|along|across|around|against|beneath|among) $/iu;
/** The prepositions of places where people are, rather than of things that they are close to. */
const insidePlace = /^(?:in|at|inside)\b(?! front)/i;

interface Phrase {
  readonly text: string;
  /** With its preposition, if it says where something is. */
  readonly at?: string;
}

const has = (term: Term, ...tags: readonly string[]) => tags.some((tag) => term.tags?.has(tag));

/** "riding" in "a person riding a horse", which the library takes for a noun; not "a building". */
function isDoing(term: Term, before: Term | undefined): boolean {
  return (
    has(term, 'Gerund') || (/\p{L}{2}ing$/iu.test(term.text) && before !== undefined && has(before, 'Noun'))
  );
}

/** The noun phrases of a sentence in order: an article or a number, adjectives, nouns, and "of" with more of them. */
function phrasesOf(terms: readonly Term[]): Phrase[] {
  const phrases: Phrase[] = [];
  let words: string[] = [];
  let led = '';
  let hasNoun = false;
  let isOwned = false;
  const end = () => {
    const text = words.join(' ').replace(/ (?:of|and)$/, '');
    const at = where.exec(led)?.[0].trim();
    if (hasNoun && !isOwned && !nothing.test(text))
      phrases.push({ text, ...(at !== undefined && !worn.test(text) && { at: `${at} ${text}` }) });
    led = '';
    words = [];
    hasNoun = false;
    isOwned = false;
  };
  for (const [place, term] of terms.entries()) {
    const text = term.text.toLowerCase();
    const begins = has(term, 'Determiner', 'Value', 'Possessive');
    const isNoun =
      (has(term, 'Noun') && !has(term, 'Pronoun') && !isDoing(term, terms[place - 1])) ||
      // The library takes a few plurals that begin a sentence for verbs; a description begins with no verb.
      (place === 0 && !begins && /\p{L}{3}s$/u.test(text));
    if (begins && hasNoun && words.at(-1) !== 'of') end();
    if (begins || isNoun || (has(term, 'Adjective') && !/^(?:front|next|top)$/.test(text) && !hasNoun)) {
      if (has(term, 'Possessive')) isOwned = true;
      if (isNoun) hasNoun = true;
      words.push(text);
    } else if ((text === 'of' && hasNoun) || (text === 'and' && !hasNoun && words.length > 1))
      words.push(text);
    else {
      if (hasNoun) end();
      led = `${led}${words.join(' ')}${words.length > 0 ? ' ' : ''}${text} `;
      words = [];
    }
  }
  end();
  return phrases;
}

/** A word that stands for nothing else may be no word at all. */
const isThing = (text: string) =>
  !worn.test(text) &&
  (/^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|\d+) /i.test(text) ||
    /^[\p{L} ]*\p{L}{3}s$/u.test(text));

/** Takes the things and the place out of a description of a picture, for captions about them; writing in the picture is left out. */
export function readDescription(description: string): Pick<Seen, 'subjects' | 'setting'> {
  const doc = nlp(description.replace(/"[^"]*"|“[^”]*”/gu, '').replace(opening, ''));
  const [first = []] = doc.docs as readonly (readonly Term[])[];
  const phrases = phrasesOf(first);
  const subjects = phrases.flatMap(({ text, at }) => (at === undefined && isThing(text) ? [text] : []));
  const settings = phrases.flatMap(({ at }) => at ?? []);
  const setting = settings.find((at) => insidePlace.test(at)) ?? settings[0];
  return { subjects, ...(setting !== undefined && { setting }) };
}
