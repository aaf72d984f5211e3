import { a, agree, cap, pronouns, the, whose } from '../grammar.ts';
import type { Scene } from '../words.ts';
import { type Format, quote } from './format.ts';

/** Jokes about somebody or something that does something. */
export const sceneFormats: readonly Format<Scene>[] = [
  {
    name: 'nobody-scene',
    write: ({ who, mine }) => `Nobody:\nAbsolutely nobody:\n${cap(whose(who))}: ${mine.ing}.`,
  },
  {
    name: 'since-march',
    write: ({ who, told }) =>
      `Nature documentary: ${cap(the(who))} ${told.present}. ${cap(pronouns(who).it)} ${pronouns(who).has} done so every day since March. Nobody knows why.`,
  },
  {
    name: 'not-surprised',
    write: ({ who, told }) =>
      `Breaking: ${who.kind === 'name' ? '' : 'local '}${who.name} ${told.present}. Neighbours “not even surprised”.`,
  },
  {
    name: 'behaves',
    write: ({ who, mine }) =>
      `Expectation: ${whose(who)} ${agree(who, 'behaves', 'behave')} for once.\nReality: ${whose(who)} ${mine.present}.`,
  },
  {
    name: 'go-wrong',
    write: ({ who, mine }) =>
      `Me: what could possibly go wrong?\n${cap(whose(who))}, already ${mine.ing}: no idea.`,
  },
  {
    name: 'sunday',
    write: ({ who, mine }) =>
      `Sunday, 7 a.m. The world is quiet. The coffee is warm. Then ${whose(who)} ${mine.present}.`,
  },
  {
    name: 'police-report',
    write: ({ who, told }) =>
      `Police report: ${a(who)} ${agree(who, 'was', 'were')} seen ${told.ing}. Asked for a statement, ${the(who)} said ${quote('you had to be there')}.`,
  },
  {
    name: 'oil-on-canvas',
    write: ({ who, told }) =>
      `Museum label: ${quote(`${cap(a(who))} ${told.ing}`)}. Oil on canvas. The artist has asked us not to ask.`,
  },
  {
    name: 'commentator',
    write: ({ who, told }) =>
      `Commentator: And ${the(who)} ${agree(who, 'is', 'are')} ${told.ing}! The crowd goes quiet. Somebody’s dad starts to clap.`,
  },
  {
    name: 'meeting-notes',
    write: ({ who, told }) =>
      `Meeting notes:\n1. ${cap(the(who))} ${told.ing}\n2. Who let ${pronouns(who).them} ${told.base}?\n3. Lunch`,
  },
  {
    name: 'our-manager',
    write: ({ who, told }) =>
      `★☆☆☆☆ ${quote(`Lovely place, but ${a(who)} kept ${told.ing}.`)}\nReply from the owner: That is our manager.`,
  },
  {
    name: 'go-on',
    write: ({ who, mine }) =>
      `Boss: Any news?\nMe: ${cap(whose(who))} ${agree(who, 'is', 'are')} ${mine.ing}.\nBoss: I meant the report. But go on.`,
  },
  {
    name: 'claim-form',
    write: ({ who, mine }) =>
      `Insurance form, box 4 (what happened): ${quote(`${cap(whose(who))} ${mine.past}.`)} Box 5 (why): left blank.`,
  },
  {
    name: 'sunny-spells',
    write: ({ who, told }) =>
      `Weather: sunny spells in the morning, ${a(who)} ${told.ing} by afternoon. Take a coat.`,
  },
  {
    name: 'bedtime',
    write: ({ who, told }) =>
      `Bedtime story: Once upon a time, ${a(who)} ${told.past}. The end. No, there is no second part. Go to sleep.`,
  },
  {
    name: 'peer-review',
    write: ({ who, told }) =>
      `Abstract: We let ${a(who)} ${told.base}. Results: yes. Peer review: ${quote('but why')}.`,
  },
  {
    name: 'not-about-you',
    write: ({ who, told }) =>
      `Horoscope: Today ${a(who)} will ${told.base}. Let ${pronouns(who).them}. It is not about you.`,
  },
  {
    name: 'without-notice',
    write: ({ who, told }) =>
      `Terms of service, section 9: ${the(who)} may ${told.base} at any time, for any reason, without notice.`,
  },
  {
    name: 'plot-twist-scene',
    write: ({ who, told }) =>
      `Plot twist: ${the(who)} ${agree(who, 'was', 'were')} ${told.ing} the whole time.`,
  },
  {
    name: 'nobody-believes',
    write: ({ who, mine }) =>
      `Me: ${whose(who)} ${mine.past}.\nEverybody: sure.\nMe: I have it on video.\nEverybody: …send it.`,
  },
  {
    name: 'trailer-voice',
    write: ({ who, told }) =>
      `Trailer voice: In a world where ${the(who)} ${told.present}… one person just wanted a nap.`,
  },
  {
    name: 'linkedin-scene',
    write: ({ who, mine }) => `Today ${whose(who)} ${mine.past}. Here is what it taught me about leadership.`,
  },
];
