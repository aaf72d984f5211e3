import { cap } from '../grammar.ts';
import type { Words } from '../words.ts';
import { type Format, quote } from './format.ts';

/** Jokes that take any words at all, in any language, as they stand. */
export const phraseFormats: readonly Format<Words>[] = [
  {
    name: 'looking-up',
    write: ({ phrase }, pick) =>
      `Me, ${pick(['looking up from my phone', 'out of nowhere', 'to a complete stranger'])}: ${quote(phrase)}.\nNobody had asked.`,
  },
  {
    name: 'third-place',
    write: ({ phrase }) =>
      `Caption contest, third place: ${quote(cap(phrase))}. First and second place did not hand anything in.`,
  },
  {
    name: 'lucky-numbers',
    write: ({ phrase }, pick) =>
      `Fortune cookie: ${cap(phrase)}. Lucky numbers: 7, 12 and ${pick(['the one on the receipt', 'no', 'your PIN, oddly'])}.`,
  },
  {
    name: 'few-words',
    write: ({ phrase }) =>
      `Interviewer: Describe yourself in a few words.\nMe: ${phrase}\nInterviewer: You start on Monday.`,
  },
  { name: 'lights-off', write: ({ phrase }) => `3 a.m. Lights off. Eyes closed.\nMy brain: ${phrase}` },
  {
    name: 'not-on-the-box',
    write: ({ phrase }) => `★☆☆☆☆ ${quote(phrase)} is not what it said on the box. My children love it.`,
  },
  { name: 'now-you', write: ({ phrase }) => `Motivational poster: ${quote(cap(phrase))}. Now you try.` },
  {
    name: 'reasons-unknown',
    write: ({ phrase }, pick) =>
      `Museum label: ${quote(cap(phrase))}. Artist unknown. ${pick(['Reasons unknown.', 'On loan from somebody’s fridge door.', 'The guard has questions too.'])}`,
  },
  {
    name: 'added',
    write: ({ phrase }, pick) =>
      `Patch notes ${pick(['1.1', '4.0', '9.9'])}:\n– Added: ${phrase}\n– Removed: the reason why`,
  },
  {
    name: 'seen-by-everyone',
    write: ({ phrase }) =>
      `Group chat, one new message: ${quote(phrase)}.\nSeen by everyone. Answered by no one.`,
  },
  {
    name: 'tattoo',
    write: ({ phrase }, pick) =>
      `Tattoo artist: Are you sure?\nMe: ${quote(cap(phrase))}. Big letters. ${pick(['Comic Sans.', 'Both arms.', 'And a small duck.'])}`,
  },
  {
    name: 'we-go-live',
    write: ({ phrase }) => `Breaking: ${quote(phrase)}. We go live to a man who does not know either.`,
  },
  {
    name: 'password-hint',
    write: ({ phrase }, pick) =>
      `Password hint: ${quote(phrase)}. Attempts left: ${pick(['1', '0', '1, and it shows'])}.`,
  },
  {
    name: 'proverb',
    write: ({ phrase }) =>
      `Ancient proverb: ${quote(cap(phrase))}. Scholars are still arguing about the second half.`,
  },
  {
    name: 'until-noon',
    write: ({ phrase }, pick) =>
      `Weather: ${quote(phrase)} until noon, ${pick(['clearing later', 'then soup', 'then everybody’s knees hurt'])}.`,
  },
  { name: 'nobody-phrase', write: ({ phrase }) => `Nobody:\nAbsolutely nobody:\nMe: ${phrase}` },
  {
    name: 'band-name',
    write: ({ phrase }, pick) =>
      `Rejected band names, number ${pick(['4', '14', '207'])}: ${quote(phrase)}. The drummer still cries about it.`,
  },
  {
    name: 't-shirt',
    write: ({ phrase }) => `T-shirt: ${quote(cap(phrase))}. Wash cold. Do not iron the feelings.`,
  },
  {
    name: 'could-have-been',
    write: ({ phrase }) =>
      `That meeting could have been an email. That email could have been ${quote(phrase)}.`,
  },
  {
    name: 'something-relaxing',
    write: ({ phrase }) =>
      `Me: Play something relaxing.\nSpeaker: Now playing ${quote(phrase)}, the ten-hour version.`,
  },
  {
    name: 'chapter-two',
    write: ({ phrase }, pick) =>
      `My self-help book. Chapter 1: ${quote(phrase)}. Chapter 2: ${pick(['apologies', 'why not to do chapter 1', 'getting the deposit back'])}.`,
  },
  {
    name: 'at-dinner',
    write: ({ phrase }) =>
      `Things I promised not to bring up at dinner:\n1. ${phrase}\nTime until I brought it up: soup.`,
  },
  {
    name: 'historians',
    write: ({ phrase }) =>
      `One day historians will ask what we were thinking. We will say: ${quote(phrase)}.`,
  },
  {
    name: 'therapist',
    write: ({ phrase }) => `Therapist, writing faster and faster: and then you said… ${quote(phrase)}?`,
  },
  {
    name: 'horoscope',
    write: ({ phrase }, pick) =>
      `Horoscope: ${quote(phrase)}. Avoid ${pick(['ladders', 'Geminis', 'your own advice', 'the second cheapest wine'])} today.`,
  },
  { name: 'yoga', write: ({ phrase }) => `Yoga teacher: Empty your mind.\nMy mind: ${phrase}` },
  {
    name: 'subtitles',
    write: ({ phrase }, pick) =>
      `Subtitles: (${pick(['dramatic violin', 'a door creaks', 'distant applause'])}) ${quote(phrase)} (${pick(['gasps', 'a goose', 'longer gasps'])})`,
  },
  {
    name: 'plot-twist-phrase',
    write: ({ phrase }) => `Plot twist: ${quote(phrase)} was in the contract the whole time.`,
  },
];
