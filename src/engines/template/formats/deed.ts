import { cap } from '../grammar.ts';
import type { Deed } from '../words.ts';
import { type Format, quote } from './format.ts';

/** Jokes about something that I, you or people in general do. */
export const deedFormats: readonly Format<Deed>[] = [
  {
    name: 'nobody-asked-me-to',
    write: ({ mine }, pick) =>
      `Nobody:\nAbsolutely nobody:\nMe, ${pick(['at 2 a.m.', 'in public', 'with full confidence'])}: ${mine.ing}.`,
  },
  {
    name: 'special-skills',
    write: ({ mine }) =>
      `Interviewer: Any special skills?\nMe: ${cap(mine.ing)}.\nInterviewer: Under pressure?\nMe: Only under pressure.`,
  },
  {
    name: 'early-night',
    write: ({ mine }) => `Me at 9 p.m.: early night tonight.\nMe at 3 a.m.: ${mine.ing}.`,
  },
  {
    name: 'just-this-once',
    write: ({ yours }) =>
      `When you said you would ${yours.base} “just this once” and it is now your whole personality.`,
  },
  {
    name: 'adult-human',
    write: ({ theirs }) =>
      `Nature documentary: Here we see an adult human ${theirs.ing}. We have asked why. The human is not sure either.`,
  },
  {
    name: 'achievement',
    write: ({ yours }, pick) =>
      `Achievement unlocked: managed to ${yours.base} ${pick(['without telling the group chat', 'and still looked cool', 'on the second try (nobody saw the first)'])}.`,
  },
  {
    name: 'the-plan',
    write: ({ yours }) =>
      `Step 1: ${yours.base}.\nStep 2: pretend that was the plan.\nStep 3: give a talk about it.`,
  },
  {
    name: 'washable',
    write: ({ yours }) => `Fortune cookie: You will soon ${yours.base}. Wear something washable.`,
  },
  {
    name: 'references',
    write: ({ mine }) =>
      `My CV, page two: five years’ experience of ${mine.ing}. References available. Please do not ask for them.`,
  },
  {
    name: 'reader',
    write: ({ mine }) => `${quote(`I should not ${mine.base}`)}, I said. Reader, I did.`,
  },
  {
    name: 'day-two-of',
    write: ({ mine }) =>
      `Day 1 of ${mine.ing}: going great.\nDay 2: people have stopped asking how it is going.`,
  },
  {
    name: 'nobody-regrets',
    write: ({ theirs }) =>
      `Nobody ever said ${quote(`I wish I had spent less time ${theirs.ing}`)}. We asked around.`,
  },
  {
    name: 'grandmother',
    write: ({ yours }) => `My grandmother’s only advice: never ${yours.base} on an empty stomach.`,
  },
  {
    name: 'tutorial',
    write: ({ yours }) => `Tutorial: how to ${yours.base} in 3 easy steps and 41 hard ones.`,
  },
  {
    name: 'away-message',
    write: ({ mine }) =>
      `Out of office: I am busy ${mine.ing}. For urgent matters, please become less urgent.`,
  },
  {
    name: 'search-history',
    write: ({ mine }) =>
      `My search history: “how to ${mine.base}”, “how to ${mine.base} quietly”, “flowers for neighbours”.`,
  },
  {
    name: 'exercise',
    write: ({ mine }) => `Doctor: Do you exercise?\nMe: Does ${mine.ing} count?\nDoctor: …How often?`,
  },
  {
    name: 'olympics',
    write: ({ theirs }, pick) =>
      `The Olympic committee has once more refused to recognise ${theirs.ing} as a sport. ${pick(['We ride at dawn.', 'I have trained my whole life for this.', 'The horses agree with us.'])}`,
  },
  {
    name: 'small-talk',
    write: ({ mine }) =>
      `Small talk tip: open with ${quote(`so, I have been ${mine.ing}`)} and see who stays.`,
  },
  {
    name: 'expectation',
    write: ({ mine }) =>
      `Expectation: a quiet evening with a good book.\nReality: ${mine.ing}. The book is watching.`,
  },
  {
    name: 'poster-deed',
    write: ({ yours }) =>
      `${yours.base.toUpperCase()}.\nYou miss every chance you do not take, and most of the others.`,
  },
  {
    name: 'one-star-self',
    write: ({ mine }) =>
      `★★☆☆☆ ${quote(`Tried ${mine.ing}. Would not recommend. Have booked again for Thursday.`)}`,
  },
  {
    name: 'linkedin',
    write: ({ mine }) => `Yesterday I ${mine.past}. Here is what it taught me about leadership.`,
  },
  {
    name: 'future-me',
    write: ({ mine }) =>
      `Me: I will just ${mine.base}, what is the worst that can happen?\nFuture me, slowly putting down the tea: well.`,
  },
];
