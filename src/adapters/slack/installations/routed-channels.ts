import type { Channels } from '../../../core/settings/weekly-channels.ts';
import type { Place } from '../../../core/interaction.ts';
import { replyLimits } from '../limits.ts';
import { createScopedIds, installationIn, recentMessagesWith } from './ids.ts';

/** The channels of all workspaces; each call goes to the one that the ids name. `find` rejects where the app isn't installed. */
export function createRoutedChannels(
  find: (installation: string) => Promise<Channels>,
  isOurs: () => boolean,
): Channels {
  async function at({ channel = '', ...place }: Place) {
    const installation = installationIn(channel);
    if (installation === undefined) throw new Error('expected a channel with its workspace, got one without');
    const ids = createScopedIds(installation);
    return { channels: await find(installation), place: { ...place, channel: ids.in(channel) }, ids };
  }

  return {
    platform: 'slack',
    limits: replyLimits,
    isOurs,
    read: (given) =>
      async function* read(signal) {
        const { channels, place, ids } = await at(given);
        yield* recentMessagesWith(channels.read(place), ids.out)(signal);
      },
    async post(given, reply, signal) {
      const { channels, place } = await at(given);
      await channels.post(place, reply, signal);
    },
  };
}
