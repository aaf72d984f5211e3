import { PlatformRefusedError, type ConnectionState, type ConnectionStatus } from '../../core/adapter.ts';

/** What an adapter keeps about its connection. */
export interface Connection {
  status(): ConnectionStatus;
  /** Notes a new state. A refusal stays until the adapter stops. */
  become(state: Exclude<ConnectionState, 'refused'>, reason?: string): void;
  /** Notes that the platform refuses the bot, and tells the core, once. The sentence says what the owner can do. */
  refuse(sentence: string): void;
  /** Notes that the platform has sent something. */
  heard(): void;
}

interface ConnectionOptions {
  readonly onRefused?: ((error: PlatformRefusedError) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Creates the record of a connection that is about to be made. */
export function createConnection({ onRefused, clock = Date.now }: ConnectionOptions = {}): Connection {
  let state: ConnectionState = 'connecting';
  let since = clock();
  let reason: string | undefined;
  let connects = 0;
  let lastEventAt: number | undefined;

  function note(next: ConnectionState, why: string | undefined): void {
    if ((next === 'connected') !== (state === 'connected')) since = clock();
    if (next === 'connected' && state !== 'connected') connects += 1;
    state = next;
    reason = why;
  }

  return {
    status: () => ({ state, since, reason, connects, lastEventAt }),
    become(next, why) {
      if (state !== 'stopped' && (state !== 'refused' || next === 'stopped')) note(next, why);
    },
    refuse(sentence) {
      if (state === 'refused' || state === 'stopped') return;
      note('refused', sentence);
      onRefused?.(new PlatformRefusedError(sentence));
    },
    heard() {
      lastEventAt = clock();
    },
  };
}
