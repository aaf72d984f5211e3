import { ClientFrame, type ClientProps } from '../parts/client-frame.tsx';
import type { SlackState } from '../protocol.ts';
import { Channel } from './channel.tsx';
import { ClientProvider } from './context.ts';
import { Modal } from './modal.tsx';
import { Sidebar } from './sidebar.tsx';
import './slack.css';

/** The emulated Slack as one person sees it. */
export function SlackClient(props: ClientProps<SlackState>) {
  const { modal } = props.state;
  const dialog = modal && <Modal key={modal.id} modal={modal} />;
  return <ClientFrame {...props} Provider={ClientProvider} Sidebar={Sidebar} Chat={Channel} modal={dialog} />;
}
