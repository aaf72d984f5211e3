import { SocketModeReceiver, webApi, type Logger as BoltLogger } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAborted } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import { clientOptions, slackErrorOf } from '../client.ts';

/** How long one connection may take until Slack says hello, in ms. */
const connectTimeoutMs = 15_000;
/** How long a socket may take to close, in ms. */
const closeMs = 2_000;
const firstTries = 3;
const maxWaitMs = 30_000;

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
  /** Called after each connect that follows a loss: what Slack told meanwhile may be lost. */
  readonly onReconnected: () => void;
}

/** Socket Mode: Bolt's receiver, and what keeps it connected. */
export interface Socket {
  readonly receiver: SocketModeReceiver;
  /** Connects. @throws Error naming the reason when Slack refuses the token or cannot be reached. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

function waitMs(failures: number, error: unknown): number {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(error.retryAfter * 1000, 50);
  return Math.min(maxWaitMs, 100 * 2 ** failures);
}

/**
 * Makes a socket that connects again at once when it is lost. Bolt's own reconnecting waits five seconds, in which Slack
 * tells people that the app did not respond, and ends the process when the address cannot be fetched; so it is off.
 */
export function createSocket({ appToken, apiUrl, logger, boltLogger, onReconnected }: SocketOptions): Socket {
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

  async function connectOnce(): Promise<void> {
    const timely = AbortSignal.any([stopping.signal, AbortSignal.timeout(connectTimeoutMs)]);
    await untilAborted(client.start(), timely);
  }

  async function keepConnecting(tries: number): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        await connectOnce();
        return;
      } catch (error) {
        stopping.signal.throwIfAborted();
        if (failures >= tries || (tries === firstTries && slackErrorOf(error) !== undefined)) throw error;
        const wait = waitMs(failures, error);
        logger.warn(
          { platform: 'slack', reason: slackErrorOf(error) ?? String(error), wait },
          'no connection to Slack',
        );
        await pause(wait, undefined, { signal: stopping.signal });
      }
    }
  }

  function reconnect(): void {
    if (stopping.signal.aborted || connecting) return;
    logger.info({ platform: 'slack' }, 'connection to Slack lost; connecting again');
    connecting = keepConnecting(Infinity)
      .then(onReconnected)
      .catch((error: unknown) => {
        if (!stopping.signal.aborted)
          logger.error({ platform: 'slack', err: error }, 'gave up connecting to Slack');
      })
      .finally(() => {
        connecting = undefined;
        if (client.websocket?.isActive() !== true) reconnect();
      });
  }

  return {
    receiver,
    async start() {
      connecting = keepConnecting(firstTries).finally(() => (connecting = undefined));
      await connecting;
      client.on('disconnected', reconnect);
    },
    async stop() {
      stopping.abort();
      client.off('disconnected', reconnect);
      await connecting?.catch(() => undefined);
      // Bolt's own stop does not wait for the socket to close.
      await untilAborted(client.disconnect(), AbortSignal.timeout(closeMs)).catch(() => undefined);
    },
  };
}
