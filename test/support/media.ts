import { expect } from 'vitest';
import { type ErrorCode, UserError } from '../../src/core/errors.ts';
import type { Image } from '../../src/core/pictures/image.ts';
import type { Attachment } from '../../src/core/pictures/attachment.ts';
import { createMedia, type MediaOptions } from '../../src/media/media.ts';

/** Reads an attachment without a deadline. */
export function read(attachment: Attachment, signal = new AbortController().signal): Promise<Image> {
  return attachment.read(signal);
}

/** Reads bytes as an upload. */
export function readBytes(bytes: Uint8Array, options: Partial<MediaOptions> = {}): Promise<Image> {
  return read(createMedia(options).fromBytes({ name: 'picture', bytes }));
}

/** Waits for a refusal, checks its code and that it is for people, and returns its sentence. */
export async function refusal(work: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  if (!(error instanceof UserError)) throw new Error('expected a UserError, got something else');
  expect(`${error.code}: ${error.message}`).toMatch(new RegExp(`^${code}: `));
  return error.message;
}
