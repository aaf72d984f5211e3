import { useMemo, useRef, useState } from 'preact/hooks';
import '../parts/parts.css';
import type { SlackState } from '../protocol.ts';
import { Channel } from './channel.tsx';
import { ClientProvider, namesOf } from './context.ts';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import './slack.css';
import './messages.css';
import './composer.css';

export interface ClientProps {
  readonly state: SlackState;
  /** Shows another person. */
  readonly onPerson: (id: string) => void;
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
}

/** The emulated Slack as one person sees it. */
export function SlackClient({ state, onPerson, channelId, onChannel }: ClientProps) {
  const [drawer, setDrawer] = useState(false);
  const names = useMemo(() => namesOf(state), [state.people, state.channels]);
  const client = useMemo(() => ({ state, channelId, names }), [state, channelId, names]);
  const toggle = useRef<HTMLButtonElement>(null);
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
          <Channel
            key={`${state.me.id} ${channelId}`}
            menuButton={toggle}
            drawer={drawer}
            onDrawer={() => setDrawer(!drawer)}
          />
        </div>
        {state.modal !== null && <Modal key={state.modal.id} modal={state.modal} />}
      </div>
    </ClientProvider>
  );
}
