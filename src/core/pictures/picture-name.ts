import type { EncodedImage } from './encoded-image.ts';

const extensions: Readonly<Record<EncodedImage['mediaType'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

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
export function nameAfter(original: string, suffix: string, mediaType: EncodedImage['mediaType']): string {
  return `${stemOf(original)}-${suffix}.${extensions[mediaType]}`;
}
