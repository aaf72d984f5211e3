import { expectedStars, likeliestStars } from '../replies/star-bars.ts';
import type { LabelScore } from '../../inference/task.ts';

/** The most points of a course: as many as Slack's own line chart takes. */
const mostPoints = 20;
/** How many messages on each side smooth a point; a twelfth of the conversation if that is more. */
const leastReach = 1.5;

/** One message of a conversation with how it reads. */
export interface RatedMessage {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The probabilities of one to five stars. */
  readonly scores: readonly LabelScore[];
}

/** One point of a course. */
interface CoursePoint {
  /** From 1 to 5 stars, smoothed. */
  readonly stars: number;
  /** The message that it is about, by its place. */
  readonly place: number;
}

/** How a conversation felt. */
export interface Mood {
  readonly messages: number;
  /** From the first message to the last, in ms. */
  readonly lastedMs: number;
  /** Over all messages, in stars. */
  readonly average: number;
  /** Smoothed, so that no point is the rating of one message; 10 to 20 points, oldest first. */
  readonly course: readonly CoursePoint[];
  readonly brightest: CoursePoint;
  readonly darkest: CoursePoint;
  /** The share of the messages whose most likely rating is one to five stars; they sum to 1. */
  readonly shares: readonly number[];
}

/** The weighted mean of the ratings around a place, near ones counting most. */
function smoothed(stars: readonly number[], place: number, reach: number): number {
  let sum = 0;
  let weights = 0;
  for (const [each, value] of stars.entries()) {
    const weight = Math.exp(-(((each - place) / reach) ** 2) / 2);
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}

/** Sums up rated messages, oldest first. @throws Error without any. */
export function moodOf(messages: readonly RatedMessage[]): Mood {
  const first = messages[0];
  const last = messages.at(-1);
  if (!first || !last) throw new Error('expected messages, got none');
  const stars = messages.map(({ scores }) => expectedStars(scores));
  const reach = Math.max(leastReach, messages.length / 12);
  const count = Math.min(mostPoints, messages.length);
  const course = Array.from({ length: count }, (_, point): CoursePoint => {
    const place = Math.round((point * (messages.length - 1)) / Math.max(1, count - 1));
    return { place, stars: smoothed(stars, place, reach) };
  });
  const sorted = course.toSorted((a, b) => a.stars - b.stars);
  const ratings = messages.map(({ scores }) => likeliestStars(scores));
  const [darkest, brightest] = [sorted[0], sorted.at(-1)];
  if (!darkest || !brightest) throw new Error('expected a course, got none');
  return {
    messages: messages.length,
    lastedMs: last.at - first.at,
    average: stars.reduce((sum, value) => sum + value, 0) / stars.length,
    course,
    brightest,
    darkest,
    shares: [1, 2, 3, 4, 5].map(
      (rating) => ratings.filter((each) => each === rating).length / ratings.length,
    ),
  };
}
