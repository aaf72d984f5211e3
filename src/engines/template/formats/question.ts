import type { Words } from '../words.ts';
import { type Format, quote } from './format.ts';

/** Jokes about a question, given without its question mark. */
export const questionFormats: readonly Format<Words>[] = [
  { name: 'magic-ball', write: ({ phrase }) => `Me: ${phrase}?\nMagic 8 ball: who told you about that?` },
  {
    name: 'exam',
    write: ({ phrase }) =>
      `Exam, question 1 (100 points): ${phrase}? Show your working. Crying counts as working.`,
  },
  {
    name: 'friend-asking',
    write: ({ phrase }) =>
      `${quote(`${phrase}?`)}\n– asked by a friend, about a friend, while looking at the floor`,
  },
  { name: 'lift', write: ({ phrase }) => `Four strangers in a lift. Nobody speaks.\nMe: ${phrase}?` },
  {
    name: 'hermit',
    write: ({ phrase }) =>
      `Wise hermit: You may ask one question.\nMe: ${phrase}?\nHermit: There is a shorter path down behind the hut.`,
  },
  {
    name: 'ticket',
    write: ({ phrase }) => `Support ticket: ${phrase}?\nStatus: closed.\nReason: same here.`,
  },
  {
    name: 'rubber-duck',
    write: ({ phrase }) => `Me: ${phrase}?\nMy rubber duck: I was hoping you would know.`,
  },
  {
    name: 'pub-quiz',
    write: ({ phrase }) => `Pub quiz, final round: ${phrase}? For half a point: and who is to blame?`,
  },
  {
    name: 'philosophers',
    write: ({ phrase }) =>
      `After 2,000 years, philosophers still disagree on ${quote(`${phrase}?`)}. Two of them no longer speak.`,
  },
  {
    name: 'documentary-question',
    write: ({ phrase }) =>
      `Documentary, 3 hours, black and white: ${quote(`${phrase}?`)} Spoiler: they do not find out.`,
  },
  {
    name: 'survey',
    write: ({ phrase }) => `Survey: ${phrase}?\nYes: 31 %\nNo: 27 %\nCan I phone my mum first: 42 %`,
    fits: ({ phrase }) =>
      /^(?:is|are|am|do|does|did|should|can|could|will|would|has|have|was|were|may|must)\b/i.test(phrase),
  },
  {
    name: 'meeting-question',
    write: ({ phrase }) =>
      `Boss: Any last questions before the weekend?\nMe: ${phrase}?\nEverybody: puts their coat back on the hook.`,
  },
  {
    name: 'three-am-question',
    write: ({ phrase }) => `3 a.m. Lights off. Eyes closed.\nMy brain: ${phrase}?`,
  },
  {
    name: 'five-year-old',
    write: ({ phrase }) => `Five-year-old: ${phrase}?\nMe, with two degrees: ask your grandmother.`,
  },
  {
    name: 'fortune-question',
    write: ({ phrase }) =>
      `Fortune cookie: The answer is inside the next cookie.\nThe next cookie: ${phrase}?`,
  },
];
