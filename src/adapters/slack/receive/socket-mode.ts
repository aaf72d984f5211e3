import { SocketModeReceiver, type Logger as BoltLogger } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { PlatformRefusedError } from '../../../core/adapter.ts';
import { untilAborted } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { Connection } from '../../kit/connection.ts';
import { clientOptions } from '../api.ts';
import { ConnectError } from './connect-error.ts';
import { timeoutsMs } from '../limits.ts';

/** Attempts to connect by Socket Mode at the start; after that it reconnects until the bot stops. */
const firstAttempts = 3;

interface SocketModeOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
  readonly connection: Connection;
  /** Called after each reconnect; events from the time between may be lost. */
  readonly onReconnected: () => void;
}

/** Bolt's receiver for Socket Mode, kept connected. */
interface SocketMode {
  readonly receiver: SocketModeReceiver;
  /** Connects. @throws PlatformRefusedError, or ConnectError if Slack can't be reached. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const disconnected = z.object({ type: z.literal('disconnect'), reason: z.string() });

/** A message from Slack that is acknowledged by its id. */
const envelope = z.looseObject({ envelope_id: z.string() });

/**
 * The same for the library as something that is no event. It looks for an event's type before anybody can acknowledge, and
 * throws where there is none.
 */
function withoutEvent(message: unknown): string | undefined {
  if (typeof message !== 'string') return undefined;
  const read = envelope.safeParse(JSON.parse(message)).data;
  return read && JSON.stringify({ ...read, type: 'unreadable' });
}

/** The reason in Slack's announcement that it disconnects (docs.slack.dev/apis/events-api/using-socket-mode). */
function reasonIn(message: unknown): string | undefined {
  if (typeof message !== 'string' || !message.includes('"disconnect"')) return undefined;
  return disconnected.safeParse(JSON.parse(message)).data?.reason;
}

/**
 * Creates a Socket Mode receiver that reconnects at once. Bolt's own reconnecting is off: it waits five seconds, during which
 * Slack tells people that the app didn't respond, and it ends the process if it can't fetch the socket's address.
 */
export function createSocketMode({
  appToken,
  apiUrl,
  logger: parentLogger,
  boltLogger,
  connection,
  onReconnected,
}: SocketModeOptions): SocketMode {
  const logger = parentLogger.child({ platform: 'slack' });
  const options = { ...clientOptions(apiUrl, boltLogger), retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: options },
  });
  const { client } = receiver;
  const stopping = new AbortController();
  let connecting: Promise<void> | undefined;
  /** Why Slack ended the latest connection, and how often in a row for a reason that a new connection doesn't mend. */
  let ended: string | undefined;
  let futile = 0;

  client.on('ws_message', (message: unknown) => {
    const reason = reasonIn(message);
    if (reason === undefined) return;
    ended = reason;
    futile = new ConnectError(reason).isFutile ? futile + 1 : 0;
  });
  client.on('slack_event', () => connection.heard());

  const [listener] = client.listeners('ws_message');
  if (listener) client.off('ws_message', listener);
  // The library's own reader; its type hides that it is asynchronous.
  const read = listener as ((message: unknown, isBinary: unknown) => Promise<void>) | undefined;
  client.on('ws_message', (message: unknown, isBinary: unknown) => void receiveMessage(message, isBinary));

  async function receiveMessage(message: unknown, isBinary: unknown): Promise<void> {
    try {
      await read?.(message, isBinary);
    } catch (error) {
      const again = withoutEvent(message);
      if (again === undefined) logger.warn({ err: error }, 'Slack sent something that cannot be read');
      else await read?.(again, isBinary);
    }
  }

  async function connectOnce(): Promise<void> {
    ended = undefined;
    const timely = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutsMs.connect)]);
    try {
      await untilAborted(client.start(), timely);
    } catch (error) {
      stopping.signal.throwIfAborted();
      throw ConnectError.from(error, ended);
    }
  }

  /** @throws PlatformRefusedError if Slack refuses the token, ConnectError after so many tries. */
  async function keepConnecting(tries: number): Promise<void> {
    // Slack may greet a connection before it ends it for the same reason as the one before.
    let failures = futile;
    if (failures > 0) await rest(failures, new ConnectError(ended));
    for (;;) {
      try {
        await connectOnce();
        return;
      } catch (error) {
        if (!(error instanceof ConnectError)) throw error;
        if (error.isRefusal) throw new PlatformRefusedError(error.message, { cause: error });
        failures += 1;
        if (failures >= tries) throw error;
        await rest(failures, error);
      }
    }
  }

  async function rest(failures: number, error: ConnectError): Promise<void> {
    const waitMs = error.waitMs(failures);
    connection.become('connecting', error.message);
    logger.warn({ reason: error.code ?? String(error.cause), waitMs }, error.message);
    await pause(waitMs, undefined, { signal: stopping.signal });
  }

  function reconnect(): void {
    if (stopping.signal.aborted || connecting) return;
    logger.info('lost the connection to Slack; reconnecting');
    connection.become('connecting', 'The connection to Slack was lost.');
    connecting = keepConnecting(Infinity)
      .then(() => {
        connection.become('connected');
        onReconnected();
      })
      .catch((error: unknown) => {
        if (stopping.signal.aborted) return;
        logger.error({ err: error }, 'gave up connecting to Slack');
        if (error instanceof PlatformRefusedError) connection.refuse(error.message);
      })
      .finally(() => {
        connecting = undefined;
        if (client.websocket?.isActive() !== true && connection.status().state !== 'refused') reconnect();
      });
  }

  return {
    receiver,
    async start() {
      connecting = keepConnecting(firstAttempts).finally(() => (connecting = undefined));
      await connecting.catch((error: unknown) => {
        if (!(error instanceof ConnectError) || !error.isFutile) throw error;
        throw new PlatformRefusedError(error.message, { cause: error });
      });
      client.on('disconnected', reconnect);
    },
    async stop() {
      stopping.abort();
      client.off('disconnected', reconnect);
      await connecting?.catch(() => undefined);
      // Bolt's own stop doesn't wait for the socket to close.
      await untilAborted(client.disconnect(), AbortSignal.timeout(timeoutsMs.close)).catch(() => undefined);
    },
  };
}
