import { UserError } from '../../core/errors.ts';
import type { PictureFormat } from '../picture-types.ts';
import type { Sniffed } from '../sniff.ts';

const readable = 'Send a JPEG, PNG, WebP, GIF, TIFF or AVIF.';

/** A scaled-down picture needs this many pixels on its short side to show anything. */
const leastSide = 16;

/** The refusal for a file that is not a picture, or not in a supported format. */
export function wrongType(bytes: Uint8Array, sniffed: Sniffed): UserError {
  if (bytes.length === 0)
    return new UserError(
      'image_empty',
      'That file is empty: the upload may have been cut off. Send it again.',
    );
  const kind = sniffed.format === undefined ? sniffed.kind : 'a file of an unknown type';
  return new UserError('image_type', `That is ${kind}, not a picture I can read. ${readable}`);
}

/** The refusal for a picture whose pixels break off or make no sense. */
export function unreadable(cause?: unknown): UserError {
  return new UserError(
    'image_unreadable',
    'That picture is damaged or incomplete. Open it, save it again and send the new file.',
    { cause },
  );
}

/** The refusal for a file that libvips could not read, by the format it claims to have. */
export function unreadableAs(format: PictureFormat, cause: unknown): UserError {
  // Whether this libvips has a HEVC decoder only shows when it tries to decode.
  if (format !== 'heic') return unreadable(cause);
  return new UserError(
    'image_type',
    'That is a HEIC picture, the iPhone format, which I cannot read. Send it as a JPEG: share it from the Photos app, or take a screenshot of it.',
    { cause },
  );
}

/** The refusal for a strip too narrow to show anything once scaled down; undefined for any other picture. */
export function tooThin(width: number, height: number, maxSide: number): UserError | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const left = Math.round((short * maxSide) / long);
  if (long <= maxSide || left >= leastSide) return undefined;
  const sides = [width, height].map((side) => side.toLocaleString('en-GB')).join(' × ');
  return new UserError(
    'image_too_thin',
    `That picture is ${sides} pixels; scaled to fit, it would be only ${Math.max(1, left)} pixel${left > 1 ? 's' : ''} thin. Send a part of it.`,
  );
}
