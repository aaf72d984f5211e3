import { createHmac } from 'node:crypto';

/** A stranger's words between two marker lines that nobody can foresee. */
export interface Delimited {
  /** What only the markers hold: a model that repeats it gives its instructions away. */
  readonly marker: string;
  readonly text: string;
}

const markerDigits = 16;

/**
 * Sets a stranger's words between marker lines. The marker is as good as random to everybody without the secret, yet
 * the same for the same words and seed, or a seed could not repeat an answer. What looks like a marker inside is broken.
 */
export function delimit(words: string, seed: number, secret: string): Delimited {
  const marker = createHmac('sha256', secret)
    .update(`${seed}\n${words}`)
    .digest('hex')
    .slice(0, markerDigits);
  const broken = words.replace(/<(?=\s*\/?\s*data)/gi, '‹').replaceAll(marker, '');
  return { marker, text: `<data-${marker}>\n${broken}\n</data-${marker}>` };
}
