import type { Deed, Forms, Scene, Thing } from '../words.ts';
import { conjugate, type Conjugation } from './conjugate.ts';
import { phraseAt } from './things.ts';
import { textOf, type Token } from './tokens.ts';

const longestRest = 48;
const mustNotEnd: readonly string[] = [
  'preposition',
  'determiner',
  'conjunction',
  'owner',
  'adjective',
  'auxiliary',
  'number',
];
const endings = new Set(['but', 'because', 'so', 'although']);
const copulas = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', "it's"]);
const self = new Set(['i', 'me', 'we', 'us', 'you', 'he', 'she', 'they']);

type Voice = 'mine' | 'yours' | 'theirs' | 'told';
/** How the words that point back at the doer change with the voice; the doer is me unless the prompt says who. */
const voices: Record<Voice, Readonly<Record<string, string>>> = {
  mine: { your: 'my', yourself: 'myself', you: 'me' },
  yours: { my: 'your', myself: 'yourself', me: 'you', mine: 'yours', our: 'your', us: 'you' },
  theirs: {
    my: 'their',
    me: 'them',
    myself: 'themselves',
    mine: 'theirs',
    your: 'their',
    you: 'them',
    our: 'their',
    us: 'them',
  },
  told: {
    my: 'somebody’s',
    me: 'somebody',
    our: 'everybody’s',
    us: 'everybody',
    your: 'somebody’s',
    you: 'somebody',
  },
};
/** With a third person as the doer, "his lunch" becomes mine when the joke is on me. */
const ofOthers: Readonly<Record<string, string>> = {
  his: 'my',
  her: 'my',
  their: 'my',
  himself: 'myself',
  herself: 'myself',
  themselves: 'myself',
};

/** False for an emoji; the second half of a contraction has none either, but must not part a sentence. */
function hasLetters({ text }: Token): boolean {
  return text === '' || /[\p{L}\p{N}]/u.test(text);
}

function inVoice(rest: readonly Token[], table: Readonly<Record<string, string>>): string {
  return textOf(
    rest.map((token) => ({ ...token, text: token.lower === 'i' ? 'I' : (table[token.lower] ?? token.text) })),
  );
}

function forms(verb: Conjugation, rest: string, several = false): Forms {
  const join = (form: string) => (rest === '' ? form : `${form} ${rest}`);
  const present = several ? verb.base : verb.present;
  return { base: join(verb.base), ing: join(verb.ing), past: join(verb.past), present: join(present) };
}

/** The words after the verb that belong to it, as far as they are short enough. */
function restAfter(tokens: readonly Token[], verbAt: number): Token[] {
  const rest: Token[] = [];
  let length = 0;
  for (let at = verbAt; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > verbAt) {
      const next = tokens[at + 1];
      const newClause =
        token.lower === 'and' && (!next || ['verb', 'pronoun', 'auxiliary'].includes(next.kind));
      length += token.text.length + 1;
      if (endings.has(token.lower) || newClause || length > longestRest || !hasLetters(token)) break;
      rest.push(token);
    }
    if (token.endsClause) break;
  }
  const complete = verbAt + rest.length + 1 >= tokens.length || tokens[verbAt + rest.length]?.endsClause;
  while (!complete && rest.length > 0 && mustNotEnd.includes(rest.at(-1)?.kind ?? '')) rest.pop();
  return rest;
}

interface VerbGroup {
  readonly verb: Conjugation;
  readonly rest: readonly Token[];
}

/** Reads "has eaten my leftovers" or "pretending to work"; undefined for what is, is not or is done to somebody. */
function verbGroupAt(tokens: readonly Token[], from: number): VerbGroup | undefined {
  let at = from;
  let copula = false;
  while (['auxiliary', 'adverb'].includes(tokens[at]?.kind ?? '')) {
    copula ||= copulas.has(tokens[at]?.lower ?? '') || (tokens[at]?.tags.has('Copula') ?? false);
    at += 1;
  }
  const main = tokens[at];
  if (main?.kind !== 'verb' || (copula && !main.lower.endsWith('ing'))) return undefined;
  const verb = conjugate(main.lower);
  return verb && { verb, rest: restAfter(tokens, at) };
}

interface Subject {
  readonly who: Thing | undefined;
  /** "i", "they" and so on, where it is a pronoun. */
  readonly pronoun: string | undefined;
  /** The first word after it. */
  readonly to: number;
}

const questionWords = new Set(['why', 'how', 'what', 'where', 'who', 'when']);

/** Who a sentence is about: a noun, a pronoun, or nobody, as in "trying to cook". */
function subjectOf(tokens: readonly Token[]): Subject {
  const from = tokens.findIndex(
    ({ kind, lower }) =>
      !['conjunction', 'adverb', 'other', 'auxiliary'].includes(kind) && !questionWords.has(lower),
  );
  const at = Math.max(from, 0);
  const first = tokens[at];
  if (first?.kind === 'pronoun') return { who: undefined, pronoun: first.lower, to: at + 1 };
  const phrase = phraseAt(tokens, at);
  return { who: phrase?.thing, pronoun: undefined, to: phrase?.to ?? at };
}

/** Whether the words are a sentence of their own: somebody, and a verb that says what they do or are. */
export function isStatement(tokens: readonly Token[]): boolean {
  const { who, pronoun, to } = subjectOf(tokens);
  const verb = tokens.slice(to).find(({ kind }) => kind !== 'adverb');
  const finite =
    verb?.kind === 'auxiliary' ||
    verb?.kind === 'negative' ||
    (verb?.kind === 'verb' && !verb.lower.endsWith('ing'));
  return (who !== undefined || (pronoun !== undefined && pronoun !== 'me')) && finite;
}

/** What is done in a sentence: by somebody (a scene), or by me or nobody in particular (a deed). */
export function actionIn(
  tokens: readonly Token[],
): { readonly scene: Scene } | { readonly deed: Deed } | undefined {
  const { who, pronoun, to } = subjectOf(tokens);
  if (pronoun !== undefined && !self.has(pronoun)) return undefined;
  const group = verbGroupAt(tokens, to);
  if (!group) return undefined;
  return who ? { scene: sceneOf(who, group) } : { deed: deedOf(pronoun, group) };
}

function sceneOf(who: Thing, { verb, rest }: VerbGroup): Scene {
  const several = who.kind === 'many';
  return {
    who,
    mine: forms(verb, inVoice(rest, {}), several),
    told: forms(verb, inVoice(rest, voices.told), several),
  };
}

function deedOf(doer: string | undefined, { verb, rest }: VerbGroup): Deed {
  const others = doer === 'he' || doer === 'she' || doer === 'they';
  const mine = others
    ? rest.map((token) => ({
        ...token,
        lower: ofOthers[token.lower] ?? token.lower,
        text: ofOthers[token.lower] ?? token.text,
      }))
    : rest;
  return {
    mine: forms(verb, inVoice(mine, doer === 'i' || doer === 'me' ? {} : voices.mine)),
    yours: forms(verb, inVoice(mine, voices.yours)),
    theirs: forms(verb, inVoice(mine, voices.theirs)),
  };
}
