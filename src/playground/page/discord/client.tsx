import { useMemo, useRef, useState } from 'preact/hooks';
import type { DiscordState } from '../protocol.ts';
import '../parts/parts.css';
import { Chat } from './chat.tsx';
import { ClientProvider, namesOf } from './context.ts';
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
  const [drawer, setDrawer] = useState(false);
  const names = useMemo(() => namesOf(state), [state.people, state.channels]);
  const toggle = useRef<HTMLButtonElement>(null);
  const client = useMemo(() => ({ state, channelId, names }), [state, channelId, names]);
  const hideDrawer = () => {
    setDrawer(false);
    toggle.current?.focus();
  };
  return (
    <ClientProvider value={client}>
      <div class={drawer ? 'client drawer-open' : 'client'}>
        {drawer && <div class="scrim" onClick={hideDrawer} />}
        <div class="client-body" inert={state.modal !== null}>
          <Sidebar
            onPerson={onPerson}
            onChannel={(id) => {
              onChannel(id);
              if (drawer) hideDrawer();
            }}
            onHide={hideDrawer}
          />
          <Chat
            key={`${state.me.id} ${channelId}`}
            menuButton={toggle}
            drawer={drawer}
            onDrawer={() => setDrawer(!drawer)}
          />
        </div>
        {state.modal !== null && <Modal key={state.modal.interactionId} modal={state.modal} />}
      </div>
    </ClientProvider>
  );
}
