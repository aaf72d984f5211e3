/** The marker that ends a JPEG. */
const endOfImage = Buffer.from([0xff, 0xd9]);

/**
 * Gives a JPEG an end marker where none ends the file. Browsers show files that lack only that, as some cameras and
 * panorama apps write them; behind a marker of the file's own it changes nothing.
 */
export function withJpegEnd(bytes: Uint8Array): Uint8Array {
  const last = bytes.subarray(-endOfImage.length);
  return endOfImage.equals(last) ? bytes : Buffer.concat([bytes, endOfImage]);
}

/**
 * Whether the decoder's warnings say that the picture's own data broke off before the end marker, so that the rest was
 * filled in with grey. libjpeg has no code for it, only this text.
 */
export function saysCutOff(warnings: readonly string[]): boolean {
  return warnings.some((warning) => warning.includes('premature end of'));
}
