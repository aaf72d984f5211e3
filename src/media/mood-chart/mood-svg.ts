import { area, curveMonotoneX, line } from 'd3-shape';
import type { MoodPicture } from '../../core/replies/chart.ts';
import { colours } from './colours.ts';
import { letters, star, widthOf } from './lettering.ts';

/** Pixels. Shown on a phone at 40 %, the text is still 13 pixels high. */
const width = 900;
const height = 800;
const text = 32;
const plot = { left: 92, right: width - 36, top: 56, bottom: 440 };
const rows = { top: 572, height: 48, bar: 28, left: 92, right: width - 120 };

const xOf = (place: number, count: number) =>
  plot.left + ((plot.right - plot.left) * place) / Math.max(1, count - 1);
const yOf = (stars: number) => plot.bottom - ((plot.bottom - plot.top) * (stars - 1)) / 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A filled area between the course and the middle, cut off on one side of it. */
function half(points: readonly Point[], side: 'above' | 'below', fill: string): string {
  const middle = yOf(3);
  const path =
    area<Point>()
      .x(({ x }) => x)
      .y0(middle)
      .y1(({ y }) => y)
      .curve(curveMonotoneX)(points) ?? '';
  const [top, bottom] = side === 'above' ? [0, middle] : [middle, height];
  return `<clipPath id="${side}"><rect width="${width}" y="${top}" height="${bottom - top}"/></clipPath><path d="${path}" fill="${fill}" fill-opacity="0.55" clip-path="url(#${side})"/>`;
}

interface Paint {
  readonly isAbove: boolean;
  readonly fill: string;
  readonly ink: string;
  readonly ground: string;
}

/** A point of the course with a word, which stays inside the plot. */
function mark({ x, y }: Point, word: string, paint: Paint): string {
  const { isAbove } = paint;
  const room = widthOf(word, text) / 2;
  const at = Math.min(plot.right - room, Math.max(plot.left + room, x));
  const label = letters(word, {
    x: at,
    y: isAbove ? y - 24 : y + 24 + text * 0.8,
    size: text,
    fill: paint.ink,
    halo: paint.ground,
    anchor: 'middle',
  });
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="11" fill="${paint.fill}" stroke="${paint.ground}" stroke-width="4"/>${label}`;
}

/** The picture of a mood: its course above, the share of each rating below. */
export function moodSvg(mood: MoodPicture): string {
  const { words } = mood;
  const { ground, ink, muted, grid, bright, dark, ratings } = colours[mood.theme];
  const points = mood.course.map((stars, place) => ({ x: xOf(place, mood.course.length), y: yOf(stars) }));
  const course =
    line<Point>()
      .x(({ x }) => x)
      .y(({ y }) => y)
      .curve(curveMonotoneX)(points) ?? '';
  const levels = [1, 2, 3, 4, 5].flatMap((stars) => [
    `<path d="M${plot.left} ${yOf(stars)}H${plot.right}" stroke="${stars === 3 ? muted : grid}" stroke-width="${stars === 3 ? 3 : 2}"/>`,
    letters(String(stars), {
      x: plot.left - 46,
      y: yOf(stars) + text * 0.36,
      size: text,
      fill: muted,
      anchor: 'end',
    }),
    star(plot.left - 26, yOf(stars), 12, muted),
  ]);
  // Lower than the word at a point with one star.
  const below = { y: plot.bottom + 86, size: text, fill: muted };
  const [brightest, darkest] = [points[mood.brightest], points[mood.darkest]];
  const largest = Math.max(1, ...mood.percents);
  const shares = mood.percents.flatMap((percent, place) => {
    const y = rows.top + (4 - place) * rows.height;
    const length = ((rows.right - rows.left) * percent) / largest;
    const baseline = y + rows.bar / 2 + text * 0.36;
    const row = { y: baseline, size: text };
    return [
      letters(String(place + 1), { ...row, x: rows.left - 46, fill: muted, anchor: 'end' }),
      star(rows.left - 26, y + rows.bar / 2, 12, muted),
      `<rect x="${rows.left}" y="${y}" width="${Math.max(3, length).toFixed(1)}" height="${rows.bar}" rx="3" fill="${ratings[place] ?? muted}"/>`,
      letters(`${percent}%`, { ...row, x: rows.left + Math.max(3, length) + 14, fill: ink }),
    ];
  });
  const body = [
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...levels,
    half(points, 'above', bright),
    half(points, 'below', dark),
    `<path d="${course}" fill="none" stroke="${ink}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`,
    brightest ? mark(brightest, words.brightest, { isAbove: true, fill: bright, ink, ground }) : '',
    darkest ? mark(darkest, words.darkest, { isAbove: false, fill: dark, ink, ground }) : '',
    letters(words.first, { ...below, x: plot.left }),
    letters(words.last, { ...below, x: plot.right, anchor: 'end' }),
    ...shares,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body.join('')}</svg>`;
}
