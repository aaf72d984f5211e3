import { onTestFinished } from 'vitest';
import { createHttpAdapter, type HttpAdapterOptions } from '../../../src/adapters/http/index.ts';
import type { SlackAdapter } from '../../../src/adapters/slack/index.ts';
import { createMedia } from '../../../src/media/media.ts';

/** Starts the bot's HTTP server with the paths of an adapter; resolves with the address for Slack's deliveries. */
export async function listenOverHttp(
  { routes }: SlackAdapter,
  core: Pick<HttpAdapterOptions, 'commands' | 'dispatch' | 'logger'>,
): Promise<string> {
  const http = createHttpAdapter({
    ...core,
    media: createMedia(),
    rawRoutes: routes,
    maxUploadBytes: 2 ** 20,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    apiKeys: [],
    trustedProxies: [],
    allowedHosts: [],
    version: '0.0.0',
    readiness: () => ({ ready: true, engines: [] }),
  });
  await http.start();
  onTestFinished(() => http.stop());
  return `${http.url}/slack/events`;
}
