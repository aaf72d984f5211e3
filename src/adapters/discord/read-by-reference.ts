import { REST } from 'discord.js';
import type { FromRef } from '../../core/pictures/attachment.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import { createPictures } from './receive/pictures.ts';
import { createRequests } from './rest-requests.ts';

interface PictureReaderOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  readonly logger: Logger;
}

/** Reads pictures of Discord by reference, without a connection to its gateway. */
export function createPictureReader({ token, apiUrl, media, logger }: PictureReaderOptions): FromRef {
  const { makeRequest } = createRequests({ apiUrl, token, logger });
  const rest = new REST({ api: apiUrl, version: '10', makeRequest }).setToken(token);
  return createPictures({ media, rest, apiUrl, clock: Date.now }).fromRef;
}
