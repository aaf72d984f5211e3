import { useMemo } from 'preact/hooks';
import { namesOf } from '../parts/client-context.ts';
import { ClientFrame, useDrawer } from '../parts/client-frame.tsx';
import type { SlackState } from '../protocol.ts';
import { Channel } from './channel.tsx';
import { ClientProvider } from './context.ts';
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
  const names = useMemo(() => namesOf(state), [state.people, state.channels]);
  const client = useMemo(() => ({ state, channelId, names }), [state, channelId, names]);
  const drawer = useDrawer(onChannel);
  const { modal } = state;
  return (
    <ClientProvider value={client}>
      <ClientFrame drawer={drawer} modal={modal && <Modal key={modal.id} modal={modal} />}>
        <Sidebar onPerson={onPerson} onChannel={drawer.go} onHide={drawer.hide} />
        <Channel
          key={`${state.me.id} ${channelId}`}
          menuButton={drawer.button}
          drawer={drawer.open}
          onDrawer={drawer.toggle}
        />
      </ClientFrame>
    </ClientProvider>
  );
}
