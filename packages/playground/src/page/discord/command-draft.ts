import type { Pending } from '../parts/pending-files.ts';
import { freeTextOption, OptionKind, type Drafted, type Leaf } from './commands.ts';

let lastKey = 0;

/** A file that was chosen for an option. */
export function pendingOf(file: File): Pending {
  lastKey -= 1;
  return { key: lastKey, file, preview: undefined, altText: '', spoiler: false };
}

/** The same without one entry. */
export function without<Value>(all: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
}

/** What a command begins with: the words behind its name, and the file that is already there. */
export function initialOf(leaf: Leaf, words: string, file: Pending | undefined): Drafted {
  const free = freeTextOption(leaf, {});
  const target = leaf.options.find(({ type }) => type === OptionKind.attachment);
  return {
    ...(words !== '' && free && { [free.name]: words }),
    ...(target && file && { [target.name]: { ...file, preview: undefined } }),
  };
}
