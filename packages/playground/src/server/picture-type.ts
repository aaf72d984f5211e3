import { mediaTypeOf } from '@toonwit/emulator-kit';

/** What browsers show as a picture. Not SVG: opened by itself, it could run scripts on the page's origin. */
const shown: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** The media type that a file name stands for, if the page shows such pictures. */
export function pictureTypeOf(name: string): string | undefined {
  const type = mediaTypeOf(name);
  return type !== undefined && shown.has(type) ? type : undefined;
}
