import { announce } from './messages.ts';
import type { StoredChannel, StoredEmbed, StoredMessage } from './stored-types.ts';
import type { World } from './world.ts';

interface Previews {
  readonly channel: StoredChannel;
  readonly message: StoredMessage;
  readonly embeds: readonly StoredEmbed[];
}

/** Shows previews of the links in a message, which is no edit by its author. */
export function addPreviews(world: World, { channel, message, embeds }: Previews): void {
  message.embeds = [...message.embeds, ...embeds];
  announce(world, 'MESSAGE_UPDATE', channel, message);
}
