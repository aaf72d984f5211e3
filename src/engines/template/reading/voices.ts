import type { Deed, Forms, Scene, Thing } from '../words.ts';
import type { Conjugation } from './conjugate.ts';
import type { Token } from './token.ts';
import { textOf } from './tokens.ts';

/** A verb in all its forms and the words that belong to it. */
export interface VerbGroup {
  readonly verb: Conjugation;
  readonly rest: readonly Token[];
}

type Swaps = ReadonlyMap<string, string>;

function swaps(pairs: Readonly<Record<string, string>>): Swaps {
  return new Map([['i', 'I'], ...Object.entries(pairs)]);
}

/** How the words that point back at the doer change with the one who tells it. */
const asSaid = swaps({});
const mine = swaps({ your: 'my', yourself: 'myself', you: 'me' });
const yours = swaps({ my: 'your', myself: 'yourself', me: 'you', mine: 'yours', our: 'your', us: 'you' });
const theirs = swaps({
  ...{ my: 'their', me: 'them', myself: 'themselves', mine: 'theirs' },
  ...{ your: 'their', you: 'them', yourself: 'themselves', our: 'their', us: 'them' },
});
/** Told by a stranger, my sandwich is somebody's. */
const told = swaps({
  ...{ my: 'somebody’s', me: 'somebody', your: 'somebody’s', you: 'somebody' },
  ...{ our: 'everybody’s', us: 'everybody' },
});
/** When the joke is on me, "his lunch" becomes mine. */
const fromOthers = swaps({
  ...{ his: 'my', her: 'my', their: 'my' },
  ...{ himself: 'myself', herself: 'myself', themselves: 'myself' },
});

function swapped(rest: readonly Token[], voice: Swaps): Token[] {
  return rest.map((token) => {
    const text = voice.get(token.lower);
    return text === undefined ? token : { ...token, text, lower: text };
  });
}

function forms({ verb, rest }: VerbGroup, voice: Swaps, several = false): Forms {
  const words = swapped(rest, voice);
  const join = (form: string) => `${form} ${textOf(words)}`.trim();
  const present = several ? verb.base : verb.present;
  return { base: join(verb.base), ing: join(verb.ing), past: join(verb.past), present: join(present) };
}

/** Somebody or something does it. */
export function sceneOf(who: Thing, group: VerbGroup): Scene {
  const several = who.kind === 'many';
  return { who, mine: forms(group, asSaid, several), told: forms(group, told, several) };
}

/** I do it, you do it, or he, she and they do it and the joke is on me all the same. */
export function deedOf(pronoun: string | undefined, group: VerbGroup): Deed {
  const others = pronoun === 'he' || pronoun === 'she' || pronoun === 'they';
  const own = others ? { ...group, rest: swapped(group.rest, fromOthers) } : group;
  const itsMe = pronoun === 'i' || pronoun === 'me';
  return { mine: forms(own, itsMe ? asSaid : mine), yours: forms(own, yours), theirs: forms(own, theirs) };
}
