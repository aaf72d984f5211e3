import type { Attachment, MessagePictures } from '../../core/pictures/attachment.ts';
import { hasPictureExtension, pictureFormatOf } from '../../media/picture-types.ts';

/**
 * What a file is by what its platform says: a `picture` that the bot reads; a picture of a kind that it `refuses`;
 * `unknown` if only its bytes can tell; anything `else`.
 */
export type FileKind = 'picture' | 'refused' | 'unknown' | 'else';

/** Tells a file's kind by its MIME type, if the platform knows one, and its name. */
export function fileKindOf(mime: string | undefined, name: string): FileKind {
  const isHeic = mime === undefined ? /\.hei[cf]$/i.test(name) : pictureFormatOf(mime) === 'heic';
  if (isHeic) return 'refused';
  if (mime !== undefined && pictureFormatOf(mime) !== undefined) return 'picture';
  if (mime?.startsWith('image/') === true) return 'refused';
  // Platforms tell the type by the extension, and don't know every one.
  if (hasPictureExtension(name)) return 'picture';
  return mime === undefined && !name.includes('.') ? 'unknown' : 'else';
}

/** A file that was uploaded with a message. */
export interface MessageFile {
  readonly kind: FileKind;
  readonly picture: Attachment;
}

/**
 * The pictures that a person means by a message: those that were uploaded with it; without any, those that it shows from
 * elsewhere. Undefined if there is nothing that could be one. A file that the bot refuses is taken only where nothing else is
 * there, so that the person learns why.
 */
export function messagePictures(
  files: readonly MessageFile[],
  shown: readonly Attachment[],
): MessagePictures | undefined {
  const ofKind = (kind: FileKind) => files.filter((file) => file.kind === kind).map(({ picture }) => picture);
  const uploaded = ofKind('picture');
  if (uploaded.length > 0) return { pictures: uploaded, unreadable: files.length - uploaded.length };
  if (shown.length > 0) return { pictures: shown, unreadable: files.length };
  const unknown = ofKind('unknown');
  const last = unknown.length > 0 ? unknown : ofKind('refused');
  return last.length > 0 ? { pictures: last, unreadable: files.length - last.length } : undefined;
}
