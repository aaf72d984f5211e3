import { UserError } from '../../core/errors.ts';
import type { PictureFormat } from '../picture-types.ts';
import type { Sniffed } from '../sniff.ts';

const readable = 'Send it as JPEG, PNG, WebP, GIF, TIFF or AVIF.';

/** A picture that is scaled down must keep this many pixels on its short side to show anything. */
const leastSide = 16;

/** A file that is no picture, or is one of a kind that is not read. */
export function wrongType(bytes: Uint8Array, sniffed: Sniffed): UserError {
  if (bytes.length === 0)
    return new UserError(
      'image_empty',
      'That file is empty: the upload may have been cut off. Send it again.',
    );
  const kind = sniffed.format === undefined ? sniffed.kind : 'a file of an unknown kind';
  return new UserError('image_type', `That is ${kind}, not a picture that can be read here. ${readable}`);
}

/** A picture whose pixels break off or make no sense. */
export function unreadable(cause?: unknown): UserError {
  return new UserError(
    'image_unreadable',
    'That picture is damaged or incomplete and cannot be read. Open it, save it again and send the new file.',
    { cause },
  );
}

/** What to say of a file that libvips did not take, by what it claims to be. */
export function unreadableAs(format: PictureFormat, cause: unknown): UserError {
  // Whether this libvips has a HEVC decoder shows only when it is asked to decode.
  if (format !== 'heic') return unreadable(cause);
  return new UserError(
    'image_type',
    'That is a HEIC picture, as iPhones make them, which cannot be read here. Send it as JPEG: sharing it from the Photos app, or a screenshot of it, does that.',
    { cause },
  );
}

/** A strip of which nothing would be left to see at the size that pictures are read at; undefined for any other. */
export function tooThin(width: number, height: number, maxSide: number): UserError | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const left = Math.round((short * maxSide) / long);
  if (long <= maxSide || left >= leastSide) return undefined;
  const sides = [width, height].map((side) => side.toLocaleString('en-GB')).join(' × ');
  return new UserError(
    'image_too_thin',
    `That picture has ${sides} pixels: made to fit, it would be ${Math.max(1, left)} pixel${left > 1 ? 's' : ''} thin. Send a piece of it.`,
  );
}
