import type { FromRef } from '../core/pictures/attachment.ts';
import type { Logger } from '../lib/logger.ts';
import type { Media } from '../media/media.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';
import { distributionIn } from './slack-config.ts';

type Access = Pick<Config, 'DISCORD_TOKEN' | 'DISCORD_API_URL' | 'SLACK_BOT_TOKEN' | 'SLACK_API_URL'>;

interface ReadersOptions {
  /** Asked each time, because a playground's access appears with its edge. */
  readonly access: () => Access;
  /** How to get the tokens of the workspaces that have installed Slack's app. */
  readonly config: Config;
  readonly store: Store;
  readonly media: Media;
  readonly logger: Logger;
}

/** Reads pictures for an edge, by their references: those of a platform with this process's own token. */
export function createPictureReaders(options: ReadersOptions): FromRef {
  const { access, config, store, media, logger } = options;
  const known = new Map<string, Promise<FromRef>>();
  let installed: Promise<FromRef> | undefined;

  /** Reads what is in a workspace that has installed the app, with its token from the store. */
  async function makeInstalled(): Promise<FromRef> {
    const app = distributionIn(config);
    if (!app)
      throw new Error(
        'expected SLACK_CLIENT_ID as the edges have it, got none; workers need it for pictures',
      );
    const { createInstalledPictureReader } =
      await import('../adapters/slack/installations/read-by-reference.ts');
    return createInstalledPictureReader({ ...app, apiUrl: config.SLACK_API_URL, store, media, logger });
  }

  async function make(from: string): Promise<FromRef> {
    const { DISCORD_TOKEN, DISCORD_API_URL, SLACK_BOT_TOKEN, SLACK_API_URL } = access();
    if (from === 'discord' && DISCORD_TOKEN !== undefined) {
      const { createPictureReader } = await import('../adapters/discord/read-by-reference.ts');
      return createPictureReader({ token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL, media, logger });
    }
    if (from === 'slack' && SLACK_BOT_TOKEN !== undefined) {
      const { createPictureReader } = await import('../adapters/slack/read-by-reference.ts');
      return createPictureReader({
        token: () => Promise.resolve(SLACK_BOT_TOKEN),
        ...{ apiUrl: SLACK_API_URL, media, logger },
      });
    }
    throw new Error(`expected a token for pictures from ${from}, got none; workers need the edges’ tokens`);
  }

  /** A reader for each access, of which there is one, or one for each start of a playground. */
  function readerOf(from: string): Promise<FromRef> {
    const key = JSON.stringify([from, access()]);
    const reader = known.get(key) ?? make(from);
    if (!known.has(key)) known.clear();
    known.set(key, reader);
    return reader;
  }

  return (ref, shown) => {
    if (ref.from === 'typed' || ref.from === 'blob') return media.fromRef(ref, shown);
    return {
      ...shown,
      ref,
      async read(signal, person) {
        const isInstalled = ref.from === 'slack' && ref.workspace !== undefined;
        const reader = isInstalled ? (installed ??= makeInstalled()) : readerOf(ref.from);
        return (await reader)(ref, shown).read(signal, person);
      },
    };
  };
}
