import { App, HTTPReceiver, LogLevel, SocketModeReceiver, type Logger } from '@slack/bolt';
import { createSkippingClock, type SkippingClock } from '../../../src/playground/slack/clock.ts';
import {
  createSlackEmulator,
  type SlackEmulator,
  type SlackEmulatorOptions,
} from '../../../src/playground/slack/emulator.ts';
import { onTestFinished } from 'vitest';

const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** An emulator with a clock that can skip, closed with the test. */
export async function startEmulator(
  options: SlackEmulatorOptions = {},
): Promise<{ slack: SlackEmulator; clock: SkippingClock }> {
  const clock = createSkippingClock();
  const slack = await createSlackEmulator({ clock, ...options });
  onTestFinished(() => slack.close());
  return { slack, clock };
}

export interface BoltOptions {
  /** How soon a lost socket is replaced; Bolt waits so many milliseconds times the failures. */
  readonly reconnectMs?: number;
  readonly retries?: number;
  /** Bolt's own events of itself. */
  readonly ignoreSelf?: boolean;
  readonly listen: (app: App) => void;
}

/** A real Bolt app, connected to the emulator by Socket Mode and stopped with the test. */
export async function startSocketApp(
  slack: SlackEmulator,
  { reconnectMs = 50, retries = 2, ignoreSelf = true, listen }: BoltOptions,
): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries, minTimeout: 1, maxTimeout: 5 } };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: quiet,
    clientPingTimeout: reconnectMs,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: slack.botToken, receiver, clientOptions, logger: quiet, ignoreSelf });
  listen(app);
  await app.start();
  onTestFinished(async () => void (await app.stop()));
  return app;
}

/** A real Bolt app behind its own HTTP receiver, to which the emulator delivers. */
export async function startHttpApp(
  slack: SlackEmulator,
  { retries = 2, ignoreSelf = true, listen }: BoltOptions,
): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries, minTimeout: 1, maxTimeout: 5 } };
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: quiet });
  const app = new App({ token: slack.botToken, receiver, clientOptions, logger: quiet, ignoreSelf });
  listen(app);
  const server = await receiver.start({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => void (await app.stop()));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  slack.control.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

/** A picture's bytes that nothing needs to decode. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
