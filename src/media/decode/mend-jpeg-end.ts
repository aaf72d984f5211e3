/** The marker that ends a JPEG. */
const endOfImage = Buffer.from([0xff, 0xd9]);

/**
 * Adds an end marker to a JPEG that doesn't end with one. Some cameras and panorama apps leave it out, and browsers show
 * such files. After an existing marker it changes nothing.
 */
export function withJpegEnd(bytes: Uint8Array): Uint8Array {
  const last = bytes.subarray(-endOfImage.length);
  return endOfImage.equals(last) ? bytes : Buffer.concat([bytes, endOfImage]);
}

/**
 * Whether the decoder's warnings say that the pixel data broke off before the end marker, so that the rest was filled
 * with grey. libjpeg reports this only as text, without a code.
 */
export function saysCutOff(warnings: readonly string[]): boolean {
  return warnings.some((warning) => warning.includes('premature end of'));
}
