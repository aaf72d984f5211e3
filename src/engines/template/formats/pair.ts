import { a, agree, all, cap, the } from '../grammar.ts';
import type { Thing } from '../words.ts';
import { type Format, quote } from './format.ts';

export interface Pair {
  readonly x: Thing;
  readonly y: Thing;
}

/** People are neither ordered nor cooked. */
const noPerson = ({ x, y }: Pair) => !x.person && !y.person;

/** Jokes about two nouns. */
export const pairFormats: readonly Format<Pair>[] = [
  {
    name: 'explaining',
    write: ({ x, y }) =>
      `Me explaining ${all(x)} to ${the(y)} for the third time today. There are slides now.`,
  },
  {
    name: 'personally',
    write: ({ x, y }) => `${cap(the(x))}: simply there.\n${cap(the(y))}: and I took that personally.`,
  },
  {
    name: 'fighter',
    fits: noPerson,
    write: ({ x, y }) =>
      `Choose your fighter: ${the(x)} or ${the(y)}. Prize: one biscuit. Nobody leaves unchanged.`,
  },
  {
    name: 'we-need-to-talk',
    write: ({ x, y }) => `Nobody:\nAbsolutely nobody:\n${cap(the(x))} to ${the(y)}: we need to talk.`,
  },
  {
    name: 'bakery',
    write: ({ x, y }) =>
      `Romantic comedy idea: ${the(x)} ${agree(x, 'inherits', 'inherit')} a bakery. The health inspector: ${the(y)}.`,
  },
  {
    name: 'two-moods',
    write: ({ x, y }) => `I have two moods, ${quote(x.name)} and ${quote(y.name)}, and no dial in between.`,
  },
  {
    name: 'friendship',
    write: ({ x, y }) =>
      `Friendship ended with ${the(x)}. Now ${the(y)} ${agree(y, 'is', 'are')} my best friend${agree(y, '', 's')}.`,
  },
  {
    name: 'just-colleagues',
    write: ({ x, y }) =>
      `Breaking: ${the(x)} and ${the(y)} “just colleagues”, says person who saw the whole thing.`,
  },
  {
    name: 'cookbook',
    fits: noPerson,
    write: ({ x, y }) => `Recipe of the day: ${the(x)} on a bed of ${all(y)}. Serves four. Surprises six.`,
  },
  {
    name: 'walked-so',
    write: ({ x, y }) =>
      `${cap(the(x))} walked so that ${the(y)} could run. ${cap(the(y))} then took the bus.`,
  },
  {
    name: 'maths',
    write: ({ x, y }) =>
      `Maths homework: if ${the(x)} ${agree(x, 'leaves', 'leave')} the station at 9:00, how long until somebody blames ${the(y)}?`,
  },
  {
    name: 'who-would-win',
    write: ({ x, y }) =>
      `Me: time to sleep.\nMy brain: who would win, ${a(x)} or ${a(y)}, and would there be a rematch?`,
  },
  {
    name: 'couples-therapy',
    write: ({ x, y }) =>
      `Couples therapist: And how does that make you feel?\n${cap(the(x))}: Ask ${the(y)}.\n${cap(the(y))}: Here we go.`,
  },
  {
    name: 'group-project',
    write: ({ x, y }) =>
      `Group project: ${the(x)} had the idea, ${the(y)} had the laptop, I had a lovely time.`,
  },
  {
    name: 'comes-with',
    fits: noPerson,
    write: ({ x, y }) =>
      `Me: I’d like ${a(x)}, please.\nWaiter: That comes with ${a(y)}.\nMe: …instead of chips?\nWaiter: As well as.`,
  },
  {
    name: 'same-picture',
    write: ({ x, y }) =>
      `My boss: Find the difference between ${the(x)} and ${the(y)}.\nMe: They’re the same picture.`,
  },
];
