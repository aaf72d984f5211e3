import type { EncodedImageType } from './image.ts';

const extensions: Readonly<Record<EncodedImageType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** The stem of a file name, reduced to what every platform and file system takes. */
function stemOf(name: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return stem.slice(0, 40) || 'picture';
}

/** Names a picture after the one it was made of and what was done to it: `my cat.png` becomes `my-cat-comic.jpg`. */
export function nameAfter(original: string, suffix: string, mediaType: EncodedImageType): string {
  return `${stemOf(original)}-${suffix}.${extensions[mediaType]}`;
}
