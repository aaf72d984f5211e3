import type { DiscordState } from '../protocol.ts';

/** The emulated Discord as one person sees it. */
export function DiscordClient({ state }: ClientProps) {
  return <p>Discord as {state.me.name}</p>;
}

export interface ClientProps {
  readonly state: DiscordState;
  /** Shows another person. */
  readonly onPerson: (id: string) => void;
  readonly channelId: string;
  readonly onChannel: (id: string) => void;
}
