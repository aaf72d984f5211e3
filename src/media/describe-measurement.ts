import type { Image } from '../core/pictures/image.ts';
import { measureImage, type Measurement } from './measure.ts';

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "mostly brown and orange": claims no more than the shares support. */
function coloursInWords({ colours, colourfulness }: Measurement): string {
  const names = listed(colours.map(({ name }) => name));
  const covered = colours.reduce((sum, { share }) => sum + share, 0);
  const main = covered >= 0.6 ? `mostly ${names}` : `many colours, mainly ${names}`;
  return colourfulness === 'grey' ? `${main}, without colour` : main;
}

/**
 * Describes a picture's measurements as a phrase for alternative texts: "wide picture, mostly brown and orange, rather
 * dark". It never guesses what the picture shows.
 */
export function alternativeTextOf(image: Image): string {
  const measured = measureImage(image);
  if (measured.flat) {
    return `${measured.orientation} picture of nearly one flat colour, ${listed(measured.colours.slice(0, 1).map(({ name }) => name))}`;
  }
  const parts = [`${measured.orientation} picture`, coloursInWords(measured)];
  if (measured.brightness !== 'medium') parts.push(measured.brightness);
  if (measured.contrast !== 'medium') parts.push(`${measured.contrast} contrast`);
  return parts.join(', ');
}
