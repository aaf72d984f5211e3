import { SocketModeReceiver, webApi, type Logger as BoltLogger } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAborted } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import { clientOptions } from '../api.ts';
import { slackErrorOf } from '../errors.ts';
import { counts, timeoutsMs, waitsMs } from '../limits.ts';

export interface SocketModeOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
  /** Called after each reconnect; events from the time between may be lost. */
  readonly onReconnected: () => void;
}

/** Bolt's receiver for Socket Mode, kept connected. */
export interface SocketMode {
  readonly receiver: SocketModeReceiver;
  /** Connects. @throws Error with the reason if Slack refuses the token or can't be reached. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

function waitMs(failures: number, error: unknown): number {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return Math.max(error.retryAfter * 1000, waitsMs.rateLimitAtLeast);
  return Math.min(waitsMs.connectAtMost, 100 * 2 ** failures);
}

/**
 * Creates a Socket Mode receiver that reconnects at once. Bolt's own reconnecting is off: it waits five seconds, during which
 * Slack tells people that the app didn't respond, and it ends the process if it can't fetch the socket's address.
 */
export function createSocketMode({
  appToken,
  apiUrl,
  logger,
  boltLogger,
  onReconnected,
}: SocketModeOptions): SocketMode {
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
    const timely = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutsMs.connect)]);
    await untilAborted(client.start(), timely);
  }

  async function keepConnecting(tries: number): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        await connectOnce();
        return;
      } catch (error) {
        stopping.signal.throwIfAborted();
        if (failures >= tries || (tries === counts.connectAttempts && slackErrorOf(error) !== undefined))
          throw error;
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
    logger.info({ platform: 'slack' }, 'lost the connection to Slack; reconnecting');
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
      connecting = keepConnecting(counts.connectAttempts).finally(() => (connecting = undefined));
      await connecting;
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
