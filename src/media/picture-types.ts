/** The picture formats that the bot reads, with their MIME types and file extensions, the preferred one first. */
const pictureTypes = {
  jpeg: { mimes: ['image/jpeg', 'image/jpg'], extensions: ['jpg', 'jpeg', 'jfif'] },
  png: { mimes: ['image/png'], extensions: ['png'] },
  webp: { mimes: ['image/webp'], extensions: ['webp'] },
  gif: { mimes: ['image/gif'], extensions: ['gif'] },
  tiff: { mimes: ['image/tiff'], extensions: ['tif', 'tiff'] },
  avif: { mimes: ['image/avif'], extensions: ['avif'] },
  heic: {
    mimes: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    extensions: ['heic', 'heif'],
  },
} as const;

/** A format that the bot reads. */
export type PictureFormat = keyof typeof pictureTypes;

/** The formats that can be decoded, as people write them; HEIC is only recognised, to say how to send it instead. */
export const decodedFormats = ['JPEG', 'PNG', 'WebP', 'GIF', 'TIFF', 'AVIF'] as const;

const formats: ReadonlyMap<string, PictureFormat> = new Map(
  Object.entries(pictureTypes).flatMap(([format, { mimes }]) =>
    mimes.map((mime) => [mime, format as PictureFormat]),
  ),
);

/** Every extension, without the dot. */
export const pictureExtensions: readonly string[] = Object.values(pictureTypes).flatMap(
  ({ extensions }) => extensions,
);

/** The format of a MIME type, ignoring its parameters; undefined for types that the bot doesn't read. */
export function pictureFormatOf(mime: string): PictureFormat | undefined {
  const [essence = ''] = mime.split(';', 1);
  return formats.get(essence.trim().toLowerCase());
}

/** Whether a file name has the extension of a picture that the bot reads. */
export function hasPictureExtension(name: string): boolean {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && pictureExtensions.includes(extension);
}
