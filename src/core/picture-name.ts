import type { EncodedImageType } from './image.ts';

const extensions: Readonly<Record<EncodedImageType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** The stem of a file name, reduced to characters that every platform and file system accepts. */
function stemOf(name: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return stem.slice(0, 40) || 'picture';
}

/** Names a picture after its original and what was done to it: `my cat.png` becomes `my-cat-comic.jpg`. */
export function nameAfter(original: string, suffix: string, mediaType: EncodedImageType): string {
  return `${stemOf(original)}-${suffix}.${extensions[mediaType]}`;
}
