import type { Pending } from '../parts/pending-files.ts';

/** An input's value: text, one or several choices, or files. */
export type Entry = string | readonly string[] | readonly Pending[];

/** The inputs of an open modal, by block id. */
export interface ModalForm {
  readonly entries: Readonly<Record<string, Entry>>;
  readonly errors: Readonly<Record<string, string>>;
  set(blockId: string, entry: Entry): void;
  /** Sends the action of a button or menu in the modal. */
  press(action: string, value?: string | readonly string[]): void;
}

/** Whether an entry consists of files. */
export function isFiles(entry: Entry): entry is readonly Pending[] {
  return typeof entry !== 'string' && entry.some((item) => typeof item !== 'string');
}
