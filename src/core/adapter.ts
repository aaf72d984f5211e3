import type { AnyCommand } from './command.ts';
import type { Interaction, Outcome } from './interaction.ts';

/** PORT. One platform: it acknowledges, translates and delivers, and makes no decisions. */
export interface Adapter {
  readonly platform: string;
  /** Connects or listens; resolves when interactions can arrive. */
  start(): Promise<void>;
  /** Accepts no new interactions; resolves when pending replies are delivered. */
  stop(): Promise<void>;
}

/** What every adapter gets from the core. */
export interface AdapterCore {
  readonly commands: readonly AnyCommand[];
  readonly dispatch: (interaction: Interaction) => Promise<Outcome>;
}

/** A request to a path of the bot's HTTP server that an adapter handles itself. */
export interface RawRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The raw body, for verifying signatures. */
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A path of the bot's HTTP server that belongs to a platform. */
export interface RawRoute {
  readonly path: string;
  handle(request: RawRequest): Promise<RawAnswer>;
}
