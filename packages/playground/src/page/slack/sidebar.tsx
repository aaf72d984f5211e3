import { AccountButton } from '../parts/account-button.tsx';
import { Avatar } from '../parts/avatar.tsx';
import type { SidebarProps } from '../parts/client-frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguagePicker } from '../parts/language-picker.tsx';
import { perform } from '../parts/perform.ts';
import { SidebarFrame } from '../parts/sidebar-frame.tsx';
import type { SlackChannel } from '../protocol.ts';
import { isDirect, Section } from './channels.tsx';
import { useClient } from './context.ts';

/** The locales of Slack's clients for the six languages. */
const locales = ['en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP'];

interface RailProps extends Pick<SidebarProps, 'onPerson'> {
  readonly atDirect: boolean;
  readonly onHome: () => void;
  readonly onDirect: () => void;
}

function Rail({ atDirect, onHome, onDirect, onPerson }: RailProps) {
  const { state } = useClient();
  const { me, people, workspace } = state;
  return (
    <>
      <span class="workspace-tile" aria-hidden="true">
        {workspace.charAt(0).toUpperCase()}
      </span>
      <button type="button" aria-pressed={!atDirect} onClick={onHome}>
        <Icon name="home" /> <span>Home</span>
      </button>
      <button type="button" aria-pressed={atDirect} onClick={onDirect}>
        <Icon name="bubbles" /> <span>DMs</span>
      </button>
      <span class="grow" />
      <AccountButton
        class="me"
        title={me.name}
        me={me}
        people={people}
        noteOf={({ admin }) => (admin ? 'Workspace admin' : undefined)}
        side="right"
        onPerson={onPerson}
      >
        <Avatar id={me.id} name={me.name} size={36} />
        <span class="visually-hidden">{me.name}. Switch account</span>
        <span class="status" />
      </AccountButton>
    </>
  );
}

/** The workspace, its channels, direct messages and the account button. */
export function Sidebar({ onPerson, onChannel, drawer }: SidebarProps) {
  const { state, channelId } = useClient();
  const { me, locale, people, workspace, channels } = state;
  const open = channels.find(({ id }) => id === channelId);
  const botName = people.find(({ isThisBot }) => isThisBot)?.name;
  const apps = channels.filter((channel) => isDirect(channel) && channel.name === botName);
  const direct = channels.filter((channel) => isDirect(channel) && !apps.includes(channel));
  const rooms = channels.filter((channel) => !isDirect(channel));
  const go = (list: readonly SlackChannel[]) => {
    const [first] = list;
    if (first) onChannel(first.id);
  };
  const rail = (
    <Rail
      atDirect={open !== undefined && isDirect(open)}
      onHome={() => go(rooms)}
      onDirect={() => go([...apps, ...direct])}
      onPerson={onPerson}
    />
  );
  return (
    <SidebarFrame label="Slack channels" rail={rail} drawer={drawer}>
      <header>
        <h2>{workspace}</h2>
        <p>
          <span class="status" /> <span class="grow">{me.name}</span>
          <LanguagePicker
            name={me.name}
            locale={locale}
            locales={locales}
            onLocale={(chosen) =>
              void perform({ platform: 'slack', as: me.id, do: 'setLocale', locale: chosen })
            }
          />
        </p>
      </header>
      <div class="channel-lists">
        <Section title="Channels" channels={rooms} onChannel={onChannel} />
        <Section title="Direct messages" channels={direct} onChannel={onChannel} />
        <Section title="Apps" channels={apps} onChannel={onChannel} />
      </div>
    </SidebarFrame>
  );
}
