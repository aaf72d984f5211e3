import { linearFromSrgb } from '../lib/srgb.ts';

/** Everyday colour names, each with a few examples as #rrggbb. */
const examples = {
  black: ['#000000', '#141414', '#1c1a1a'],
  grey: ['#3c3c3c', '#555555', '#7f7f7f', '#a6a6a6', '#c4c4c4', '#8b9198', '#958f88'],
  white: ['#ffffff', '#ededed', '#f7f4ee', '#eef3f7'],
  red: ['#ff0000', '#d22b2b', '#b01020', '#8b0000', '#5a0a10', '#e2554a'],
  orange: ['#ff8c00', '#ffa53b', '#e8731f', '#f2995c', '#ff6a26', '#e5623f'],
  brown: ['#8b4513', '#5c3a21', '#3a2416', '#7b5b3f', '#a3703e', '#996b4d'],
  beige: ['#f0e2c4', '#d9c3a0', '#c8ab84', '#e6cfb5', '#e0c4ac'],
  yellow: ['#ffff00', '#ffd700', '#f2d544', '#d6b41f', '#fff27a'],
  green: ['#00ff00', '#008000', '#2e8b57', '#6b8e23', '#1e3d1a', '#90ee90', '#7a8f5a', '#4d5b2f', '#b5d36a'],
  turquoise: ['#00ffff', '#008080', '#40e0d0', '#1f9e9e', '#8fdcd6', '#0f4a4a'],
  blue: ['#0000ff', '#00008b', '#1e90ff', '#87ceeb', '#4a6fa5', '#1b2a4a', '#b4d4ee', '#5f7fa8', '#2f5fd0'],
  purple: ['#800080', '#8a2be2', '#4b0082', '#b19cd9', '#6a4c93', '#2f1840', '#9b59b6'],
  pink: ['#ffc0cb', '#ff69b4', '#ff00ff', '#f4a6b8', '#d6628f', '#ff1493', '#e8a0a8'],
} as const satisfies Record<string, readonly `#${string}`[]>;

export type ColourName = keyof typeof examples;

/** A perceptual colour: lightness 0 to 1, and two axes whose distance from 0 is the chroma. */
export interface SeenColour {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** 8-bit sRGB to OKLab, with Björn Ottosson's published matrices (bottosson.github.io/posts/oklab). */
export function seenColour(red: number, green: number, blue: number): SeenColour {
  const r = linearFromSrgb(red / 255);
  const g = linearFromSrgb(green / 255);
  const b = linearFromSrgb(blue / 255);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

function parse(hex: string): SeenColour {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return seenColour(channel(1), channel(3), channel(5));
}

const names = Object.keys(examples) as ColourName[];
const points = names.flatMap((name) => examples[name].map((hex) => ({ name, ...parse(hex) })));

/** Hue separates colour names better than lightness does, so the colour axes weigh more in the distance. */
const hueWeight = 4;

/** The everyday name of the nearest example. */
export function colourName(colour: SeenColour): ColourName {
  let nearest: ColourName = 'grey';
  let least = Infinity;
  for (const point of points) {
    const distance =
      (point.lightness - colour.lightness) ** 2 +
      hueWeight * ((point.a - colour.a) ** 2 + (point.b - colour.b) ** 2);
    if (distance < least) {
      least = distance;
      nearest = point.name;
    }
  }
  return nearest;
}
