import { useState } from 'preact/hooks';
import { AccountButton } from '../parts/account-button.tsx';
import { Avatar } from '../parts/avatar.tsx';
import type { SidebarProps } from '../parts/client-frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguagePicker } from '../parts/language-picker.tsx';
import { perform } from '../parts/perform.ts';
import { SidebarFrame } from '../parts/sidebar-frame.tsx';
import type { Person } from '../protocol.ts';
import { Channels, isDirect } from './channels.tsx';
import { useClient } from './context.ts';

/** What is noted below a person's name. */
function noteOf({ admin, nitro }: Person): string | undefined {
  if (admin) return 'Admin';
  return nitro ? 'Nitro: up to 4,000 characters' : undefined;
}

/** Discord's locales (reference, “Locales”) for the six languages. */
const locales = ['en-GB', 'de', 'fr', 'es-ES', 'pt-BR', 'ja'];

function Account({ onPerson }: Pick<SidebarProps, 'onPerson'>) {
  const { state } = useClient();
  const { me, people, locale } = state;
  return (
    <div class="account">
      <AccountButton me={me} people={people} noteOf={noteOf} side="above" onPerson={onPerson}>
        <span class="with-status">
          <Avatar id={me.id} name={me.name} size={32} />
          <span class="status" />
        </span>
        <span class="account-name">
          <strong>{me.name}</strong>
          <span> {me.admin ? 'Admin' : 'Online'}</span>
          <span class="visually-hidden">. Switch account</span>
        </span>
        <Icon name="people" size={18} />
      </AccountButton>
      <LanguagePicker
        name={me.name}
        locale={locale}
        locales={locales}
        onLocale={(chosen) =>
          void perform({ platform: 'discord', as: me.id, do: 'setLocale', locale: chosen })
        }
      />
    </div>
  );
}

/** The initials on a server's tile. */
function initialsOf(server: string): string {
  return server
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 3);
}

interface RailProps {
  readonly server: string;
  readonly atHome: boolean;
  readonly onGo: (home: boolean) => void;
}

function Rail({ server, atHome, onGo }: RailProps) {
  return (
    <>
      <button
        type="button"
        aria-label="Direct messages"
        title="Direct messages"
        aria-pressed={atHome}
        onClick={() => onGo(true)}
      >
        <Icon name="bubble" size={24} />
      </button>
      <hr />
      <button
        type="button"
        aria-label={server}
        title={server}
        aria-pressed={!atHome}
        onClick={() => onGo(false)}
      >
        <span data-initials={initialsOf(server)} />
      </button>
    </>
  );
}

/** Servers, channels, direct messages and the account button. */
export function Sidebar({ onPerson, onChannel, drawer }: SidebarProps) {
  const { state, channelId } = useClient();
  const open = state.channels.find(({ id }) => id === channelId);
  const [home, setHome] = useState<boolean>();
  const direct = state.channels.filter(isDirect);
  const onServer = state.channels.filter((channel) => !isDirect(channel));
  const atHome = home ?? (open !== undefined && isDirect(open));
  const choose = (id: string) => {
    setHome(undefined);
    onChannel(id);
  };
  const go = (toHome: boolean) => {
    setHome(toHome);
    const [first] = toHome ? direct : onServer;
    if (first) choose(first.id);
  };
  return (
    <SidebarFrame
      label="Discord channels"
      rail={<Rail server={state.server} atHome={atHome} onGo={go} />}
      drawer={drawer}
    >
      <header>
        <h2>{atHome ? 'Direct messages' : state.server}</h2>
      </header>
      <div class="channel-lists">
        {atHome ? (
          <Channels title="Direct messages" channels={direct} onChannel={choose} />
        ) : (
          <Channels title="Text channels" channels={onServer} onChannel={choose} />
        )}
      </div>
      <Account onPerson={onPerson} />
    </SidebarFrame>
  );
}
