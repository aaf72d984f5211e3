import { UserError } from '../core/errors.ts';

/** To one decimal place, rounded so that too much never reads as what is allowed. */
function shown(value: number, round: (value: number) => number): string {
  return (round(value * 10) / 10).toLocaleString('en-GB');
}

function sizeInWords(bytes: number, round: (value: number) => number): string {
  return bytes < 2 ** 20 ? `${shown(bytes / 2 ** 10, round)} KiB` : `${shown(bytes / 2 ** 20, round)} MiB`;
}

/** The refusal for a file of too many bytes; `bytes` is undefined if the download was cut short. */
export function tooLarge(bytes: number | undefined, maxBytes: number): UserError {
  const most = sizeInWords(maxBytes, Math.floor);
  const size = bytes === undefined ? `more than ${most}` : sizeInWords(bytes, Math.ceil);
  return new UserError(
    'image_too_large',
    `That file is ${size}; the limit is ${most}. Send a smaller picture.`,
  );
}

/** The refusal for a picture whose dimensions would not fit into memory. */
export function tooManyPixels(width: number, height: number, maxPixels: number): UserError {
  const sides = [width, height].map((side) => side.toLocaleString('en-GB')).join(' × ');
  const megapixels = shown((width * height) / 1e6, Math.ceil);
  return new UserError(
    'image_too_many_pixels',
    `That picture is ${sides} pixels, or ${megapixels} megapixels; the limit is ${shown(maxPixels / 1e6, Math.floor)}. Make it smaller and send it again.`,
  );
}
