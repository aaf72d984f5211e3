import { z } from 'zod';
import { themes } from '../src/core/replies/chart.ts';
import { defineCommand } from '../src/core/command.ts';
import type { Conversation } from '../src/core/conversation.ts';
import { UserError } from '../src/core/errors.ts';
import { moodOf, type Mood } from '../src/core/mood/mood.ts';
import { describeMood, inStars, inWords, moodAltText, moodChart } from '../src/core/mood/words.ts';
import { inParts, ratingBars } from '../src/core/replies/star-bars.ts';
import type { Inferred } from '../src/inference/task.ts';
import { inLanguage, type Say } from '../src/languages/in-language.ts';
import type { Language } from '../src/languages/language.ts';
import { message } from '../src/languages/message.ts';

type Rated = Inferred<'text-classification'>;

export default defineCommand({
  name: 'mood',
  description: 'How the conversation here felt, as a picture; nobody is named',
  task: 'text-classification',
  ephemeral: true,
  spoken: {
    names: ['stimmung', 'ambiance', 'ánimo', 'humor', '雰囲気'],
    example: 'mood',
    withText: 'sentiment',
  },
  menu: { label: 'Mood of this thread' },
  produces: 'either',
  readsMessages: ({ messages }) => messages,
  options: {
    messages: z
      .int()
      .min(20)
      .max(200)
      .default(50)
      .describe('How many of the latest messages; 50 unless given'),
    theme: z.enum(themes).optional().describe('The picture’s background; most people’s here unless given'),
    weekly: z.enum(['on', 'off']).optional().describe('Post the mood of this channel every week (admins)'),
  },
  output: z.object({
    messages: z.int().optional().describe('How many messages count; absent if only a setting changed'),
    people: z.int().optional(),
    average: z.number().optional().describe('From 1 to 5 stars'),
    course: z.array(z.number()).optional().describe('Smoothed, oldest first, from 1 to 5 stars'),
    percents: z.array(z.int()).optional().describe('Messages of 1 to 5 stars; they sum to 100'),
    altText: z.string().optional(),
    weekly: z.enum(['on', 'off']).optional(),
    engine: z.string().optional(),
    model: z.string().optional(),
    revision: z.string().optional(),
  }),
  setting: {
    isMeant: ({ weekly }) => weekly !== undefined,
    async run({ options: { weekly = 'off' }, say, place, isAdmin, weekly: settings }) {
      if (!(await isAdmin())) throw new UserError('not_allowed', message('mood.adminsOnly'));
      await settings.set(place, weekly === 'on');
      const text = say(weekly === 'on' ? 'mood.subscribed' : 'mood.unsubscribed');
      return { kind: 'reply', title: say('mood.settingTitle'), text, data: { weekly } };
    },
  },
  async run({ options, conversation, limits, language, say, inferAll, drawMood }) {
    if (!conversation) throw new Error('expected a conversation, got none');
    const { messages, people } = conversation;
    const rated = await inferAll(messages.map(({ text }) => ({ text })));
    const mood = moodOf(
      rated.map(({ output: { scores } }, place) => ({ scores, at: messages[place]?.at ?? 0 })),
    );
    const percents = inParts(mood.shares, 100);
    const altText = inLanguage(moodAltText(mood), language);
    const image =
      limits.showsImages === false
        ? undefined
        : await drawMood({
            theme: options.theme ?? limits.theme ?? 'light',
            course: mood.course.map(({ stars }) => stars),
            brightest: mood.course.indexOf(mood.brightest),
            darkest: mood.course.indexOf(mood.darkest),
            words: {
              brightest: say('mood.drawnBrightest'),
              darkest: say('mood.drawnDarkest'),
              first: say('mood.drawnFirst'),
              last: say('mood.drawnLater', { span: inWords(mood.lastedMs) }),
            },
            percents,
          });
    const [first] = rated;
    if (!first) throw new Error('expected ratings, got none');
    const { engine, model, revision } = first;
    const notes = [
      ...conversation.notes.map((note) => inLanguage(note, language)),
      ...notesOn(rated, language),
    ];
    return {
      kind: 'reply',
      title: say('mood.title'),
      text: [inLanguage(describeMood(mood, people), language), '', ...ratingBars(mood.shares)].join('\n'),
      ...(image && { images: [{ ...image, name: 'mood.png', altText, spoiler: false }] }),
      chart: moodChart(mood, language),
      links: linksTo(mood, conversation, say),
      shareable: true,
      provenance: { engine, model, revision },
      ...(notes.length > 0 && { notes }),
      data: {
        messages: messages.length,
        people,
        average: Number(inStars(mood.average)),
        course: mood.course.map(({ stars }) => Number(inStars(stars))),
        percents,
        altText,
        ...{ engine, model, revision },
      },
    };
  },
});

/** What holds for most of the messages. */
function notesOn(rated: readonly Rated[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { note, output } of rated)
    for (const each of new Set([note, output.note]))
      if (each !== undefined) {
        const sentence = inLanguage(each, language);
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
      }
  return [...counts].filter(([, count]) => count > rated.length / 2).map(([note]) => note);
}

function linksTo({ brightest, darkest }: Mood, { messages }: Conversation, say: Say) {
  return [
    { label: say('mood.brightestLink'), place: brightest.place },
    { label: say('mood.darkestLink'), place: darkest.place },
  ].flatMap(({ label, place }) => {
    const url = messages[place]?.url;
    return url === undefined ? [] : [{ label, url }];
  });
}
