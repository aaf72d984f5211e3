import { pictureFormatOf, type PictureFormat } from './picture-types.ts';
import { message, type Text } from '../languages/message.ts';

/** What a file is, judged by its bytes alone. */
export type Sniffed =
  | { readonly format: PictureFormat }
  /** What it is instead. */
  | { readonly format: undefined; readonly kind: Text };

/** How many bytes are examined: enough for every signature, too few for a hostile archive to keep the detector busy. */
const headLength = 4_100;

/** file-type walks a PNG's chunks and fails on a damaged one, but people should be told that it is damaged. */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const kinds: Readonly<Record<string, Text>> = {
  'application/pdf': message('pictures.kindPdf'),
  'application/zip': message('pictures.kindArchive'),
  'application/xml': message('pictures.kindXml'),
  'image/bmp': message('pictures.kindPicture', { type: 'BMP' }),

  'image/jxl': message('pictures.kindPicture', { type: 'JPEG XL' }),
  'image/x-icon': message('pictures.kindIcon'),
  'image/vnd.adobe.photoshop': message('pictures.kindPhotoshop'),
};

function kindOfType(mime: string, extension: string): Text {
  const kind = kinds[mime];
  if (kind !== undefined) return kind;
  if (mime.startsWith('video/')) return message('pictures.kindVideo');
  if (mime.startsWith('audio/')) return message('pictures.kindAudio');
  if (mime.startsWith('image/')) return message('pictures.kindImage', { type: extension.toUpperCase() });
  return message('pictures.kindFile', { type: extension.toUpperCase() });
}

/** The beginning of a text, in lower case; undefined if the bytes are not text. */
function textOf(head: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return text.includes('\0') ? undefined : text.trimStart().toLowerCase();
  } catch {
    return undefined;
  }
}

// A comment cannot match past its own end, so no input makes this slow.
const webPage = /^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|script)\b/s;

/** Identifies files without a signature: markup and text. */
function kindOfText(head: Uint8Array): Text {
  const text = textOf(head);
  if (text === undefined) return message('pictures.kindUnknown');
  if (webPage.test(text)) return message('pictures.kindWebPage');
  if (/<svg[\s>]/.test(text)) return message('pictures.kindSvg');
  return text.startsWith('<?xml') ? message('pictures.kindXml') : message('pictures.kindText');
}

/** Whether a file is an HTML page, such as a login page served instead of the file. */
export function isWebPage(bytes: Uint8Array): boolean {
  return webPage.test(textOf(bytes.subarray(0, headLength)) ?? '');
}

/** What file-type recognises; undefined for a text or an unknown file. */
async function detect(bytes: Uint8Array) {
  const { fileTypeFromBuffer } = await import('file-type');
  return fileTypeFromBuffer(bytes);
}

/** Both byte orders of TIFF, and of BigTIFF. */
const tiffSignatures = ['49492a00', '4d4d002a', '49492b00', '4d4d002b'];

/** A TIFF or a camera's raw picture, which has the same structure. Its directory may be anywhere in the file. */
async function sniffTiff(bytes: Uint8Array): Promise<Sniffed> {
  const type = await detect(bytes);
  if (type === undefined || type.mime === 'image/tiff') return { format: 'tiff' };
  return { format: undefined, kind: message('pictures.kindRaw', { type: type.ext.toUpperCase() }) };
}

/** Identifies a file by its bytes (with file-type, then as text); names and headers are ignored. */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  const head = bytes.subarray(0, headLength);
  if (pngSignature.equals(head.subarray(0, pngSignature.length))) return { format: 'png' };
  if (tiffSignatures.includes(Buffer.from(head.subarray(0, 4)).toString('hex'))) return sniffTiff(bytes);
  const type = await detect(head);
  if (type === undefined || type.mime === 'application/xml')
    return { format: undefined, kind: kindOfText(head) };
  const format = pictureFormatOf(type.mime);
  return format ? { format } : { format: undefined, kind: kindOfType(type.mime, type.ext) };
}
