import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';
import type { Person } from '../protocol.ts';
import type { Draft } from './drafts.ts';
import type { Names } from './text-tree.ts';

/** The state that every client has. */
export interface ClientState {
  readonly me: { readonly id: string };
  readonly people: readonly Person[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

/** What the components of a client share. */
export interface Client<State extends ClientState> {
  readonly state: State;
  readonly channelId: string;
  readonly names: Names;
  /** This person's draft in this channel, or in one of its threads. */
  readonly draftOf: (threadTs?: string) => Draft;
}

/** Resolves the ids in messages to names. */
export function namesOf({ people, channels }: ClientState): Names {
  return {
    person: (id) => people.find((person) => person.id === id)?.name,
    channel: (id) => channels.find((channel) => channel.id === id)?.name,
  };
}

/** Makes the context through which the components of one platform's client find it. */
export function createClientContext<State extends ClientState>(
  platform: string,
): { readonly ClientProvider: Provider<Client<State> | undefined>; readonly useClient: () => Client<State> } {
  const context = createContext<Client<State> | undefined>(undefined);
  return {
    ClientProvider: context.Provider,
    useClient() {
      const client = useContext(context);
      if (client === undefined) throw new Error(`expected a ${platform} client above, got none`);
      return client;
    },
  };
}
