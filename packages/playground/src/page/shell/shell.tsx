import { useState } from 'preact/hooks';
import { DiscordClient } from '../discord/client.tsx';
import { lostConnection } from '../parts/offline-notice.ts';
import type { InspectorState } from '../protocol.ts';
import { SlackClient } from '../slack/client.tsx';
import { useSnapshot, useStore } from '../store.ts';
import { isDone, noteAnswer } from './guide-progress.ts';
import { Guide, type Place } from './guide.tsx';
import { Inspector } from './inspector.tsx';
import { StoreNotice } from './store-notice.tsx';
import { Toasts } from './toasts.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

type View = 'discord' | 'slack' | 'inspector';

interface Channel {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** The open channel; its name finds it after a restart, which changes its id. */
type Chosen = Pick<Channel, 'id' | 'name'> | undefined;

function openChannel<C extends Channel>(chosen: Chosen, channels: readonly C[]): C | undefined {
  return (
    channels.find(({ id }) => id === chosen?.id) ??
    channels.find(({ name }) => name === chosen?.name) ??
    channels[0]
  );
}

function useChannel(channels: readonly Channel[]) {
  const [chosen, setChosen] = useState<Chosen>();
  return {
    channelId: openChannel(chosen, channels)?.id ?? '',
    onChannel: (id: string) => setChosen(channels.find((channel) => channel.id === id)),
    /** The open channel if the bot is in it; otherwise opens the first channel that the bot is in. */
    withBot(me: { readonly id: string }): Place {
      const open = openChannel(chosen, channels);
      const place = open?.bot === true ? open : channels.find(({ bot }) => bot);
      if (place !== undefined && place !== open) setChosen(place);
      return { as: me.id, channelId: place?.id ?? '', channelName: place?.name ?? '' };
    },
  };
}

function callsOf({ calls }: InspectorState, platform: 'discord' | 'slack', name: string) {
  return calls.find((each) => each.platform === platform && each.name === name);
}

function Links({ connected, storeReached }: Pick<InspectorState, 'connected' | 'storeReached'>) {
  const links = { Discord: connected.discord, Slack: connected.slack, 'Shared store': storeReached };
  return (
    <ul class="links" aria-label="The bot’s connections">
      {Object.entries(links).map(
        ([name, isUp]) =>
          isUp !== undefined && (
            <li key={name}>
              <span class={`dot ${isUp ? 'up' : ''}`} aria-hidden="true" />
              {name} {isUp ? 'connected' : 'not connected'}
            </li>
          ),
      )}
    </ul>
  );
}

/** The whole page. */
export function Shell() {
  const store = useStore();
  const { state, rows, connection } = useSnapshot();
  const [view, setView] = useState<View>('discord');
  const [inspecting, setInspecting] = useState(() => window.innerHeight >= 760);
  const discord = useChannel(state?.discord.channels ?? []);
  const slack = useChannel(state?.slack.channels ?? []);
  if (state === undefined) {
    return (
      <main class="loading">
        <p role="status">Connecting to the playground…</p>
      </main>
    );
  }
  const views = { discord: 'Discord', slack: 'Slack', inspector: 'Inspector' } as const;
  return (
    <div class="shell" data-view={view}>
      <nav class="skip" aria-label="Skip links">
        <a href="#discord">Skip to Discord</a>
        <a href="#slack">Skip to Slack</a>
        <a href="#inspector">Skip to the inspector</a>
      </nav>
      <div>
        <header class="topbar">
          <img src="/playground/icon.svg" alt="" />
          <h1>
            Toonwit <span>playground</span>
          </h1>
          <div class="space" />
          <Links {...state.inspector} />
          <ThemeSwitch />
          <button
            type="button"
            class="button opens-inspector"
            aria-expanded={inspecting}
            aria-controls="inspector"
            onClick={() => setInspecting(!inspecting)}
          >
            Inspector
          </button>
        </header>
        <StoreNotice reached={state.inspector.storeReached} />
      </div>
      <Guide
        guide={state.guide}
        calls={{
          discord: callsOf(state.inspector, 'discord', state.discord.me.name),
          slack: callsOf(state.inspector, 'slack', state.slack.me.name),
        }}
        placeOn={(where) =>
          where === 'discord' ? discord.withBot(state.discord.me) : slack.withBot(state.slack.me)
        }
        onWhere={setView}
        isDone={(begun) => isDone(state, begun)}
        noteAnswer={(begun) => noteAnswer(state, begun)}
      />
      <main class="main">
        <div class="stage">
          <section class="pane discord" id="discord" aria-label="Discord" tabIndex={-1}>
            <DiscordClient
              state={state.discord}
              channelId={discord.channelId}
              onChannel={discord.onChannel}
              onPerson={(id) =>
                store.view({ discord: state.discord.people.find((one) => one.id === id)?.name ?? id })
              }
            />
          </section>
          <section class="pane slack" id="slack" aria-label="Slack" tabIndex={-1}>
            <SlackClient
              state={state.slack}
              channelId={slack.channelId}
              onChannel={slack.onChannel}
              onPerson={(id) =>
                store.view({ slack: state.slack.people.find((one) => one.id === id)?.name ?? id })
              }
            />
          </section>
        </div>
        {(inspecting || view === 'inspector') && (
          <Inspector state={state.inspector} rows={rows} onClear={() => store.clearRows()} />
        )}
      </main>
      <nav class="views" aria-label="Views">
        {(['discord', 'slack', 'inspector'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-pressed={each === view}
            onClick={() => setView(each)}
          >
            {views[each]}
          </button>
        ))}
      </nav>
      {connection === 'lost' && (
        <p class="lost" role="status">
          {lostConnection}
        </p>
      )}
      <Toasts />
    </div>
  );
}
