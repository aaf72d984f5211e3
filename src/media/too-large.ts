import { UserError } from '../core/errors.ts';

/** To one place; `round` so that what is too much never reads as what is allowed. */
function shown(value: number, round: (value: number) => number): string {
  return (round(value * 10) / 10).toLocaleString('en-GB');
}

function sizeInWords(bytes: number, round: (value: number) => number): string {
  return bytes < 2 ** 20 ? `${shown(bytes / 2 ** 10, round)} KiB` : `${shown(bytes / 2 ** 20, round)} MiB`;
}

/** A file of too many bytes; `bytes` is missing where the rest was not waited for. */
export function tooLarge(bytes: number | undefined, maxBytes: number): UserError {
  const most = sizeInWords(maxBytes, Math.floor);
  const size = bytes === undefined ? `more than ${most}` : sizeInWords(bytes, Math.ceil);
  return new UserError(
    'image_too_large',
    `That file has ${size}; at most ${most} are read. Send a smaller picture.`,
  );
}

/** A picture whose sides say that it would not fit into memory. */
export function tooManyPixels(width: number, height: number, maxPixels: number): UserError {
  const sides = [width, height].map((side) => side.toLocaleString('en-GB')).join(' × ');
  const megapixels = shown((width * height) / 1e6, Math.ceil);
  return new UserError(
    'image_too_many_pixels',
    `That picture has ${sides} pixels, ${megapixels} megapixels in all; at most ${shown(maxPixels / 1e6, Math.floor)} are read. Make it smaller and send it again.`,
  );
}
