import type { AnyCommand } from './command.ts';
import type { Interaction, UserInPlace } from './interaction.ts';
import type { Outcome } from './reply.ts';

/**
 * How an adapter is doing. `standby` has nothing to do, because other processes do it all. `refused` needs the bot's owner;
 * the platform won't let the bot in until something changes.
 */
export type ConnectionState = 'connecting' | 'connected' | 'resuming' | 'standby' | 'refused' | 'stopped';

/** An adapter's state, for health checks and monitoring. Times are milliseconds since 1970. */
export interface ConnectionStatus {
  readonly state: ConnectionState;
  /** Since when it has been connected, or without a connection. */
  readonly since: number;
  /** Why it isn't connected, in a sentence for the bot's owner. */
  readonly reason?: string | undefined;
  /** How often it has been connected. */
  readonly connects: number;
  /** When the platform last sent something. */
  readonly lastEventAt?: number | undefined;
}

/** The platform refuses the bot until its owner changes something; the message says what. */
export class PlatformRefusedError extends Error {
  override readonly name = 'PlatformRefusedError';
}

/** PORT. One platform: it acknowledges, translates and delivers, and makes no decisions. */
export interface Adapter {
  readonly platform: string;
  /** Connects or listens; resolves when interactions can arrive. @throws PlatformRefusedError */
  start(): Promise<void>;
  /** Accepts no new interactions; resolves when pending replies are delivered. */
  stop(): Promise<void>;
  status(): ConnectionStatus;
}

/** What every adapter gets from the core. */
export interface AdapterCore {
  readonly commands: readonly AnyCommand[];
  readonly dispatch: (interaction: Interaction) => Promise<Outcome>;
  /**
   * Checks the admins' rules for what somebody does without a use of a command, such as showing an answer to everyone.
   * @throws UserError `not_allowed`
   */
  readonly allow: (who: UserInPlace) => Promise<void>;
  /** Whether something that can do a command is set up; it is unless given. */
  readonly isSetUp?: ((command: AnyCommand) => boolean) | undefined;
  /** Called once if the platform refuses the bot after a successful start. */
  readonly onRefused?: ((error: PlatformRefusedError) => void) | undefined;
}

/** A request to a path of the bot's HTTP server that an adapter handles itself. */
export interface RawRequest {
  /** The path with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The raw body, for verifying signatures. */
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
}

/** A path of the bot's HTTP server that belongs to a platform. */
export interface RawRoute {
  /** POST unless given. */
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  handle(request: RawRequest): Promise<RawAnswer>;
}
