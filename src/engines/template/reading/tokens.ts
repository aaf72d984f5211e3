import nlp from 'compromise';
import { corrected } from './correct.ts';
import { kindOf } from './kinds.ts';
import type { Token } from './token.ts';

type Term = ReturnType<typeof nlp>['docs'][number][number];
/** The second half of a contraction, the "is" in "it's", has no text of its own. */
type ImplicitTerm = Term & { readonly implicit?: string };

/** Names of people, places and days in capitals, however they were typed. */
function spelled(text: string, tags: ReadonlySet<string>): string {
  const isName = tags.has('ProperNoun') && (tags.has('Person') || tags.has('Place')) && !tags.has('LastName');
  const isDay = tags.has('WeekDay') || tags.has('Month');
  return isName || isDay ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function tokenOf({ text, normal, pre, post, tags = new Set<string>() }: Term): Token {
  const lower = normal || text.toLowerCase();
  // "my cats’ dinner": the library takes the owners' sign for a closing quotation mark.
  const owners = /s$/i.test(text) && /^['’] /.test(post) && !/['‘’]/.test(pre);
  return {
    text: owners ? `${spelled(text, tags)}’` : spelled(text, tags),
    lower,
    kind: kindOf(lower, tags),
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
    const isPair = tokens.length === 2;
    const mended: Token[] = [];
    for (const [at, token] of tokens.entries()) {
      mended.push(corrected(token, mended[at - 1], tokens[at + 1], isPair));
    }
    return mended;
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
