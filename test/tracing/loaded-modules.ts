import { createRequire } from 'node:module';
import { pino } from 'pino';
import { parseConfig } from '../../src/app/config.ts';
import { createApp } from '../../src/app/create-app.ts';
import { embedded } from '../support/app.ts';

// Starts and stops a bot with the environment's variables, and prints which packages of OpenTelemetry it has loaded.
const root = new URL('../../', import.meta.url);
const app = await createApp({
  config: parseConfig({ ...process.env, ...embedded, PORT: '0' }),
  logger: pino({ level: 'silent' }),
  version: '0.0.0',
  commandsFolder: new URL('commands/', root),
  modelsFolder: new URL('models/', root),
  warmUp: false,
});
await app.start();
await app.stop();

const packages = Object.keys(createRequire(import.meta.url).cache).flatMap(
  (file) => /node_modules\/(@opentelemetry\/[^/]+)/.exec(file)?.[1] ?? [],
);
process.stdout.write([...new Set(packages)].sort().join('\n'));
