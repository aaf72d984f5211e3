import type { Image } from './image.ts';

/** Where a picture can be read again, also by another process. It never holds a secret. */
export interface AttachmentRef {
  /** Who can read it: the platform's name, `typed` for an address that somebody typed, or `blob`. */
  readonly from: string;
  /** The workspace whose access it takes, where the platform gives the bot one for each. */
  readonly workspace?: string;
  readonly url?: string;
  /** The platform's own copy of what is at `url`. */
  readonly copyUrl?: string;
  /** The platform's id of the file. */
  readonly fileId?: string;
  /** What a blob is kept under. */
  readonly key?: string;
  /** The size that the platform states. */
  readonly bytes?: number;
}

/** Makes a picture from its reference, with a name and perhaps a spoiler's cover. */
export type FromRef = (ref: AttachmentRef, shown: Pick<Attachment, 'name' | 'spoiler'>) => Attachment;

/** A picture that somebody sent or linked to. Nothing is downloaded before `read`. */
export interface Attachment {
  /** The file's name as the person gave it; untrusted text. */
  readonly name: string;
  /** Whether the person marked it as a spoiler. */
  readonly spoiler: boolean;
  /** Absent if the picture itself came with the interaction. */
  readonly ref?: AttachmentRef;
  /** The file, if it came with the interaction. */
  readonly file?: Uint8Array;
  /**
   * Downloads, checks and decodes it into a picture without metadata. Downloads for the same `person` wait for each
   * other beyond a few.
   * @throws UserError for anything that can be wrong with an untrusted file or URL.
   */
  read(signal: AbortSignal, person?: string): Promise<Image>;
}

/** The pictures of one message, where a person pointed at the message and not at one of them. */
export interface MessagePictures {
  /** In the order in which people see them; at least one. */
  readonly pictures: readonly Attachment[];
  /** Files of the message that are no pictures the bot reads. */
  readonly unreadable: number;
}
