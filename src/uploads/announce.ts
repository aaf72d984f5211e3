import type { Language } from '../languages/language.ts';
import type { Store } from '../store/store.ts';
import type { Platforms } from './attached-platforms.ts';
import type { ChannelRef } from './platform-port.ts';

/** Tells a channel in a language what happens to its pictures, unless that is the last thing it was told, in whichever language. */
export type Announce = (
  channel: ChannelRef & { readonly thread?: string },
  lineIn: (language: Language) => string,
  language: Language,
) => Promise<void>;

/** Creates the announcements to channels. */
export function createAnnounce({ store, platforms }: { store: Store; platforms: Platforms }): Announce {
  const underWay = new Map<string, Promise<void>>();

  return (channel, lineIn, language) => {
    const key = `told/${channel.platform}/${channel.channel}`;
    const announce = async () => {
      const told = lineIn('en');
      if ((await store.get(key)) === told) return;
      await platforms.of(channel).announce(channel, lineIn(language));
      await store.set(key, told);
    };
    const now = underWay.get(key) ?? announce().finally(() => underWay.delete(key));
    underWay.set(key, now);
    return now;
  };
}
