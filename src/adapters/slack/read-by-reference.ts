import type { FromRef } from '../../core/pictures/attachment.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';
import { createSlackApi, type BotToken } from './api.ts';
import { createBoltLogger } from './client.ts';
import { createPictures } from './receive/pictures.ts';

/** What readers of all workspaces share. */
export interface ReaderParts {
  readonly apiUrl: string;
  readonly media: Pick<Media, 'fromPlatformUrl' | 'fromTypedUrl' | 'fromRef'>;
  readonly logger: Logger;
}

interface PictureReaderOptions extends ReaderParts {
  readonly token: BotToken;
  /** The installation that the token is for, where there are several. */
  readonly workspace?: string;
}

/** Reads pictures of Slack by reference, without a connection for events. */
export function createPictureReader({
  token,
  workspace,
  apiUrl,
  media,
  logger,
}: PictureReaderOptions): FromRef {
  const api = createSlackApi({ token, apiUrl, logger: createBoltLogger(logger) });
  return createPictures({ api, media, token, apiUrl, workspace }).fromRef;
}
