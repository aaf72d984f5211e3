import { ClientFrame, type ClientProps } from '../parts/client-frame.tsx';
import type { DiscordState } from '../protocol.ts';
import { Chat } from './chat.tsx';
import { ClientProvider } from './context.ts';
import './discord.css';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';

/** The emulated Discord as one person sees it. */
export function DiscordClient(props: ClientProps<DiscordState>) {
  const { modal } = props.state;
  const dialog = modal && <Modal key={modal.interactionId} modal={modal} />;
  return <ClientFrame {...props} Provider={ClientProvider} Sidebar={Sidebar} Chat={Chat} modal={dialog} />;
}
