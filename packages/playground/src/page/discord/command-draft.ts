import type { Pending } from '../parts/pending-files.ts';
import { freeTextOption, OptionKind, type Drafted, type Leaf } from './commands.ts';

let lastKey = 0;

/** The file chosen for an option. */
export function pendingOf(file: File): Pending {
  lastKey -= 1;
  return { key: lastKey, file, preview: undefined, altText: '', spoiler: false };
}

/** The same record without one entry. */
export function without<Value>(all: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
}

/** A command's initial options: from the words after its name, and from a file that is already attached. */
export function initialOf(leaf: Leaf, words: string, file: Pending | undefined): Drafted {
  const free = freeTextOption(leaf, {});
  const target = leaf.options.find(({ type }) => type === OptionKind.attachment);
  return {
    ...(words !== '' && free && { [free.name]: words }),
    ...(target && file && { [target.name]: { ...file, preview: undefined } }),
  };
}
