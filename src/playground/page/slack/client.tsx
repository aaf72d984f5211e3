import type { SlackState } from '../protocol.ts';

/** The emulated Slack as one person sees it. */
export function SlackClient({ state }: ClientProps) {
  return <p>Slack as {state.me.name}</p>;
}

export interface ClientProps {
  readonly state: SlackState;
  /** Shows another person. */
  readonly onPerson: (id: string) => void;
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
}
