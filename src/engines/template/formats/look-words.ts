import { a, agree, cap, pronouns, the, whose } from '../grammar.ts';
import type { Thing, Words } from '../words.ts';
import { type Format, quote } from './format.ts';
import type { Look } from './look.ts';

export interface LookAndThing {
  readonly look: Look;
  readonly thing: Thing;
}

export interface LookAndPhrase {
  readonly look: Look;
  readonly words: Words;
}

const isDark = ({ look: { brightness } }: { readonly look: Look }) => brightness.endsWith('dark');
const isBright = ({ look: { brightness } }: { readonly look: Look }) => brightness.endsWith('bright');

/** People do not come in colours. */
const isObject = ({ thing }: LookAndThing) => !thing.person;

/** Jokes about a noun of the prompt in the picture's colours and light. */
export const lookThingFormats: readonly Format<LookAndThing>[] = [
  {
    name: 'now-available',
    fits: isObject,
    write: ({ look, thing }) => `${cap(the(thing))}, now available in ${look.main}. While stocks last.`,
  },
  {
    name: 'make-it',
    fits: isObject,
    write: ({ look, thing }) => `Expectation: ${a(thing)}.\nReality: ${a(thing)}, but make it ${look.main}.`,
  },
  {
    name: 'designer',
    fits: isObject,
    write: ({ look, thing }) =>
      `Me: I would like ${a(thing)}.\nDesigner: In ${look.main}?\nMe: I did not say ${look.main}.\nDesigner: It is done.`,
  },
  {
    name: 'on-offer',
    write: ({ look, thing }) => `${cap(a(thing))} walked into a paint shop. The ${look.main} was on offer.`,
  },
  {
    name: 'not-optional',
    write: ({ look, thing }) =>
      `Museum label: ${quote(`${cap(thing.name)} in ${cap(look.main)}`)}. The ${look.main} was not optional.`,
  },
  {
    name: 'light-switch',
    fits: isDark,
    write: ({ thing }) => `${cap(whose(thing))}, as seen by somebody who could not find the light switch.`,
  },
  {
    name: 'forgot-sunglasses',
    fits: isBright,
    write: ({ thing }) => `${cap(whose(thing))}, as seen by somebody who forgot their sunglasses.`,
  },
  {
    name: 'a-choice',
    fits: isObject,
    write: ({ look, thing }) =>
      `★★★★☆ ${quote(`${cap(the(thing))}: excellent. The ${look.main}: a choice.`)}`,
  },
  {
    name: 'camouflage',
    fits: isObject,
    write: ({ look, thing }) =>
      `Nature documentary: ${cap(the(thing))} ${agree(thing, 'relies', 'rely')} on ${look.main} to go unnoticed. This is not going well.`,
  },
  {
    name: 'assignment',
    write: ({ look, thing }) => `Dress code: ${look.main}.\n${cap(whose(thing))}: understood the assignment.`,
  },
  {
    name: 'mainly',
    write: ({ look, thing }) =>
      `Breaking: ${the(thing)} spotted near a great deal of ${look.main}. Witnesses describe the mood as “mainly ${look.main}”.`,
  },
  {
    name: 'my-colour',
    write: ({ look, thing }) => `Nobody:\n${cap(whose(thing))}: ${look.main} is really my colour.`,
  },
  {
    name: 'budget',
    fits: isObject,
    write: ({ look, thing }) =>
      `The budget was enough for ${a(thing)} and one tin of ${look.main}. It was a big tin.`,
  },
  {
    name: 'best-friend',
    fits: ({ look }) => look.next !== undefined,
    write: ({ look, thing }) =>
      `Starring ${whose(thing)}. Costumes: ${look.main}. Special effects: ${look.next ?? ''}. Snacks: nobody thought of snacks.`,
  },
  {
    name: 'patch-colour',
    write: ({ look, thing }) =>
      `Patch notes:\n– ${cap(the(thing))} ${agree(thing, 'comes', 'come')} with more ${look.main}\n– ${cap(pronouns(thing).it)} ${pronouns(thing).has} not been asked about it`,
  },
];

/** Jokes that put any prompt next to the picture's colours and light. */
export const lookPhraseFormats: readonly Format<LookAndPhrase>[] = [
  { name: 'but-in', write: ({ look, words }) => `${quote(words.phrase)}, but in ${look.main}.` },
  {
    name: 'on-more',
    write: ({ look, words }) =>
      `Museum label: ${quote(words.phrase)}. ${cap(look.main)} on slightly different ${look.main}.`,
  },
  {
    name: 'directed-by',
    write: ({ look, words }) => `${quote(words.phrase)}, a film by the colour ${look.main}.`,
  },
  {
    name: 'lighting-by',
    write: ({ look, words }) =>
      `${quote(words.phrase)}. Lighting: ${isDark({ look }) ? 'nobody' : isBright({ look }) ? 'the sun, personally' : 'whatever was on'}. Wardrobe: ${look.main}.`,
  },
  {
    name: 'why-so',
    write: ({ look, words }) =>
      `Group chat: ${quote(words.phrase)}.\nGroup chat, later: why is it so ${look.main}?`,
  },
  {
    name: 'colour-review',
    write: ({ look, words }) =>
      `★★★★☆ ${quote(`Came for “${words.phrase}”. Stayed for the ${look.main}.`).replace(/“([^“]*)“([^”]*)”/, '“$1‘$2’')}`,
  },
  {
    name: 'moodboard',
    write: ({ look, words }) =>
      `Mood board: ${quote(words.phrase)}, ${look.main}, ${look.next ?? `more ${look.main}`}, a nap.`,
  },
  {
    name: 'paint-name',
    write: ({ look, words }) =>
      `Paint chart: ${cap(look.main)}, shade ${quote(words.phrase)}. Two coats. No refunds.`,
  },
];
