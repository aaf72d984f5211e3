import { createDiscordEmulator, type DiscordEmulatorOptions } from '@toonwit/discord-emulator';
import { createSlackEmulator, type SlackEmulatorOptions } from '@toonwit/slack-emulator';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { runRegisterCli } from '../../../src/adapters/discord/register-cli.ts';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import type { Found } from '../../../src/app/doctor/check.ts';
import { examine } from '../../../src/app/doctor/examine.ts';
import { exitCodeOf, toText } from '../../../src/app/doctor/print.ts';
import { parseEnvFile } from '../../../src/app/env-file.ts';
import { loadCommands } from '../../../src/app/load-commands.ts';
import { ensureModel } from '../../../src/engines/transformers/hub/ensure-model.ts';
import { temporaryFolder, signal, standIn, startWorld } from '../../engines/transformers/support.ts';
import { embedded } from '../../support/app.ts';
import { createTestLogger } from '../../support/core.ts';
import { sendJson, startOpenAiServer, type Script } from '../../support/openai-server.ts';
import { replicateModel, replicateToken, startReplicate } from '../../support/replicate-server.ts';

export type Variables = Readonly<Record<string, string>>;

export const commands = await loadCommands(new URL('../../../commands/', import.meta.url));

/** What doctor says of a configuration, the text of .env included. */
export async function ask(environment: Variables, envFile = '') {
  const { logger } = createTestLogger();
  const found = await examine({
    file: parseEnvFile(envFile),
    environment: {
      ...embedded,
      PORT: '0',
      npm_config_user_agent: 'npm/11.0.0 node/v22.0.0 linux x64',
      DATA_DIR: await temporaryFolder(),
      MODEL_CACHE: await temporaryFolder(),
      ...environment,
    },
    commands,
    // Longer than doctor's own, for machines that are busy with other tests.
    checkMs: 60_000,
    logger,
  });
  return { found, text: toText(found), exitCode: exitCodeOf(found) };
}

/** The findings of some subjects that are not fine, as they are printed but without the remedies. */
export function complaintsIn(found: readonly Found[]): string[] {
  return found
    .filter(({ level }) => level === 'warning' || level === 'error')
    .map(({ level, subject, text, details = [] }) =>
      [`${level === 'error' ? '✗' : '!'} ${subject}: ${text}`, ...details].join(' | '),
    );
}

/** What is broken, how, and the lines that doctor then prints. */
export interface Row<World> {
  readonly broken: string;
  /** Breaks it in the world, or gives the variables that do. */
  readonly by: (world: World) => Variables | undefined;
  readonly says: readonly (string | RegExp)[];
}

/** Breaks one thing, and expects doctor to complain of it and of nothing else. */
export async function expectComplaints<World extends { readonly env: Variables }>(
  world: World,
  { by, says }: Row<World>,
): Promise<void> {
  const { found } = await ask({ ...world.env, ...by(world) });
  expect(complaintsIn(found)).toEqual(
    says.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
}

/** Another process that has a store open until the test ends; at a sign on its input it says whether it still keeps things. */
export async function holdStore(folder: string) {
  const levelStore = new URL('../../../src/store/level-store.ts', import.meta.url).href;
  const script = `
    const { openLevelStore } = await import(${JSON.stringify(levelStore)});
    const store = await openLevelStore({ folder: process.argv[1] });
    await store.set('a', 'b');
    process.stdout.write('open');
    process.stdin.on('data', () => store.set('c', 'd').then(() => process.stdout.write(store.problem() ?? 'kept'))).resume();`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script, folder];
  const holder = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void holder.kill());
  await once(holder.stdout, 'data');
  return holder;
}

/** Discord with the bot in one server, its commands registered and all it needs allowed. */
export async function discord(options: DiscordEmulatorOptions = {}) {
  const emulator = await createDiscordEmulator({ botName: 'Toonwit', ...options });
  onTestFinished(() => emulator.close());
  const { apiUrl, token, control } = emulator;
  const guild = control.addGuild({ name: 'Club' });
  const memes = control.addChannel({ guildId: guild.id, name: 'memes' });
  await runRegisterCli({ args: [], token, apiUrl, commands, print: () => undefined });
  return { control, guild, memes, env: { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token } };
}

/** Slack with the app as its manifest describes it. */
export async function slack({ manifest = manifestFor(commands), ...options }: SlackEmulatorOptions = {}) {
  const emulator = await createSlackEmulator({ manifest, ...options });
  onTestFinished(() => emulator.close());
  const env = {
    SLACK_API_URL: emulator.apiUrl,
    SLACK_BOT_TOKEN: emulator.botToken,
    SLACK_APP_TOKEN: emulator.appToken,
    SLACK_CONFIG_TOKEN: emulator.configToken,
  };
  return { ...emulator, env };
}

/** A hub and its one model, downloaded unless `empty`. */
export async function models({ empty = false } = {}) {
  const { hub, cacheDir, folder } = await startWorld();
  const { model, revision } = standIn;
  const source = { role: 'sentiment', model, revision, dtype: 'fp32', cacheDir } as const;
  if (!empty) await ensureModel({ source: { ...source, endpoint: hub.endpoint }, signal });
  const env = {
    SENTIMENT_ENGINE: 'auto',
    SENTIMENT_MODEL: model,
    SENTIMENT_REVISION: revision,
    SENTIMENT_DTYPE: 'fp32',
    HF_ENDPOINT: hub.endpoint,
    MODEL_CACHE: cacheDir,
  };
  return { hub, folder, env };
}

const listModels: Script = (response) => sendJson(response, { object: 'list', data: [{ id: 'witty-1' }] });

/** A server with OpenAI's API. */
export async function openAi(script: Script = listModels) {
  const server = await startOpenAiServer(script);
  onTestFinished(() => server.stop());
  const env = {
    CAPTION_ENGINE: 'auto',
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: 'sk-of-a-test',
    OPENAI_MODEL: 'witty-1',
  };
  return { server, env };
}

export async function replicate() {
  const server = await startReplicate();
  const env = {
    CARTOONIZE_ENGINE: 'auto',
    REPLICATE_BASE_URL: server.baseUrl,
    REPLICATE_API_TOKEN: replicateToken,
    REPLICATE_MODEL: replicateModel,
  };
  return { server, env };
}
