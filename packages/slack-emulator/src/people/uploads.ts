import type { World } from '../world.ts';
import type { StoredFile } from '../files.ts';
import type { Person } from '../workspace.ts';

/** A file on somebody's disk. */
export interface FileDraft {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly altText?: string | undefined;
}

/** Uploads somebody's files; a person's uploads are ready at once. */
export function uploadAll({ files }: World, person: Person, drafts: readonly FileDraft[] = []): StoredFile[] {
  return drafts.map(({ name, bytes, altText }) => {
    const file = files.add({ name, user: person.id, size: bytes.length, bytes, altText });
    file.ready = true;
    return file;
  });
}
