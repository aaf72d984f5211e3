import type { Deed, Forms, Scene, Thing } from '../words.ts';
import type { Conjugation } from './conjugate.ts';
import { textOf, type Token } from './tokens.ts';

/** A verb in all its forms and the words that belong to it. */
export interface VerbGroup {
  readonly verb: Conjugation;
  readonly rest: readonly Token[];
}

type Swaps = Readonly<Record<string, string>>;

/** How the words that point back at the doer change with the one who tells it. */
const mine: Swaps = { your: 'my', yourself: 'myself', you: 'me' };
const yours: Swaps = { my: 'your', myself: 'yourself', me: 'you', mine: 'yours', our: 'your', us: 'you' };
const theirs: Swaps = {
  ...{ my: 'their', me: 'them', myself: 'themselves', mine: 'theirs' },
  ...{ your: 'their', you: 'them', yourself: 'themselves', our: 'their', us: 'them' },
};
/** Told by a stranger, my sandwich is somebody's. */
const told: Swaps = {
  ...{ my: 'somebody’s', me: 'somebody', your: 'somebody’s', you: 'somebody' },
  ...{ our: 'everybody’s', us: 'everybody' },
};
/** When the joke is on me, "his lunch" becomes mine. */
const fromOthers: Swaps = {
  ...{ his: 'my', her: 'my', their: 'my' },
  ...{ himself: 'myself', herself: 'myself', themselves: 'myself' },
};

function swapped(rest: readonly Token[], swaps: Swaps): Token[] {
  return rest.map((token) => {
    const text = swaps[token.lower];
    return text === undefined ? token : { ...token, text, lower: text };
  });
}

function forms({ verb, rest }: VerbGroup, swaps: Swaps, several = false): Forms {
  const words = swapped(rest, { i: 'I', ...swaps });
  const join = (form: string) => `${form} ${textOf(words)}`.trim();
  const present = several ? verb.base : verb.present;
  return { base: join(verb.base), ing: join(verb.ing), past: join(verb.past), present: join(present) };
}

/** Somebody or something does it. */
export function sceneOf(who: Thing, group: VerbGroup): Scene {
  const several = who.kind === 'many';
  return { who, mine: forms(group, {}, several), told: forms(group, told, several) };
}

/** I do it, you do it, or he, she and they do it and the joke is on me all the same. */
export function deedOf(pronoun: string | undefined, group: VerbGroup): Deed {
  const others = pronoun === 'he' || pronoun === 'she' || pronoun === 'they';
  const own = others ? { ...group, rest: swapped(group.rest, fromOthers) } : group;
  const itsMe = pronoun === 'i' || pronoun === 'me';
  return { mine: forms(own, itsMe ? {} : mine), yours: forms(own, yours), theirs: forms(own, theirs) };
}
