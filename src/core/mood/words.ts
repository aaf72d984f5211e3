import { inParts } from '../ratings.ts';
import type { Chart } from '../chart.ts';
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
  ['mood.spanDays', 'mood.chartDays', 86_400_000],
  ['mood.spanHours', 'mood.chartHours', 3_600_000],
  ['mood.spanMinutes', 'mood.chartMinutes', 60_000],
] as const;

/** The largest unit of which a time span has at least two, or minutes. */
const unitOf = (ms: number) => units.find(([, , each]) => ms >= 2 * each) ?? units[2];

/** A time span in the largest unit of which it has at least two, such as `90 minutes`. */
export function inWords(ms: number): Text {
  const [key, , size] = unitOf(ms);
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
  const at = ({ stars, afterMs }: Mood['brightest']) =>
    afterMs === 0
      ? message('mood.atStart', { stars: inStars(stars) })
      : message('mood.after', { stars: inStars(stars), span: inWords(afterMs) });
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

/** The course as a chart, its points labelled with the time since the first message. */
export function moodChart({ course, lastedMs }: Mood, language: Language): Chart {
  const say = sayIn(language);
  const [unit, axis, size] = unitOf(lastedMs);
  const seen = new Set<string>();
  const points = course.map(({ stars, afterMs }, place) => {
    const time = (afterMs / size).toFixed(unit === 'mood.spanMinutes' ? 0 : 1);
    // Slack wants different labels.
    const label = seen.has(time) ? `${time} (${place + 1})` : time;
    seen.add(time);
    return { label, value: Number(stars.toFixed(2)) };
  });
  return {
    title: say('mood.chartTitle'),
    series: say('mood.chartSeries'),
    points,
    xLabel: say(axis),
    yLabel: say('mood.chartScale'),
  };
}
