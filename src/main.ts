import { readFileSync } from 'node:fs';
import { createApp, type App } from './app/create-app.ts';
import { ConfigError, parseConfig, type Config } from './app/config.ts';
import { createLoadProgress } from './app/loading-bar.ts';
import { createLogger } from './lib/logger.ts';

const root = new URL('../', import.meta.url);

/** Variables of the environment win over the file's, which is not needed at all. */
function loadDotEnv(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function versionOf(file: URL): string {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('expected package.json to have a version, got none');
}

function readConfig(): Config {
  try {
    loadDotEnv();
    return parseConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Toonwit cannot start: ${error.message}\n.env.example explains every variable.\n`);
    process.exit(1);
  }
}

function greet({ url, hasPlayground }: App): void {
  process.stdout.write(
    (hasPlayground ? `\nOpen ${url} to try Toonwit on Discord and Slack, both in the playground.\n` : '') +
      `\nToonwit listens on ${url}. Try:\n\n` +
      `  curl ${url}/predict -H 'Content-Type: application/json' -d '{"text":"I love this!"}'\n` +
      `  curl ${url}/generate -H 'Content-Type: application/json' -d '{"prompt":"a cat who runs meetings"}'\n` +
      `  curl ${url}/cartoonize -F image=@photo.jpg -F style=comic -o cartoon.jpg\n\n`,
  );
}

const config = readConfig();
const logger = createLogger({ level: config.LOG_LEVEL, readable: process.stdout.isTTY });

/** What a stop may take beyond the time for draining. */
const disconnectSeconds = 20;

/** The first signal lets what runs finish; the second ends the process at once. */
function stopOnSignals(app: App): void {
  let signals = 0;
  const onSignal = (signal: NodeJS.Signals) => {
    signals += 1;
    if (signals > 1) process.exit(1);
    logger.info({ signal }, 'stopping; send the signal again to end at once');
    // A platform's SDK that hangs while it disconnects must not keep the process.
    setTimeout(() => process.exit(1), (config.DRAIN_SECONDS + disconnectSeconds) * 1000).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'failed to stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

/** `npm run register`: tells Discord about the commands without starting anything. */
async function register(args: readonly string[]): Promise<void> {
  const cli = await import('./app/cli/register.ts');
  const print = (line: string) => process.stdout.write(`${line}\n`);
  await cli.register({ args, config, commandsFolder: new URL('commands/', root), print });
}

/** `npm run models`: lists, fetches or verifies hub models without starting anything. Sets the exit code. */
async function models(args: readonly string[]): Promise<void> {
  const [{ manageModels }, { createLoadProgress }] = await Promise.all([
    import('./app/cli/models.ts'),
    import('./app/loading-bar.ts'),
  ]);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const progress = createLoadProgress({
    isTerminal: process.stdout.isTTY,
    columns: process.stdout.columns,
    write: (text) => process.stdout.write(text),
    log: ({ engine, percent }) => print(`${engine}: ${percent} %`),
  });
  const hub = {
    endpoint: config.HF_ENDPOINT,
    cacheDir: config.MODEL_CACHE,
    proxy: { https: config.HTTPS_PROXY, http: config.HTTP_PROXY, except: config.NO_PROXY },
    ...(config.HF_TOKEN !== undefined && { token: config.HF_TOKEN }),
  };
  process.exitCode = await manageModels({
    args,
    sources: {
      sentiment: {
        role: 'sentiment',
        model: config.SENTIMENT_MODEL,
        revision: config.SENTIMENT_REVISION,
        dtype: config.SENTIMENT_DTYPE,
        ...hub,
      },
      caption: {
        role: 'caption',
        model: config.CAPTION_MODEL,
        revision: config.CAPTION_REVISION,
        dtype: config.CAPTION_DTYPE,
        ...hub,
      },
    },
    signal: new AbortController().signal,
    print,
    onProgress: (what, fraction) => progress.tell(what, fraction),
  });
}

async function start(): Promise<void> {
  const { stdout } = process;
  const progress = createLoadProgress({
    isTerminal: stdout.isTTY,
    write: (text) => stdout.write(text),
    log: (reached) => logger.info(reached, 'loading'),
    columns: stdout.columns,
  });
  const app = await createApp({
    config,
    logger,
    version: versionOf(new URL('package.json', root)),
    commandsFolder: new URL('commands/', root),
    modelsFolder: new URL('models/', root),
    onLoadProgress: (label, fraction) => progress.tell(label, fraction),
  });
  stopOnSignals(app);
  await app.start();
  logger.info({ url: app.url }, 'ready');
  greet(app);
}

const [task, ...args] = process.argv.slice(2);
try {
  if (task === 'register') await register(args);
  else if (task === 'models') await models(args);
  else await start();
} catch (error) {
  logger.debug({ err: error }, 'start failed');
  const doing: Readonly<Record<string, string>> = {
    register: 'register its commands',
    models: 'get its models ready',
  };
  const what = doing[task ?? ''] ?? 'start';
  process.stderr.write(`Toonwit cannot ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
