import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const models = new URL('../../models/', import.meta.url);

/** A line of a file of examples. */
export interface Line {
  readonly kind: string;
  readonly language: string;
  readonly text: string;
}

/** Where a model and its examples are kept. */
export const folderOf = (name: string) => new URL(`${name}/`, models);

/** The path of a model's examples, in `models/`. */
export const examplesOf = (name: string) => `${name}/examples.tsv`;

const sourceOf = (file: string) => readFileSync(new URL(file, models), 'utf8');

/** What a model's card says of a file of examples. */
export const sha256Of = (file: string) => createHash('sha256').update(sourceOf(file)).digest('hex');

/** Reads a file of examples: on each line the kind, the language and the text, whose line breaks are written as ` / `. */
export function linesOf(file: string): Line[] {
  return sourceOf(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', language = '', text = ''] = line.split('\t');
      return { kind, language, text: text.replaceAll(' / ', '\n') };
    });
}
