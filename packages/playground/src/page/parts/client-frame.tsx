import type { ComponentChildren, ComponentType, Provider } from 'preact';
import { useMemo } from 'preact/hooks';
import { namesOf, type Client, type ClientState } from './client-context.ts';
import { useDrafts } from './drafts.ts';
import { useDrawer, type Drawer } from './drawer.ts';
import './parts.css';

/** The props that the page passes to a client. */
export interface ClientProps<State> {
  readonly state: State;
  /** Switches to another person. */
  readonly onPerson: (id: string) => void;
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
}

export interface SidebarProps {
  readonly onPerson: (id: string) => void;
  readonly onChannel: (id: string) => void;
  readonly drawer: Drawer;
}

export interface ChatProps {
  readonly drawer: Drawer;
}

interface ClientFrameProps<State extends ClientState> extends ClientProps<State> {
  readonly Provider: Provider<Client<State> | undefined>;
  readonly Sidebar: ComponentType<SidebarProps>;
  /** One channel as one person sees it; reset for another channel or person. */
  readonly Chat: ComponentType<ChatProps>;
  /** The dialog over the client, which blocks everything below it. */
  readonly modal: ComponentChildren;
}

/** The frame around a client, and the context that its components share. */
export function ClientFrame<State extends ClientState>(props: ClientFrameProps<State>) {
  const { state, channelId, onPerson, onChannel, Provider, Sidebar, Chat, modal } = props;
  const names = useMemo(() => namesOf(state), [state.people, state.channels]);
  const drafts = useDrafts();
  const view = `${state.me.id} ${channelId}`;
  const client = useMemo(() => {
    const draftOf = (threadTs = '') => drafts(`${view} ${threadTs}`);
    return { state, channelId, names, draftOf };
  }, [state, channelId, names, drafts]);
  const drawer = useDrawer(onChannel);
  return (
    <Provider value={client}>
      <div class={drawer.open ? 'client drawer-open' : 'client'}>
        {drawer.open && <div class="scrim" onClick={drawer.hide} />}
        <div class="client-body" inert={modal !== null}>
          <Sidebar onPerson={onPerson} onChannel={drawer.go} drawer={drawer} />
          <Chat key={view} drawer={drawer} />
        </div>
        {modal}
      </div>
    </Provider>
  );
}
