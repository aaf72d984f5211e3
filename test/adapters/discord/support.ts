import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SimpleIdentifyThrottler } from 'discord.js';
import { expect, onTestFinished, vi } from 'vitest';
import { createDiscordAdapter, type DiscordAdapterOptions } from '../../../src/adapters/discord/index.ts';
import type { Adapter } from '../../../src/core/adapter.ts';
import type { AnyCommand } from '../../../src/core/command.ts';
import type { Services } from '../../../src/core/free-context.ts';
import type { DrawMeme } from '../../../src/core/runs.ts';
import { createFilterEngine } from '../../../src/engines/filter/engine.ts';
import { createTinySentimentEngine } from '../../../src/engines/tiny-sentiment/engine.ts';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { createLocalClaims } from '../../../src/core/processes/claims.ts';
import { createAnsweredMessages } from '../../../src/core/processes/answered-messages.ts';
import { createRememberedButtons } from '../../../src/core/replies/remembered-buttons.ts';
import type { Store } from '../../../src/store/store.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import type { Engines } from '../../../src/inference/inference.ts';
import { loadCommands } from '../../../src/app/load-commands.ts';
import { createMedia } from '../../../src/media/media.ts';
import {
  createDiscordEmulator,
  createManualClock,
  type DiscordEmulator,
  type DiscordEmulatorOptions,
  type InteractionView,
  type MessageView,
  type SeenRequest,
} from '@toonwit/discord-emulator';
import { createTestCore, createTestLogger } from '../../support/core.ts';
import { patienceMs } from '../../support/patience.ts';
import { createDiscordOpenApi, type DiscordOpenApi } from '../../support/discord-openapi.ts';

export const commands = await loadCommands(new URL('../../../commands/', import.meta.url));
const modelDir = fileURLToPath(new URL('../../../models/tiny-sentiment-en', import.meta.url));

/** The real engines, all of them local; made once for a test file. */
export const engines: Engines = {
  'text-classification': [createTinySentimentEngine({ modelDir, ortThreads: 1 })],
  'image-text-to-text': [createTemplateEngine()],
  'image-to-text': [],
  'image-to-image': [createFilterEngine({ threads: 1, maxSide: 320 })],
};

/** Routes that Discord serves and its OpenAPI document leaves out. */
const unlisted = ['/attachments/refresh-urls'];

function readOpenApi(): DiscordOpenApi | undefined {
  const path = process.env['DISCORD_OPENAPI'];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`expected DISCORD_OPENAPI to name a file, got ${path}`);
  // Attachment filters are newer than the document; the library's own additions go out with every message.
  return createDiscordOpenApi(path, { newer: ['file_types'] });
}

const openApi = readOpenApi();
/** What the whole file sent, for the report at its end. */
export const checked = { requests: 0, operations: new Set<string>(), invalid: [] as string[] };

