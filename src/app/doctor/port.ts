import { once } from 'node:events';
import { createServer } from 'node:net';
import { z } from 'zod';
import { explainStartFailure } from '../cli/start-failure.ts';
import { failure, fine, warning, type Finding } from '../../lib/doctor-finding.ts';
import type { Config } from '../config.ts';

type Place = Pick<Config, 'HOST' | 'PORT'>;

const readiness = z.object({
  ready: z.boolean(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  engines: z.array(z.unknown()),
});

/** What a Toonwit that runs at the configured address says of itself; undefined if none does. */
export type RunningBot = z.output<typeof readiness> | undefined;

function urlOf({ HOST, PORT }: Place): string {
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** Asks whoever listens at the configured address whether it is Toonwit. */
export async function findRunningBot(config: Place, signal: AbortSignal): Promise<RunningBot> {
  if (config.PORT === 0) return undefined;
  try {
    const response = await fetch(`${urlOf(config)}/readyz`, { signal, redirect: 'error' });
    return readiness.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

/** Listens for a moment. @throws the system's error where the bot could not */
async function tryPort({ HOST, PORT }: Place): Promise<void> {
  const server = createServer();
  server.listen(PORT, HOST);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Checks that the bot could listen where it is told to, or how the one that already does is doing. */
export async function* checkPort(config: Place, running: Promise<RunningBot>): AsyncIterable<Finding> {
  const bot = await running;
  if (bot) {
    yield fine(`Toonwit runs at ${urlOf(config)}${bot.ready ? ' and is ready' : ''}.`);
    for (const reason of bot.reasons) yield failure(`It is not ready: ${reason}`);
    for (const text of bot.warnings) yield warning(text);
    return;
  }
  try {
    await tryPort(config);
    yield fine(config.PORT === 0 ? 'PORT is 0: any free port.' : `${config.HOST}:${config.PORT} is free.`);
  } catch (error) {
    const told = explainStartFailure(error);
    yield failure(`${told.charAt(0).toUpperCase()}${told.slice(1)}`);
  }
}
