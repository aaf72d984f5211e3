import { useState } from 'preact/hooks';
import { DiscordClient } from '../discord/client.tsx';
import { SlackClient } from '../slack/client.tsx';
import { useSnapshot, useStore } from '../store.ts';

/** The channel to show: the chosen one while it is there, the first otherwise. */
function openChannel(chosen: string | undefined, channels: readonly { readonly id: string }[]): string {
  return channels.find(({ id }) => id === chosen)?.id ?? channels[0]?.id ?? '';
}

/** The whole page. */
export function Shell() {
  const store = useStore();
  const { state } = useSnapshot();
  const [discordChannel, setDiscordChannel] = useState<string>();
  const [slackChannel, setSlackChannel] = useState<string>();
  if (state === undefined) return <main>Connecting…</main>;
  return (
    <main>
      <section class="discord" aria-label="Discord">
        <DiscordClient
          state={state.discord}
          channelId={openChannel(discordChannel, state.discord.channels)}
          onChannel={setDiscordChannel}
          onPerson={(discord) => store.view({ discord })}
        />
      </section>
      <section class="slack" aria-label="Slack">
        <SlackClient
          state={state.slack}
          channelId={openChannel(slackChannel, state.slack.channels)}
          onChannel={setSlackChannel}
          onPerson={(slack) => store.view({ slack })}
        />
      </section>
    </main>
  );
}
