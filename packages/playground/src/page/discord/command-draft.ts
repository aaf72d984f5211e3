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

/**
 * Reads `a rainy day seed:7`: words behind an option's name are its value, those before any name belong to the option that
 * takes words. Returns these as text if there is no such option.
 */
export function readWords(leaf: Leaf, words: string, drafted: Drafted): Record<string, string> | string {
  const typable = leaf.options.filter(({ type }) => type !== OptionKind.attachment);
  const names = typable.map(({ name }) => name).join('|');
  const [first = '', ...rest] = words
    .split(new RegExp(`(?:^|\\s)(${names}):`, 'u'))
    .map((part) => part.trim());
  const read: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 2) read[rest[at] ?? ''] = rest[at + 1] ?? '';
  if (first === '') return read;
  const free = freeTextOption(leaf, { ...drafted, ...read });
  return free ? { ...read, [free.name]: first } : first;
}

/** A command's initial options: from the words after its name, and from a file that is already attached. */
export function initialOf(leaf: Leaf, words: string, file: Pending | undefined): Drafted {
  const read = readWords(leaf, words, {});
  const target = leaf.options.find(({ type }) => type === OptionKind.attachment);
  return {
    ...(typeof read !== 'string' && read),
    ...(target && file && { [target.name]: { ...file, preview: undefined } }),
  };
}
