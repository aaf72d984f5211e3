import { inParts } from '../ratings.ts';
import type { Chart } from '../chart.ts';
import type { Mood } from './mood.ts';

/** How many stars a course must move before it is said to rise or fall. */
const noticeable = 0.4;

/** A number of stars as people read it, such as `3.4`. */
export function inStars(stars: number): string {
  return stars.toFixed(1);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A time span in the largest unit of which it has at least two, such as `90 minutes`. */
export function inWords(ms: number): string {
  const [unit, size] = units.find(([, each]) => ms >= 2 * each) ?? units[2];
  const count = Math.round(ms / size);
  return count <= 1 ? `a ${unit}` : `${count} ${unit}s`;
}

/** What an average amounts to. */
function tone(average: number): string {
  if (average >= 3.8) return 'Bright';
  if (average >= 3.25) return 'Rather bright';
  if (average > 2.75) return 'Mixed';
  return average > 2.2 ? 'Rather dark' : 'Dark';
}

function meanOf(course: Mood['course']): number {
  return course.reduce((sum, { stars }) => sum + stars, 0) / course.length;
}

/** Whether it rose, fell, or did one after the other. */
function direction({ course }: Mood): string {
  const third = Math.ceil(course.length / 3);
  const [start, middle, end] = [
    course.slice(0, third),
    course.slice(third, -third),
    course.slice(-third),
  ].map(meanOf);
  if (start === undefined || middle === undefined || end === undefined) return '';
  if (middle - Math.max(start, end) > noticeable) return 'It was brightest in the middle.';
  if (Math.min(start, end) - middle > noticeable) return 'It was darkest in the middle.';
  if (end - start > noticeable) return 'It became brighter towards the end.';
  if (start - end > noticeable) return 'It became darker towards the end.';
  return 'It stayed much the same throughout.';
}

/** The mood in two sentences. */
export function describeMood(mood: Mood, people: number): string {
  const { average, messages, lastedMs } = mood;
  const over = `${messages} messages by ${people} people within ${inWords(lastedMs)}`;
  return `${tone(average)}: ${inStars(average)} of 5 stars on average, over ${over}. ${direction(mood)}`;
}

/** Everything that the picture shows, in words. */
export function moodAltText(mood: Mood): string {
  const { messages, lastedMs, course, brightest, darkest, shares } = mood;
  const [first, last] = [course[0], course.at(-1)];
  const percents = inParts(shares, 100);
  const [one = '', ...others] = percents.map((percent, place) => `${percent}% as ${place + 1}`);
  const at = ({ stars, afterMs }: Mood['brightest']) =>
    `${inStars(stars)} ${afterMs === 0 ? 'at the start' : `after ${inWords(afterMs)}`}`;
  return [
    `A chart of how ${messages} messages within ${inWords(lastedMs)} felt, from 1 star (dark) to 5 stars (bright), smoothed.`,
    `It starts at ${inStars(first?.stars ?? 0)} and ends at ${inStars(last?.stars ?? 0)}; it is brightest, ${at(brightest)}, and darkest, ${at(darkest)}.`,
    `Of the messages, ${others.toReversed().join(', ').replace(' as 5', ' read as 5 stars')} and ${one}.`,
  ].join(' ');
}

/** The course as a chart, its points labelled with the time since the first message. */
export function moodChart({ course, lastedMs }: Mood): Chart {
  const [unit, size] = units.find(([, each]) => lastedMs >= 2 * each) ?? units[2];
  const seen = new Set<string>();
  const points = course.map(({ stars, afterMs }, place) => {
    const time = (afterMs / size).toFixed(unit === 'minute' ? 0 : 1);
    // Slack wants different labels.
    const label = seen.has(time) ? `${time} (${place + 1})` : time;
    seen.add(time);
    return { label, value: Number(stars.toFixed(2)) };
  });
  return {
    title: 'Mood over time',
    series: 'Stars, smoothed',
    points,
    xLabel: `${unit}s after the first message`,
    yLabel: '1 star is dark, 5 are bright',
  };
}
