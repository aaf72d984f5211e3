import { type Clock, extensionOf, mediaTypeOf } from '@toonwit/emulator-kit';
import type { Ids } from './ids.ts';

/** Where a file was shared. */
interface Share {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
}

/** A file in the workspace, with its bytes. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly size: number;
  readonly altText: string | undefined;
  readonly shares: Share[];
  title: string;
  bytes: Buffer;
  /** Whether somebody deleted it; the messages that showed it keep a tombstone. */
  deleted?: boolean;
  /** Whether its processing is over, so that it can be shown and named in a block. */
  ready: boolean;
  /** Handed to the app through a `file_input`, which lets the app read it. */
  givenToApp: boolean;
}

/** What is known of a file when it is made. */
interface NewFile {
  readonly name: string;
  readonly user: string;
  readonly size: number;
  readonly altText?: string | undefined;
  readonly bytes?: Uint8Array;
}

/** The files of a workspace, bounded: the oldest is forgotten past 256 MiB or 2,000 files. */
export interface Files {
  add(file: NewFile): StoredFile;
  get(id: string): StoredFile | undefined;
  remove(id: string): void;
  /** Keeps the bytes of an upload. */
  fill(file: StoredFile, bytes: Uint8Array): void;
}

const maxBytes = 256 * 2 ** 20;
const maxFiles = 2_000;

/** Slack's `filetype` and `mimetype`, which it takes from the file's name. */
export function fileType(name: string): { readonly filetype: string; readonly mimetype: string } {
  const extension = extensionOf(name);
  const filetype = extension === 'jpeg' ? 'jpg' : extension === '' ? 'binary' : extension;
  return { filetype, mimetype: mediaTypeOf(name) ?? 'application/octet-stream' };
}

/** Creates an empty store. */
export function createFiles(ids: Ids, clock: Clock): Files {
  const files = new Map<string, StoredFile>();

  function trim(): void {
    let total = [...files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
    for (const [id, file] of files) {
      if (total <= maxBytes && files.size <= maxFiles) return;
      files.delete(id);
      total -= file.bytes.length;
    }
  }

  return {
    add({ name, user, size, altText, bytes = new Uint8Array() }) {
      const file: StoredFile = {
        id: ids.next('F'),
        name,
        user,
        created: clock.now(),
        size,
        altText,
        shares: [],
        title: name,
        bytes: Buffer.from(bytes),
        ready: false,
        givenToApp: false,
      };
      files.set(file.id, file);
      trim();
      return file;
    },
    get: (id) => files.get(id),
    remove: (id) => files.delete(id),
    fill(file, bytes) {
      file.bytes = Buffer.from(bytes);
      trim();
    },
  };
}
