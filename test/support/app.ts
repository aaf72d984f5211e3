import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../../src/app/create-app.ts';
import { parseConfig } from '../../src/app/config.ts';
import { createTestLogger } from './core.ts';
import { patienceMs } from './patience.ts';
import { replicateModel, replicateToken } from './replicate-server.ts';

const root = new URL('../../', import.meta.url);

export interface TestApp extends App {
  readonly lines: Record<string, unknown>[];
  /** Sends JSON to a command. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Sends a form with a picture to a command. */
  readonly upload: (path: string, file: Uploaded, fields?: Record<string, string>) => Promise<Response>;
  /** What /help says about the calls of this machine's address. */
  readonly callsLeft: () => Promise<number>;
}

/** Asks a running bot how many calls its caller has left. */
export async function callsLeftAt(url: string, headers: Record<string, string> = {}): Promise<number> {
  const help = await fetch(`${url}/help`, { method: 'POST', headers });
  return ((await help.json()) as { callsLeft: { left: number } }).callsLeft.left;
}

/** Nothing that needs a hub, and nothing that stays on the disk. */
export const embedded = {
  SENTIMENT_ENGINE: 'mini',
  CAPTION_ENGINE: 'template',
  DESCRIBE_ENGINE: 'off',
  CARTOONIZE_ENGINE: 'filter',
  PLAYGROUND: 'off',
} as const;

/** Engines of providers, which load nothing and are asked for nothing: for what is not about engines. */
export const remote = {
  SENTIMENT_ENGINE: 'openai',
  CAPTION_ENGINE: 'openai',
  OPENAI_API_KEY: 'sk-test',
  OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  CARTOONIZE_ENGINE: 'replicate',
  REPLICATE_API_TOKEN: replicateToken,
  REPLICATE_BASE_URL: 'http://127.0.0.1:9/v1',
  REPLICATE_MODEL: replicateModel,
} as const;

export interface Uploaded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** The form's field; `image` unless given. */
  readonly field?: string;
}

interface AppSetup {
  /** Whether every engine loads at once. Most tests use one engine or none, and loading all takes seconds of CPU. */
  readonly warmUp?: boolean;
}

/** The whole bot on a port of its own, with its real engines and, unless it is told, a data folder of its own. */
export async function startApp(
  environment: Record<string, string> = {},
  { warmUp = false }: AppSetup = {},
): Promise<TestApp> {
  const { logger, lines } = createTestLogger();
  const dataDir = await mkdtemp(join(tmpdir(), 'toonwit-data-'));
  const app = await createApp({
    config: parseConfig({
      ...embedded,
      DATA_DIR: dataDir,
      PORT: '0',
      CALLS_PER_MINUTE: '1000',
      // A test loses patience before the bot does, and says what it waited for.
      DEADLINE_SECONDS: `${2 * (patienceMs / 1000)}`,
      ...environment,
    }),
    logger,
    version: '0.0.0',
    commandsFolder: new URL('commands/', root),
    modelsFolder: new URL('models/', root),
    warmUp,
  });
  async function stop(): Promise<void> {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  try {
    await app.start();
  } catch (error) {
    // What had started before it failed stays for nobody.
    await stop();
    throw error;
  }
  const { url } = app;
  return {
    url,
    lines,
    hasPlayground: app.hasPlayground,
    start: app.start,
    stop,
    callsLeft: () => callsLeftAt(url),
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    upload(path, { bytes, name, field = 'image' }, fields = {}) {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields)) form.append(key, value);
      form.append(field, new Blob([bytes]), name);
      return fetch(`${url}${path}`, { method: 'POST', body: form });
    },
  };
}
