import { useMemo } from 'preact/hooks';
import { namesOf } from '../parts/client-context.ts';
import { ClientFrame, useDrawer } from '../parts/client-frame.tsx';
import type { DiscordState } from '../protocol.ts';
import { Chat } from './chat.tsx';
import { ClientProvider } from './context.ts';
import './discord.css';
import './messages.css';
import './composer.css';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';

export interface ClientProps {
  readonly state: DiscordState;
  /** Shows another person. */
  readonly onPerson: (id: string) => void;
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
}

/** The emulated Discord as one person sees it. */
export function DiscordClient({ state, onPerson, channelId, onChannel }: ClientProps) {
  const names = useMemo(() => namesOf(state), [state.people, state.channels]);
  const client = useMemo(() => ({ state, channelId, names }), [state, channelId, names]);
  const drawer = useDrawer(onChannel);
  const { modal } = state;
  return (
    <ClientProvider value={client}>
      <ClientFrame drawer={drawer} modal={modal && <Modal key={modal.interactionId} modal={modal} />}>
        <Sidebar onPerson={onPerson} onChannel={drawer.go} onHide={drawer.hide} />
        <Chat
          key={`${state.me.id} ${channelId}`}
          menuButton={drawer.button}
          drawer={drawer.open}
          onDrawer={drawer.toggle}
        />
      </ClientFrame>
    </ClientProvider>
  );
}
