import { UserError } from '../core/errors.ts';
import { message, type Text } from '../languages/message.ts';

/** To one decimal place, rounded so that too much never reads as what is allowed. */
function shown(value: number, round: (value: number) => number): number {
  return round(value * 10) / 10;
}

function sizeInWords(bytes: number, round: (value: number) => number): Text {
  return bytes < 2 ** 20
    ? message('pictures.kibibytes', { size: shown(bytes / 2 ** 10, round) })
    : message('pictures.mebibytes', { size: shown(bytes / 2 ** 20, round) });
}

/** The refusal for a file of too many bytes; `bytes` is undefined if the download was cut short. */
export function tooLarge(bytes: number | undefined, maxBytes: number): UserError {
  const most = sizeInWords(maxBytes, Math.floor);
  const size =
    bytes === undefined ? message('pictures.moreThan', { size: most }) : sizeInWords(bytes, Math.ceil);
  return new UserError('image_too_large', message('pictures.tooLarge', { size, most }));
}

/** The refusal for a picture whose dimensions would not fit into memory. */
export function tooManyPixels(width: number, height: number, maxPixels: number): UserError {
  const megapixels = shown((width * height) / 1e6, Math.ceil);
  const most = shown(maxPixels / 1e6, Math.floor);
  return new UserError(
    'image_too_many_pixels',
    message('pictures.tooManyPixels', { width, height, megapixels, most }),
  );
}
