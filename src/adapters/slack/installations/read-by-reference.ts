import type { FromRef } from '../../../core/pictures/attachment.ts';
import { createPictureReader, type ReaderParts } from '../read-by-reference.ts';
import { createInstalledTokens, type Distribution } from './index.ts';

/** Reads pictures of all workspaces that have installed the app by reference, each with its own token. */
export function createInstalledPictureReader({
  media,
  ...access
}: ReaderParts & Omit<Distribution, 'stateSecret'>): FromRef {
  const tokens = createInstalledTokens(access);
  const { apiUrl, logger } = access;
  return (ref, shown) => {
    const { workspace } = ref;
    if (workspace === undefined) return media.fromRef(ref, shown);
    const token = () => tokens.of(workspace);
    return createPictureReader({ token, workspace, apiUrl, media, logger })(ref, shown);
  };
}
