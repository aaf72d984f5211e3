import type { PlatformRefusedError } from '../../core/adapter.ts';
import type { Logger } from '../../lib/logger.ts';
import type { App } from '../create-app.ts';
import { exitCodes } from './exit-codes.ts';

/** How long a stop may take in addition to draining. */
const disconnectSeconds = 20;

/** How the process ends: when a signal asks it to, or when a platform refuses the bot. */
interface ProcessEnd {
  /** From now on, this is stopped before the process ends. */
  stopsFirst(app: Pick<App, 'stop'>): void;
  /** Ends the process because a platform refuses the bot, and prints why. */
  refused(error: PlatformRefusedError): void;
  hasBegun(): boolean;
}

/** Listens to SIGTERM and SIGINT. The first lets running work finish; a second one ends the process at once. */
export function createProcessEnd(options: {
  readonly logger: Logger;
  readonly drainSeconds: number;
}): ProcessEnd {
  const { logger, drainSeconds } = options;
  let app: Pick<App, 'stop'> | undefined;
  let hasBegun = false;

  function end(exitCode: number): void {
    hasBegun = true;
    // Before there is an app, there is nothing to finish.
    if (!app) process.exit(exitCode);
    // A platform's SDK that hangs while it disconnects must not keep the process alive.
    setTimeout(() => process.exit(exitCodes.failed), (drainSeconds + disconnectSeconds) * 1000).unref();
    app.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        logger.error({ err: error }, 'failed to stop cleanly');
        process.exit(exitCodes.failed);
      },
    );
  }

  function onSignal(signal: NodeJS.Signals): void {
    if (hasBegun) process.exit(exitCodes.failed);
    logger.info({ signal }, 'stopping; send the signal again to stop at once');
    end(exitCodes.stopped);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);

  return {
    stopsFirst: (started) => void (app = started),
    refused({ message }) {
      if (hasBegun) return;
      process.stderr.write(`Toonwit stops: ${message}\n`);
      end(exitCodes.refused);
    },
    hasBegun: () => hasBegun,
  };
}
