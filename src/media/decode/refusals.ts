import { UserError } from '../../core/errors.ts';
import type { PictureFormat } from '../picture-types.ts';
import type { Sniffed } from '../sniff.ts';
import { message } from '../../languages/message.ts';

/** A scaled-down picture needs this many pixels on its short side to show anything. */
const leastSide = 16;

/** The refusal for a file that is not a picture, or not in a supported format. */
export function wrongType(bytes: Uint8Array, sniffed: Sniffed): UserError {
  if (bytes.length === 0) return new UserError('image_empty', message('pictures.empty'));
  const kind = sniffed.format === undefined ? sniffed.kind : message('pictures.kindUnknown');
  return new UserError('image_type', message('pictures.wrongType', { kind }));
}

/** The refusal for a picture whose pixels break off or make no sense. */
export function unreadable(cause?: unknown): UserError {
  return new UserError('image_unreadable', message('pictures.damaged'), { cause });
}

/** The refusal for a file that libvips could not read, by the format it claims to have. */
export function unreadableAs(format: PictureFormat, cause: unknown): UserError {
  // Whether this libvips has a HEVC decoder only shows when it tries to decode.
  if (format !== 'heic') return unreadable(cause);
  return new UserError('image_type', message('pictures.heic'), { cause });
}

/** The refusal for a strip too narrow to show anything once scaled down; undefined for any other picture. */
export function tooThin(width: number, height: number, maxSide: number): UserError | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const left = Math.round((short * maxSide) / long);
  if (long <= maxSide || left >= leastSide) return undefined;
  const text = message('pictures.tooThin', { width, height, left: Math.max(1, left) });
  return new UserError('image_too_thin', text);
}
