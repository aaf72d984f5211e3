import {
  type Changes,
  type Clock,
  createChanges,
  createLoopbackServer,
  createRandom,
  createRequestLog,
  listenOnLoopback,
  type Logger,
  silentLogger,
  systemClock,
} from '@toonwit/emulator-kit';
import { createControl, type SlackControl } from './control.ts';
import { createDeliveries } from './delivery/deliveries.ts';
import { createEventsApi } from './delivery/events-api.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createSlackFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createHistoryCounter } from './history-limit.ts';
import { createIds } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { createJournal } from './journal.ts';
import { installApp } from './manifest.ts';
import { createMessages } from './messages.ts';
import { createModals } from './modals.ts';
import { createPayloads } from './object-json.ts';
import { createResponseUrls } from './response-urls.ts';
import { registerFileRoutes } from './server/file-routes.ts';
import type { RequestFields } from './server/request-record.ts';
import { registerResponseUrlRoutes } from './server/response-url-routes.ts';
import { registerWebApiRoutes } from './server/web-api-routes.ts';
import { defaultTiming, type Timing } from './timing.ts';
import { createTokens } from './tokens.ts';
import { createTriggers } from './triggers.ts';
import { createWorkspace, defaultSeed, type Seed } from './workspace.ts';
import type { World } from './world.ts';

/** How the emulator starts; everything has a default. */
export interface SlackEmulatorOptions {
  /** Decides timestamps and deadlines; the machine's own by default. */
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The manifest that the app is installed from; without one it has every scope and gets every event. */
  readonly manifest?: unknown;
  /** The people and channels at the start. */
  readonly workspace?: Seed;
  readonly timing?: Partial<Timing>;
  /** Seeds the choice of requests that faults with a share hit. */
  readonly seed?: number;
  /** The request URL to deliver to; Socket Mode by default. */
  readonly requestUrl?: string;
}

/** An emulated Slack workspace on loopback that speaks to a real app. */
export interface SlackEmulator {
  /** For `slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly control: SlackControl;
  close(): Promise<void>;
}

const maxBodyBytes = 4 * 2 ** 20;

function createWorld(options: SlackEmulatorOptions, origin: () => string, closing: AbortSignal): World {
  const { clock = systemClock, manifest, workspace: seed = defaultSeed } = options;
  const timing: Timing = { ...defaultTiming, ...options.timing };
  const app = installApp(manifest);
  const ids = createIds(clock);
  const changes: Changes = createChanges(() => {
    const latest = journal.entries.slice(-12).map(({ what, text }) => `\n  ${what} ${text}`);
    return `; the latest entries of the journal:${latest.join('')}`;
  });
  const journal = createJournal(clock, changes);
  const requests = createRequestLog<RequestFields>({ clock, changes });
  const workspace = createWorkspace(ids, seed, app.botName);
  const identity = { appId: ids.next('A'), botId: ids.next('B'), verificationToken: ids.secret() };
  const files = createFiles(ids, clock);
  const tokens = createTokens(() => ids.secret(), app.scopes);
  const faults = createSlackFaults(createRandom(options.seed ?? 1));
  const triggers = createTriggers(ids, clock, timing.triggerMs);
  const payloads = createPayloads({ workspace, files, ...identity, appName: app.name, origin });
  const deliveries = createDeliveries({ clock, ids, timing, changes, faults });
  const sockets = createSocketMode({ appId: identity.appId, clock, timing, changes });
  const historyLimit = createHistoryCounter(clock);
  const base = {
    historyLimit,
    app,
    identity,
    clock,
    ids,
    timing,
    changes,
    journal,
    requests,
    workspace,
    files,
    tokens,
  };
  const parts = { ...base, faults, triggers, payloads, deliveries, sockets, origin, closing };
  const events = createEventsApi(parts);
  const messages = createMessages({ ...parts, events });
  const responseUrls = createResponseUrls({ ...parts, messages });
  const interactions = createInteractions({ ...parts, responseUrls });
  return { ...parts, events, messages, responseUrls, interactions, modals: createModals(parts) };
}

/**
 * Starts an emulated Slack workspace on 127.0.0.1: Web API, Socket Mode, HTTP deliveries and files on one port.
 * @throws Error when Slack would refuse the manifest, or the port is taken.
 */
export async function createSlackEmulator(options: SlackEmulatorOptions = {}): Promise<SlackEmulator> {
  const { logger = silentLogger, port = 0, requestUrl = 'socket' } = options;
  const closing = new AbortController();
  let origin = '';
  const world = createWorld(options, () => origin, closing.signal);
  const { tokens, identity, workspace, deliveries, sockets } = world;

  const server = createLoopbackServer({ maxBodyBytes });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.setErrorHandler((error, request, reply) => {
    logger.error({ error, url: request.url }, 'the emulated Slack failed to answer');
    return reply.code(500).send({ ok: false, error: 'fatal_error' });
  });
  registerWebApiRoutes(server, world);
  registerResponseUrlRoutes(server, world);
  await registerFileRoutes(server, world);
  sockets.attach(server.server);
  const signingSecret = world.ids.secret(16);
  const control = createControl(world, signingSecret);
  origin = await listenOnLoopback(server, port);
  control.deliverTo(requestUrl);

  return {
    apiUrl: `${origin}/api/`,
    origin,
    botToken: tokens.bot.value,
    appToken: tokens.app.value,
    signingSecret,
    teamId: workspace.team.id,
    appId: identity.appId,
    botId: identity.botId,
    botUserId: workspace.bot.id,
    control,
    async close() {
      closing.abort();
      deliveries.close();
      sockets.close();
      await server.close();
    },
  };
}
