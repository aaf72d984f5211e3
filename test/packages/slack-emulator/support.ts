import { App, HTTPReceiver, LogLevel, SocketModeReceiver, type Logger } from '@slack/bolt';
import {
  createManualClock,
  createSlackEmulator,
  type AdjustableClock,
  type SlackEmulator,
  type SlackEmulatorOptions,
} from '@toonwit/slack-emulator';
import { onTestFinished } from 'vitest';

/** A log that nobody reads. */
export const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** An emulator whose time moves only when the test skips it, closed with the test. Uploads are processed at once. */
export async function startEmulator(
  options: SlackEmulatorOptions = {},
): Promise<{ slack: SlackEmulator; clock: AdjustableClock }> {
  const clock = createManualClock();
  const timing = { fileProcessingMs: 0, ...options.timing };
  const slack = await createSlackEmulator({ clock, ...options, timing });
  onTestFinished(() => slack.close());
  return { slack, clock };
}

/**
 * For `reconnectMs` where a socket is lost on purpose: soon, and yet longer than a busy machine stands still, after which
 * Bolt would give up a socket that is there.
 */
export const soonMs = 2_000;

export interface BoltOptions {
  /** How soon a lost socket is replaced; by the same number Bolt gives a socket up that sends no pong. */
  readonly reconnectMs?: number;
  readonly retries?: number;
  /** Bolt's own events of itself. */
  readonly ignoreSelf?: boolean;
  readonly listen: (app: App) => void;
}

/** A real Bolt app, connected to the emulator by Socket Mode and stopped with the test. */
export async function startSocketApp(
  slack: SlackEmulator,
  { reconnectMs = 5_000, retries = 2, ignoreSelf = true, listen }: BoltOptions,
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
  // Bolt asks who it is as soon as it is made; a test must not end before that.
  await app.client.auth.test();
  onTestFinished(async () => {
    await app.stop();
  });
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
  onTestFinished(async () => {
    await app.stop();
  });
  const address = server.address();
  await app.client.auth.test();
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  slack.control.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

/** A picture's bytes that nothing needs to decode. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
