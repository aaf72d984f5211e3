import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The classifiers that every use needs; the sentiment model has its engine, which says itself that it can't load. */
const classifiers = ['gravity', 'language', 'talk', 'unfit'];

/**
 * Looks for the learnt files that the bot can't do without, so that an incomplete copy says so at the start, not in the first
 * answer.
 * @throws Error that names the missing file.
 */
export function checkModels(folder: URL): void {
  for (const name of classifiers)
    for (const file of ['card.json', 'weights.bin']) {
      const path = fileURLToPath(new URL(`${name}/${file}`, folder));
      if (!existsSync(path))
        throw new Error(`expected the file ${path}, got none. Is this copy of Toonwit complete?`);
    }
}
