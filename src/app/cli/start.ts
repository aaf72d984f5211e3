import { createLogger } from '../../lib/logger.ts';
import { codeRoot, projectRoot } from '../../lib/project-root.ts';
import { growWithWork } from '../../lib/spare-memory.ts';
import { createApp, type App } from '../create-app.ts';
import { createProcessEnd } from './process-end.ts';
import { createLoadingBar } from '../loading-bar.ts';
import type { Config } from '../config.ts';
import { readVersion } from '../read-version.ts';
import type { CliContext } from './context.ts';

function greeting({ url, hasPlayground }: App, role: Config['ROLE']): string {
  if (role === 'worker') return `\nToonwit works for its edges. How it is doing: ${url}/readyz\n`;
  return (
    (hasPlayground ? `\nOpen ${url} to try Toonwit on Discord and Slack, both in the playground.\n` : '') +
    `\nToonwit listens on ${url}. Try:\n\n` +
    `  curl ${url}/predict -H 'Content-Type: application/json' -d '{"text":"I love this!"}'\n` +
    `  curl ${url}/generate -H 'Content-Type: application/json' -d '{"prompt":"a cat who runs meetings"}'\n` +
    `  curl ${url}/cartoonize -F image=@packages/playground/samples/cat.jpg -F style=comic -o cartoon.jpg\n`
  );
}

/** Runs the bot until a signal stops it. @throws Error when it cannot start, for instance because its port is taken. */
export async function start({ readEnvironment, print }: CliContext): Promise<void> {
  const { stdout } = process;
  const { config, warnings } = readEnvironment();
  const logger = await createLogger({ level: config.LOG_LEVEL, readable: stdout.isTTY });
  const processEnd = createProcessEnd({ logger, drainSeconds: config.DRAIN_SECONDS });
  for (const warning of warnings) logger.warn(warning);
  const progress = createLoadingBar({
    isTerminal: stdout.isTTY,
    write: (text) => stdout.write(text),
    log: (reached) => logger.info(reached, 'loading'),
    columns: stdout.columns,
  });
  try {
    const app = await createApp({
      config,
      logger,
      version: readVersion(),
      commandsFolder: new URL('commands/', codeRoot),
      modelsFolder: new URL('models/', projectRoot),
      onRefused: (error) => processEnd.refused(error),
      onLoadProgress: (label, fraction) => progress.tell(label, fraction),
    });
    processEnd.stopsFirst(app);
    await app.start();
    growWithWork();
    if (processEnd.hasBegun()) return;
    logger.info({ url: app.url }, 'ready');
    print(greeting(app, config.ROLE));
  } catch (error) {
    logger.debug({ err: error }, 'start failed');
    throw error;
  }
}
