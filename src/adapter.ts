import type { AnyCommand } from './command.ts';
import type { Interaction, Outcome } from './interaction.ts';

/** PORT. One platform: it acknowledges, translates and delivers, and decides nothing. */
export interface Adapter {
  readonly platform: string;
  /** Connects or listens; resolves when interactions can arrive. */
  start(): Promise<void>;
  /** Takes no new interactions; resolves when the replies under way are delivered. */
  stop(): Promise<void>;
}

/** What every adapter is given of the core. */
export interface AdapterCore {
  readonly commands: readonly AnyCommand[];
  readonly dispatch: (interaction: Interaction) => Promise<Outcome>;
}
