import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Names } from '../parts/text-tree.ts';
import type { SlackState } from '../protocol.ts';

/** What everything in the client looks at. */
export interface Client {
  readonly state: SlackState;
  readonly channelId: string;
  readonly names: Names;
}

/** The names that ids in messages stand for. */
export function namesOf({ people, channels }: SlackState): Names {
  return {
    person: (id) => people.find((person) => person.id === id)?.name,
    channel: (id) => channels.find((channel) => channel.id === id)?.name,
  };
}

const ClientContext = createContext<Client | undefined>(undefined);
export const ClientProvider = ClientContext.Provider;

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('expected a Slack client above, got none');
  return client;
}

/** When a message was written, in ms since 1970. */
export function timeOfTs(ts: string): number {
  return Number.parseFloat(ts) * 1000;
}
