import type { IncomingHttpHeaders } from 'node:http';
import sharp from 'sharp';

/** The version that the emulated model has. */
export const version = 'f109015d60170dfb20460f17da8cb863155823c85ece1115e1e9e4ec7ef51d3b';

const bodyKeys = ['version', 'input', 'stream', 'webhook', 'webhook_events_filter'];
const preference = /^wait(?:=(?:[1-9]|[1-5]\d|60))?$/;
const duration = /^(?=.)(?:\d+h)?(?:\d+m)?(?:\d+s)?$/;
const pictureUri = /^data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The picture in a data URI, if it is one. */
export async function pictureIn(uri: unknown): Promise<Buffer | undefined> {
  const [, base64] = pictureUri.exec(String(uri)) ?? [];
  if (base64 === undefined) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  const { width } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0 }));
  return width > 0 ? bytes : undefined;
}

export interface Creation {
  readonly input: Fields;
  readonly picture: Buffer;
}

/**
 * Checks a creation against Replicate's OpenAPI document and the model's schema, which takes exactly one input, a
 * picture. Returns what is wrong, if anything.
 */
export async function readCreation(
  body: string,
  headers: IncomingHttpHeaders,
  imageInput: string,
): Promise<Creation | string> {
  if (headers['content-type'] !== 'application/json') return 'expected a body of JSON';
  const sent: unknown = JSON.parse(body);
  if (!isFields(sent)) return 'expected an object';
  const unknown = Object.keys(sent).filter((key) => !bodyKeys.includes(key));
  if (unknown.length > 0) return `Additional property ${unknown.join()} is not allowed`;
  if (sent['version'] !== version) return 'Invalid version or not permitted';
  const { prefer, 'cancel-after': cancelAfter } = headers;
  if (prefer !== undefined && !preference.test(String(prefer))) return `Prefer: ${String(prefer)}`;
  if (cancelAfter !== undefined && !duration.test(String(cancelAfter)))
    return `Cancel-After: ${String(cancelAfter)}`;
  const { input } = sent;
  if (!isFields(input) || Object.keys(input).join() !== imageInput)
    return `expected one input, ${imageInput}, got ${Object.keys(isFields(input) ? input : {}).join()}`;
  const uri = input[imageInput];
  const picture = await pictureIn(uri);
  if (!picture) return `${imageInput}: Does not match format 'uri' of a picture`;
  if (String(uri).length > 1_000_000) return 'a data URI of 1 MB or more is not recommended';
  return { input, picture };
}
