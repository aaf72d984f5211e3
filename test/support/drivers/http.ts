import { onTestFinished } from 'vitest';
import { createHttpAdapter } from '../../../src/adapters/http/index.ts';
import { createMedia } from '../../../src/media/media.ts';
import { createTestCore, createTestLogger } from '../core.ts';
import type { Answer, DriverOptions, StartDriver, Use } from './driver.ts';

const keys = { ada: 'the key of ada 123', ben: 'the key of ben 456' };

/** The HTTP server around a test's commands and engines, and a function to call it. */
export async function startServer(options: DriverOptions) {
  const { dispatch, drain, lines } = createTestCore(options);
  const adapter = createHttpAdapter({
    commands: options.commands,
    dispatch,
    media: createMedia(),
    maxUploadBytes: 2 ** 20,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    apiKeys: Object.values(keys),
    trustedProxies: [],
    allowedHosts: [],
    version: '0.0.0',
    readiness: () => ({ ready: true, engines: [] }),
    logger: createTestLogger().logger,
  });
  await adapter.start();
  let stopped: Promise<unknown> | undefined;
  const stop = async () => {
    stopped ??= Promise.all([drain(0), adapter.stop()]);
    await stopped;
  };
  onTestFinished(stop);

  function call({ person = 'ada', command, options: given = {} }: Use, signal?: AbortSignal) {
    return fetch(`${adapter.url}/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keys[person]}` },
      body: JSON.stringify(given),
      ...(signal && { signal }),
    });
  }

  return { call, stop, lines };
}

/** The HTTP API, where only the caller gets an answer. */
export const startDriver: StartDriver = async (options) => {
  const { call, stop } = await startServer(options);

  async function use(what: Use): Promise<Answer> {
    const response = await call(what);
    const body = (await response.json()) as { readonly message?: string; readonly text?: string };
    return { text: body.message ?? body.text ?? '', isPrivate: !response.ok, mentions: [] };
  }

  return { use, stop };
};