function isJson(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What holds for every message that the bot sends: it can notify nobody, and its files have alternative texts. */
function checkMessage({ method, route, payload }: SeenRequest): void {
  const message = isJson(payload) && isJson(payload['data']) ? payload['data'] : payload;
  if (!isJson(message) || !('embeds' in message || 'content' in message)) return;
  const silent = JSON.stringify(message['allowed_mentions']) === '{"parse":[]}';
  const files = Array.isArray(message['attachments']) ? message['attachments'].filter(isJson) : [];
  if (!silent) checked.invalid.push(`${method} ${route} may notify somebody`);
  if (files.some(({ description }) => !description))
    checked.invalid.push(`${method} ${route} has a file without alternative text`);
}

function check({ method, route, payload, files }: SeenRequest): void {
  if (!openApi || unlisted.includes(route)) return;
  const { operation, valid, errors } = openApi.checkRequest({ method, route, payload, files });
  checked.requests += 1;
  if (operation) checked.operations.add(operation);
  if (!valid) checked.invalid.push(`${method} ${route}: ${errors.join('; ')}`);
}

/** For an emulator's `onRequest`. */
export function checkAll(request: SeenRequest): void {
  check(request);
  checkMessage(request);
}

/**
 * An emulated Discord that holds every request against Discord's description. New sessions needn't wait for each other
 * there, so the library doesn't either, until the test ends; test/redis and test/packages have that limit.
 */
export function startEmulator(options: DiscordEmulatorOptions): Promise<DiscordEmulator> {
  vi.spyOn(SimpleIdentifyThrottler.prototype, 'waitForIdentify').mockResolvedValue();
  return createDiscordEmulator({ maxConcurrency: false, ...options, onRequest: checkAll });
}

export interface BotOptions {
  readonly emulator?: DiscordEmulatorOptions;
  readonly adapter?: Partial<DiscordAdapterOptions>;
  readonly engines?: Partial<Engines>;
  readonly commands?: readonly AnyCommand[];
  readonly callsPerMinute?: number;
  readonly deadlineMs?: number;
  readonly maxWaiting?: number;
  readonly drawMeme?: DrawMeme;
  readonly services?: Partial<Services>;
  readonly keepBytes?: number;
  /** Where buttons and answered messages are remembered. */
  readonly store?: Store;
}

/**
 * The whole bot but its HTTP side, at an emulated Discord with a guild, a channel and two people. Time stands still there
 * unless the test moves it, so that no interaction is forgotten on a busy machine.
 */
export async function startBot(options: BotOptions = {}) {
  const clock = options.emulator?.clock ?? createManualClock();
  const emulator = await startEmulator({ ...options.emulator, clock });
  const { control } = emulator;
  const ada = control.addUser({ name: 'Ada' });
  const ben = control.addUser({ name: 'Ben' });
  const owner = control.addUser({ name: 'Olga' });
  const guild = control.addGuild({ name: 'Atelier', members: [owner.id, ada.id, ben.id] });
  const channel = control.addChannel({ guildId: guild.id, name: 'general' });
  const core = createTestCore({
    commands: options.commands ?? commands,
    engines: { ...engines, ...options.engines },
    findImageMs: patienceMs,
    ...(options.callsPerMinute !== undefined && { callsPerMinute: options.callsPerMinute }),
    ...(options.maxWaiting !== undefined && { maxWaiting: options.maxWaiting }),
    ...(options.deadlineMs !== undefined && { deadlineMs: options.deadlineMs }),
    ...(options.drawMeme && { drawMeme: options.drawMeme }),
    ...(options.services && { services: options.services }),
    ...(options.keepBytes !== undefined && { keepBytes: options.keepBytes }),
  });
  const { logger, lines } = createTestLogger();
  const { store = createMemoryStore() } = options;
  const adapter: Adapter = createDiscordAdapter({
    commands: options.commands ?? commands,
    dispatch: core.dispatch,
    allow: core.allow,
    isSetUp: core.isSetUp,
    token: emulator.token,
    apiUrl: emulator.apiUrl,
    shards: 'auto',
    media: createMedia({ maxSide: 320 }),
    claims: createLocalClaims(),
    answeredMessages: createAnsweredMessages({
      ...{ store, logger },
      secret: options.adapter?.token ?? emulator.token,
    }),
    rememberedButtons: createRememberedButtons({
      ...{ store, logger },
      forgetAnswers: core.forgetAnswers,
    }),
    logger,
    liveLineEveryMs: 20,
    // The emulator's clock stands still, so its 3 seconds never end; the adapter must not give up earlier.
    acknowledgeWithinMs: patienceMs,
    clock: () => clock.now(),
    ...options.adapter,
  });
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await Promise.all([core.drain(0), adapter.stop()]);
  };
  onTestFinished(async () => {
    await stop();
    await emulator.close();
    expect(checked.invalid).toEqual([]);
  });
  return { emulator, control, ada, ben, owner, guild, channel, core, adapter, lines, stop };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;

/** The same, connected. */
export async function startedBot(options: BotOptions = {}): Promise<Bot> {
  const bot = await startBot(options);
  await bot.adapter.start();
  return bot;
}

function isLive({ components }: MessageView): boolean {
  return JSON.stringify(components).includes('cancel:');
}

/** Waits for what finally answers an interaction: the reply, or the follow-up that replaced it. */
export function answerTo({ control }: Pick<Bot, 'control'>, used: InteractionView): Promise<MessageView> {
  return control.waitFor(
    () => {
      const { reply, followups } = used;
      if (reply && !reply.loading && !isLive(reply)) return reply;
      return reply ? undefined : followups[0];
    },
    { label: 'an answer' },
  );
}

/** Everything that a message says, in one text. */
export function wordsOf({ content, embeds }: MessageView): string {
  const texts = embeds.flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.map(({ value }) => value),
    footer?.text,
  ]);
  return [content, ...texts].filter(Boolean).join('\n');
}
