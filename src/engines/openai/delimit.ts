import { createHmac } from 'node:crypto';

/** A stranger's words between two unpredictable marker lines. */
interface Delimited {
  /** Appears only in the markers: a model that repeats it leaks its instructions. */
  readonly marker: string;
  readonly text: string;
}

const markerDigits = 16;

/**
 * Puts a stranger's words between marker lines. Without the secret the marker is as good as random, yet it is the same
 * for the same words and seed, so that a seed can repeat an answer. Anything inside that looks like a marker is broken
 * up.
 */
export function delimit(words: string, seed: number, secret: string): Delimited {
  const marker = createHmac('sha256', secret)
    .update(`${seed}\n${words}`)
    .digest('hex')
    .slice(0, markerDigits);
  const broken = words.replace(/<(?=\s*\/?\s*data)/gi, '‹').replaceAll(marker, '');
  return { marker, text: `<data-${marker}>\n${broken}\n</data-${marker}>` };
}
