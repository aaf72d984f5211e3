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

/** A request to a path that an adapter answers itself on the bot's HTTP server. */
export interface RawRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came over the wire, for signatures. */
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A path on the bot's HTTP server that belongs to a platform. */
export interface RawRoute {
  readonly path: string;
  handle(request: RawRequest): Promise<RawAnswer>;
}
