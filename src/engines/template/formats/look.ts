import type { Measurement } from '../../../media/describe.ts';
import { article, cap } from '../grammar.ts';
import { type Format, quote } from './format.ts';

/** What was measured about a picture, as jokes use it. */
export interface Look extends Measurement {
  /** The colour that fills most of it. */
  readonly main: string;
  /** The next one, where there is one. */
  readonly next: string | undefined;
}

/** Puts the measured colours in the order in which jokes name them. */
export function lookOf(measured: Measurement): Look {
  const [main, next] = measured.colours;
  return { ...measured, main: main?.name ?? 'grey', next: next?.name };
}

const two = ({ next }: Look) => next !== undefined;
const dark = ({ brightness }: Look) => brightness === 'very dark' || brightness === 'rather dark';
const bright = ({ brightness }: Look) => brightness === 'very bright' || brightness === 'rather bright';
const coloured = ({ main }: Look) => !['black', 'white', 'grey'].includes(main);

/** Jokes about colour, light and form alone. */
export const lookFormats: readonly Format<Look>[] = [
  { name: 'paint-shop', write: ({ main }) => `This much ${main} and nobody called the paint shop.` },
  {
    name: 'colour-of-the-year',
    write: ({ main, next }) =>
      `Colour of the year: ${main}. Runner-up: ${next ?? `also ${main}`}. The jury has gone to lie down.`,
  },
  {
    name: 'inside-a-cupboard',
    fits: dark,
    write: (_, pick) =>
      `Filmed on location inside ${pick(['a cupboard', 'a coat pocket', 'a very polite cave'])}.`,
  },
  { name: 'candle', fits: dark, write: () => 'Taken by candlelight. The candle had already gone home.' },
  { name: 'electricity', fits: dark, write: () => 'Somebody is saving electricity and I respect that.' },
  { name: 'sunglasses', fits: bright, write: () => 'Sunglasses not included. Sunglasses strongly advised.' },
  {
    name: 'sun-called',
    fits: bright,
    write: () => 'The sun called. It would like its brightness setting back.',
  },
  { name: 'sun-cream', fits: bright, write: () => 'Please apply sun cream before looking at this picture.' },
  {
    name: 'doorways',
    fits: ({ orientation }) => orientation === 'tall' || orientation === 'very tall',
    write: () => 'A picture so tall that it ducks in doorways.',
  },
  {
    name: 'aisle-seat',
    fits: ({ orientation }) => orientation === 'very wide',
    write: () => 'A picture so wide that it has a window seat and an aisle seat.',
  },
  {
    name: 'square',
    fits: ({ orientation }) => orientation === 'square',
    write: () => 'Perfectly square. Still the first to dance at weddings.',
  },
  {
    name: 'walk-in',
    fits: two,
    write: ({ main, next = '' }) => `${cap(main)} and ${next} walk into a picture. Neither has left since.`,
  },
  {
    name: 'main-character',
    fits: two,
    write: ({ main, next = '' }) =>
      `${cap(main)}: the main character.\n${cap(next)}: the best friend with all the good lines.`,
  },
  {
    name: 'grey-came',
    fits: ({ colourfulness }) => colourfulness === 'grey',
    write: () => 'All the colours were invited. Grey came, and brought a casserole.',
  },
  {
    name: 'saturation',
    fits: ({ colourfulness }) => colourfulness === 'vivid',
    write: () => 'The saturation slider has asked for a day off.',
  },
  {
    name: 'loud',
    fits: ({ colourfulness }) => colourfulness === 'vivid',
    write: ({ main }) => `Neighbours have complained about the volume of this ${main}.`,
  },
  { name: 'minimalism', fits: ({ flat }) => flat, write: () => 'Minimalism, but with less going on.' },
  {
    name: 'bold-study',
    fits: ({ flat }) => flat,
    write: ({ main }) => `A bold study in ${main}. Critics are still looking for the rest of it.`,
  },
  {
    name: 'everybody-gets-along',
    fits: ({ contrast }) => contrast === 'low',
    write: () => 'Low contrast, high harmony: every shade in here gets along.',
  },
  {
    name: 'no-half-measures',
    fits: ({ contrast }) => contrast === 'high',
    write: () => 'The light is light, the dark is dark, and neither of them is sorry.',
  },
  {
    name: 'study-in',
    write: ({ main }, pick) =>
      `Museum label: ${quote(`Study in ${cap(main)}`)}. Artist unknown. ${pick(['The gift shop has it as a mug.', 'Please do not lick the paint.', 'The frame was more expensive.'])}`,
  },
  {
    name: 'paint-chart',
    write: ({ main }, pick) =>
      `Name on the paint chart: ${quote(pick([`${cap(main)} With Unfinished Business`, `Confident ${cap(main)}`, `${cap(main)}, But Tired`, `${cap(main)} on a Monday`]))}.`,
  },
  { name: 'no-notes', write: ({ main }) => `★★★★★ ${quote(`Ordered ${main}. Received ${main}. No notes.`)}` },
  {
    name: 'favourite-colour',
    write: ({ main, next }) =>
      `Interviewer: Favourite colour?\nThis picture: ${cap(main)}.\nInterviewer: Any others?\nThis picture: ${next ? `${cap(next)}, at weekends.` : 'Do I look like it?'}`,
  },
  {
    name: 'colour-forecast',
    write: ({ main, next }) =>
      `Weather: mostly ${main}${next ? `, with outbreaks of ${next} later` : ', with more of it on the way'}.`,
  },
  { name: 'nobody-colour', write: ({ main }) => `Nobody:\nAbsolutely nobody:\nThis picture: ${main}.` },
  {
    name: 'wine-list',
    write: ({ main, next = 'oak' }) => `Wine list: notes of ${main}, a hint of ${next}, and a long finish.`,
  },
  {
    name: 'lucky-colour',
    write: ({ main }) => `Horoscope: Your lucky colour is ${main}. You seem to have heard already.`,
  },
  {
    name: 'known-issue',
    write: ({ main }) =>
      `Patch notes:\n– Increased ${main}\n– Known issue: so much ${main}\n– Will not be fixed`,
  },
  {
    name: 'just-a-touch',
    fits: coloured,
    write: ({ main }) =>
      `Interior designer: Just a touch of ${main}, perhaps.\nThe touch: everything you see.`,
  },
  {
    name: 'accent',
    fits: coloured,
    write: ({ main }) =>
      `They said ${quote('add an accent colour')}. They did not say when to stop adding ${main}.`,
  },
  {
    name: 'dress-code',
    write: ({ main }) =>
      `Dress code: ${article(main)} ${main} something. This picture understood the assignment.`,
  },
];
