const byExtension: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** The media type that a name's ending stands for: like Discord, the name decides and not the bytes. */
export function contentTypeOf(filename: string): string | undefined {
  return byExtension[extensionOf(filename)];
}

/** A name's ending in lower case, without the dot; empty where there is none. */
export function extensionOf(filename: string): string {
  return /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}

/** Whether a name passes a `file_types` list of groups (`image`) and endings (`.png`). */
export function matchesFileTypes(filename: string, types: readonly string[]): boolean {
  const group = contentTypeOf(filename)?.split('/')[0];
  return types.some((type) =>
    type.startsWith('.') ? type.slice(1).toLowerCase() === extensionOf(filename) : type === group,
  );
}
