import { cap } from '../grammar.ts';
import type { Words } from '../words.ts';
import { type Format, quote } from './format.ts';

/** Jokes that take a full sentence, such as "the wifi is down". */
export const statementFormats: readonly Format<Words>[] = [
  { name: 'knew-it', write: ({ phrase }) => `Breaking: ${phrase}. Local person “knew it”.` },
  {
    name: 'everything-is-fine',
    write: ({ phrase }) => `Everything is fine. ${cap(phrase)}. Everything is fine.`,
  },
  {
    name: 'me-too',
    write: ({ phrase }) => `Doctor: What seems to be the problem?\nMe: ${cap(phrase)}.\nDoctor: Ah. Same.`,
  },
  {
    name: 'whole-weekend',
    write: ({ phrase }) =>
      `Insurance form. Reason for claim: ${quote(cap(phrase))}. Damage: one entire weekend.`,
  },
  {
    name: 'surprised-stars',
    write: ({ phrase }) => `Horoscope: ${cap(phrase)}. The stars are as surprised as you are.`,
  },
  {
    name: 'captain',
    write: ({ phrase }) => `This is your captain speaking. ${cap(phrase)}. Please enjoy the nuts.`,
  },
  {
    name: 'we-know',
    write: ({ phrase }) => `Me, bursting into the room: ${phrase}!\nEverybody, without looking up: we know.`,
  },
  {
    name: 'detective',
    write: ({ phrase }) => `Detective, removing his hat: so ${phrase}… and nobody thought to bring snacks?`,
  },
  {
    name: 'life-goes-on',
    write: ({ phrase }) =>
      `Nature documentary: It is spring. ${cap(phrase)}. Life finds a way, eventually, grumbling.`,
  },
  { name: 'severity', write: ({ phrase }) => `Incident report: ${phrase}. Severity: sigh. Workaround: tea.` },
  {
    name: 'in-general',
    write: ({ phrase }) =>
      `Friend: How are you?\nMe: ${cap(phrase)}.\nFriend: I meant in general.\nMe: Oh. Same, then.`,
  },
  {
    name: 'plot-summary',
    write: ({ phrase }) =>
      `Film plot: ${cap(phrase)}. Runtime: 3 hours. Critics: ${quote('we felt every minute')}.`,
  },
  {
    name: 'opening-line',
    write: ({ phrase }) => `My novel, chapter one: ${quote(`${cap(phrase)}.`)} It took me eleven years.`,
  },
  {
    name: 'weather-statement',
    write: ({ phrase }) => `And now the weather: ${phrase}. Umbrellas will not help.`,
  },
];
