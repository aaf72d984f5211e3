import { EngineError, type EngineFailure } from '../../inference/engine-error.ts';
import { type ErrorCode, UserError } from '../../core/errors.ts';
import type { EncodedImage } from '../../core/pictures/encoded-image.ts';
import type { Image } from '../../core/pictures/image.ts';
import type { Media } from '../../media/media.ts';
import { pause, type Timings } from './limits.ts';

/** Output files are on `replicate.delivery` and its subdomains (Replicate's API reference). */
const deliveryOrigins = ['https://replicate.delivery', 'https://*.replicate.delivery'];

interface PictureOptions {
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromBytes'>;
  /** Its host may deliver pictures too, as emulators and gateways do. */
  readonly baseUrl: string;
  readonly timings: Timings;
}

/** A picture as text for a request body. */
export function dataUri({ bytes, mediaType }: EncodedImage): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/**
 * Downloads the picture that a model drew, with the same checks as for a stranger's and without the API token.
 * @throws EngineError for everything that is the provider's fault, which is all but a full queue here.
 */
export async function fetchPicture(
  source: string,
  { media, baseUrl, timings }: PictureOptions,
  signal: AbortSignal,
): Promise<Image> {
  const name = 'output';
  const allowedOrigins = [...deliveryOrigins, new URL(baseUrl).origin];
  for (let tries = 1; ; tries += 1) {
    try {
      const attachment = source.startsWith('data:')
        ? media.fromBytes({ name, bytes: bytesOf(source) })
        : media.fromPlatformUrl(source, { name, allowedOrigins });
      return await attachment.read(signal);
    } catch (error) {
      signal.throwIfAborted();
      const failure = error instanceof UserError ? failures[error.code] : undefined;
      if (failure === undefined) throw error;
      if (failure === 'malformed' || tries >= timings.downloads)
        throw new EngineError(failure, 'failed to get the picture that Replicate drew', { cause: error });
      await pause(timings.retryMs * 2 ** (tries - 1), signal);
    }
  }
}

/** People didn't choose this address, so they don't get the messages about a bad picture. */
const failures: Partial<Record<ErrorCode, EngineFailure>> = {
  url_unreachable: 'cut',
  timed_out: 'silent',
  url_invalid: 'malformed',
  url_refused: 'malformed',
  image_empty: 'malformed',
  image_type: 'malformed',
  image_too_large: 'malformed',
  image_too_many_pixels: 'malformed',
  image_too_thin: 'malformed',
  image_unreadable: 'malformed',
};

function bytesOf(uri: string): Uint8Array {
  const comma = uri.indexOf(',');
  if (!/^data:[^,]*;base64$/.test(uri.slice(0, comma)))
    throw new EngineError('malformed', 'expected a data URI in base64');
  return Buffer.from(uri.slice(comma + 1), 'base64');
}
