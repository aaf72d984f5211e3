import { a, agree, all, allAre, cap, pronouns, the, whose } from '../grammar.ts';
import type { Thing } from '../words.ts';
import { type Format, quote } from './format.ts';

const notName = ({ kind }: Thing) => kind !== 'name';
/** People are not ordered, kept, bought or warned of. */
const notPerson = ({ person }: Thing) => !person;
const object = (thing: Thing) => notName(thing) && notPerson(thing);

/** Jokes about one noun. */
export const thingFormats: readonly Format<Thing>[] = [
  {
    name: 'five-years',
    write: (x) => `Interviewer: Where do you see yourself in five years?\nMe: Surrounded by ${all(x)}.`,
  },
  {
    name: 'weakness',
    write: (x) =>
      `Interviewer: What is your greatest weakness?\nMe: ${cap(all(x))}.\nInterviewer: And your greatest strength?\nMe: Also ${all(x)}.`,
  },
  {
    name: 'peace-and-quiet',
    fits: notPerson,
    write: (x) => `★☆☆☆☆ ${quote(`Ordered peace and quiet. Received ${a(x)}. Would order again.`)}`,
  },
  {
    name: 'no-instructions',
    fits: object,
    write: (x) =>
      `★★☆☆☆ ${quote(`${cap(the(x))} came without instructions. I have already made ${pronouns(x).them} worse.`)}`,
  },
  {
    name: 'habitat',
    fits: notName,
    write: (x) =>
      `Nature documentary: Here we see ${the(x)} in ${pronouns(x).its} natural habitat, which is directly in the way.`,
  },
  {
    name: 'unseen',
    fits: notName,
    write: (x) => {
      const { it, has } = pronouns(x);
      return `Nature documentary: ${cap(the(x))} ${agree(x, 'believes', 'believe')} nobody has noticed. Everybody has noticed. ${cap(it)} ${has} a certain presence.`;
    },
  },
  {
    name: 'great-change',
    write: (x, pick) =>
      `Fortune cookie: A great change is coming. It involves ${a(x)}. Lucky numbers: 4, 8 and ${pick(['whatever you have in cash', 'bring a mop', 'the one you always forget'])}.`,
  },
  {
    name: 'act-natural',
    write: (x) => `Fortune cookie: Soon you will meet ${a(x)}. Act natural. No, more natural than that.`,
  },
  {
    name: 'forecast',
    fits: notPerson,
    write: (x, pick) =>
      `Tonight’s weather: mostly ${all(x)}, with a ${pick(['light chance of regret', 'gentle breeze from the fridge', '70 % risk of snacks'])}. Tomorrow: more of the same, but damp.`,
  },
  {
    name: 'weather-warning',
    fits: notPerson,
    write: (x) =>
      `Weather warning: scattered ${all(x)} until evening. Stay indoors. Do not make eye contact.`,
  },
  {
    name: 'mixed-feelings',
    write: (x) =>
      `Museum label: ${quote(cap(x.name))}. Artist unknown. Mixed feelings on canvas. Please do not touch; everybody here is fragile.`,
  },
  {
    name: 'patch-removed',
    fits: notPerson,
    write: (x, pick) =>
      `Patch notes ${pick(['2.0', '3.1', '7.4.2'])}:\n– Removed ${the(x)}\n– Put ${the(x)} back after 4,000 angry letters`,
  },
  {
    name: 'patch-fixed',
    write: (x) =>
      `Patch notes:\n– Improved ${the(x)}\n– Known issue: ${the(x)} ${agree(x, 'knows', 'know')} this and will not stop bringing it up`,
  },
  {
    name: 'poster',
    write: (x) => `${all(x).toUpperCase()}\nBecause giving up was on the list too, just further down.`,
  },
  {
    name: 'still-there',
    write: (x, pick) =>
      `Breaking: ${the(x)} still there. ${pick(['More at six.', 'Experts “cautiously fine with it”.', 'We go live to a man who is also just standing there.'])}`,
  },
  {
    name: 'scientists',
    write: (x) => `Scientists confirm what ${all(x)} always suspected: it is your turn to do the dishes.`,
  },
  {
    name: 'but-bigger',
    write: (x, pick) =>
      `Nobody:\nAbsolutely nobody:\nMe at 2 a.m.: what about ${all(x)}, but ${pick(['bigger', 'as a business', 'with wheels', 'as a musical'])}?`,
  },
  {
    name: 'my-job-now',
    write: (x) => `Expectation: ${a(x)}.\nReality: ${a(x)}, and somehow it is all my responsibility now.`,
  },
  {
    name: 'hold-my-tea',
    write: (x) => `Therapist: ${cap(the(x))} cannot hurt you.\n${cap(the(x))}: hold my tea.`,
  },
  {
    name: 'my-bank',
    fits: object,
    write: (x) =>
      `My bank: Are you sure?\nMe, paying for even more ${all(x)}: I have never been so sure of anything.`,
  },
  {
    name: 'day-two',
    write: (x) =>
      `Day 1: I will not think about ${all(x)}.\nDay 2: You know what ${allAre(x) ? 'are' : 'is'} really something? ${cap(all(x))}.`,
  },
  {
    name: 'cut-down',
    fits: object,
    write: (x) =>
      `Doctor: You have to cut down on ${all(x)}.\nMe: By how much?\nDoctor: You brought some with you.`,
  },
  {
    name: 'profile',
    fits: notPerson,
    write: (x) =>
      `Dating profile: I enjoy long walks, good food and ${all(x)}. The first two are negotiable.`,
  },
  {
    name: 'until-i-have-had',
    fits: object,
    write: (x) => `Please do not talk to me until I have had my ${x.name}.`,
  },
  {
    name: 'roses',
    write: (x) => `Roses are red,\nviolets are blue,\nI came here for ${all(x)},\nand so did you.`,
  },
  {
    name: 'plot-twist',
    write: (x) => `Plot twist: it was ${whose(x)} all along.`,
  },
  {
    name: 'terms',
    write: (x) => `Terms and conditions apply to ${the(x)}. Nobody has read them, least of all ${the(x)}.`,
  },
  {
    name: 'load-bearing',
    write: (x) => `In my defence, nobody told me ${whose(x)} ${agree(x, 'was', 'were')} load-bearing.`,
  },
  {
    name: 'off-and-on',
    fits: object,
    write: (x) =>
      `Support: Have you tried turning ${the(x)} off and on again?\nMe: ${cap(pronouns(x).it)} turned me off and on again.`,
  },
  {
    name: 'charming-flat',
    fits: notPerson,
    write: (x) => `Estate agent: Charming flat, one bedroom, ${a(x)} included. No further questions, please.`,
  },
  {
    name: 'out-of-office',
    write: (x) => `Out of office: I am away with ${a(x)} and will reply as soon as one of us gets tired.`,
  },
  {
    name: 'retrograde',
    write: (x) =>
      `Horoscope: Mercury is in retrograde and ${the(x)} ${agree(x, 'knows', 'know')} what you did.`,
  },
  {
    name: 'bus-stop',
    write: (x) => `Local news: ${a(x)} seen near the bus stop. Witnesses say ${quote('polite, but firm')}.`,
  },
  {
    name: 'be-yourself',
    write: (x) => `Everybody: Just be yourself.\nMe, being myself: So anyway, ${all(x)}…`,
  },
  {
    name: 'customs',
    fits: notPerson,
    write: (x) =>
      `Customs officer: Anything to declare?\nMe: Only my love of ${all(x)}.\nMy suitcase, quietly: help.`,
  },
  {
    name: 'serious-adult',
    write: (x) => `Me: I am a serious adult.\nAlso me, seeing ${a(x)}: well, hello there.`,
  },
  {
    name: 'two-kinds',
    write: (x) =>
      `There are two kinds of people: those who love ${all(x)}, and those who have not been paying attention.`,
  },
  {
    name: 'history-books',
    write: (x) =>
      `One day the history books will just say ${quote(`before ${the(x)}`)} and ${quote(`after ${the(x)}`)}.`,
  },
  {
    name: 'lost-and-found',
    fits: notPerson,
    write: (x) => `Lost: ${a(x)}.\nFound: inner peace.\nLost again an hour later: inner peace.`,
  },
  {
    name: 'no-holiday',
    fits: notPerson,
    write: (x) => `Business idea: like a holiday, but with ${a(x)} and without the holiday.`,
  },
];
