import type { FromRef } from '../../core/interaction.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import { createSlackApi, type BotToken } from './api.ts';
import { createBoltLogger } from './client.ts';
import { createPictures } from './receive/pictures.ts';

interface PictureReaderOptions {
  readonly token: BotToken;
  readonly apiUrl: string;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  readonly logger: Logger;
}

/** Reads pictures of Slack by reference, without a connection for events. */
export function createPictureReader({ token, apiUrl, media, logger }: PictureReaderOptions): FromRef {
  const api = createSlackApi({ token, apiUrl, logger: createBoltLogger(logger) });
  return createPictures({ api, media, token, apiUrl }).fromRef;
}
