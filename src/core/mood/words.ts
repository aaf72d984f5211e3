import { inParts } from '../replies/star-bars.ts';
import type { Chart } from '../replies/chart.ts';
import { sayIn } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';
import { message, type Text } from '../../languages/message.ts';
import type { Mood } from './mood.ts';

/** How many stars a course must move before it is said to rise or fall. */
const noticeable = 0.4;

/** A number of stars as people read it, such as `3.4`. */
export function inStars(stars: number): string {
  return stars.toFixed(1);
}

const units = [
  ['mood.spanDays', 86_400_000],
  ['mood.spanHours', 3_600_000],
  ['mood.spanMinutes', 60_000],
] as const;

/** A time span in the largest unit of which it has at least two, or in minutes, such as `90 minutes`. */
export function inWords(ms: number): Text {
  const [key, size] = units.find(([, each]) => ms >= 2 * each) ?? units[2];
  return message(key, { count: Math.max(1, Math.round(ms / size)) });
}

/** What an average amounts to. */
function tone(average: number): Text {
  if (average >= 3.8) return message('mood.bright');
  if (average >= 3.25) return message('mood.ratherBright');
  if (average > 2.75) return message('mood.mixed');
  return average > 2.2 ? message('mood.ratherDark') : message('mood.dark');
}

function meanOf(course: Mood['course']): number {
  return course.reduce((sum, { stars }) => sum + stars, 0) / course.length;
}

/** Whether it rose, fell, or did one after the other. */
function direction({ course }: Mood): Text {
  const third = Math.ceil(course.length / 3);
  const [start, middle, end] = [
    course.slice(0, third),
    course.slice(third, -third),
    course.slice(-third),
  ].map(meanOf);
  if (start === undefined || middle === undefined || end === undefined) return '';
  if (middle - Math.max(start, end) > noticeable) return message('mood.brightestMiddle');
  if (Math.min(start, end) - middle > noticeable) return message('mood.darkestMiddle');
  if (end - start > noticeable) return message('mood.brighter');
  if (start - end > noticeable) return message('mood.darker');
  return message('mood.steady');
}

/** The mood in two sentences. */
export function describeMood(mood: Mood, people: number): Text {
  const { average, messages, lastedMs } = mood;
  const counts = { messages, people, span: inWords(lastedMs) };
  return [
    message('mood.average', { tone: tone(average), stars: inStars(average), ...counts }),
    direction(mood),
  ];
}

/** Everything that the picture shows, in words. */
export function moodAltText(mood: Mood): Text {
  const { messages, lastedMs, course, brightest, darkest, shares } = mood;
  const [first, last] = [course[0], course.at(-1)];
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = inParts(shares, 100);
  const at = ({ stars, place }: Mood['brightest']) =>
    message('mood.atMessage', { stars: inStars(stars), number: place + 1 });
  return [
    message('mood.altChart', { messages, span: inWords(lastedMs) }),
    message('mood.altCourse', {
      start: inStars(first?.stars ?? 0),
      end: inStars(last?.stars ?? 0),
      brightest: at(brightest),
      darkest: at(darkest),
    }),
    message('mood.altShares', { one, two, three, four, five }),
  ];
}

/** The course as a chart. Its points are labelled by message: by time, those of one minute would have the same label. */
export function moodChart({ course, lastedMs }: Mood, language: Language): Chart {
  const say = sayIn(language);
  return {
    title: say('mood.chartTitle'),
    series: say('mood.chartSeries'),
    points: course.map(({ stars, place }) => ({ label: String(place + 1), value: Number(stars.toFixed(2)) })),
    levels: [
      { label: say('mood.bright'), value: 5 },
      { label: say('mood.dark'), value: 1 },
    ],
    xLabel: say('mood.chartMessages', { span: inWords(lastedMs) }),
    yLabel: say('mood.chartScale'),
  };
}
