import fastify from 'fastify';
import { systemClock, type Clock } from './clock.ts';
import { createControl, type SlackControl } from './control.ts';
import { createDeliveries } from './delivery/deliveries.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import type { Emulation } from './emulation.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createIds } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { createJournal } from './journal.ts';
import { installApp } from './manifest.ts';
import { createMessages } from './messages.ts';
import { createModals } from './modals.ts';
import { createResponseUrls } from './response-url.ts';
import { registerControlApi } from './server/control-api.ts';
import { registerFileHost } from './server/file-host.ts';
import { registerResponseUrls } from './server/response-urls.ts';
import { registerWebApi } from './server/web-api.ts';
import { createShapes } from './shapes.ts';
import { defaultTiming, type Timing } from './timing.ts';
import { createTokens } from './tokens.ts';
import { createTriggers } from './triggers.ts';
import { createWorkspace, defaultSeed, type Seed } from './workspace.ts';

/** Where the emulator's log goes; a pino logger fits. */
export interface EmulatorLogger {
  error(fields: object, message: string): void;
}

/** How a workspace starts; everything has a default. */
export interface SlackEmulatorOptions {
  readonly clock?: Clock;
  readonly logger?: EmulatorLogger;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The app manifest that the app is installed from; without one it may do and is told everything. */
  readonly manifest?: unknown;
  /** Who and what there is at the start. */
  readonly workspace?: Seed;
  readonly timing?: Partial<Timing>;
  /** Decides which requests a share of faults hits. */
  readonly seed?: number;
  /** The request URL to deliver to; Socket Mode unless given. */
  readonly requestUrl?: string;
  /** Whether the control object can be reached under `/control`, which has no password. */
  readonly controlApi?: boolean;
}

/** A workspace on loopback that speaks Slack's protocols to a real Bolt app. */
export interface SlackEmulator {
  /** For `slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
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

/**
 * Starts an emulated Slack workspace. It listens on 127.0.0.1 only.
 * @throws Error when the manifest is one that Slack would refuse, or the port is taken.
 */
export async function createSlackEmulator(options: SlackEmulatorOptions = {}): Promise<SlackEmulator> {
  const {
    clock = systemClock,
    logger,
    port = 0,
    manifest,
    workspace: seed = defaultSeed,
    requestUrl,
  } = options;
  const timing: Timing = { ...defaultTiming, ...options.timing };
  const app = installApp(manifest);
  const ids = createIds(clock, options.seed ?? 1);
  const journal = createJournal(clock);
  const workspace = createWorkspace(ids, seed, app.botName);
  const identity = { appId: ids.next('A'), botId: ids.next('B'), verificationToken: ids.secret() };
  const files = createFiles(ids, clock);
  const tokens = createTokens(() => ids.secret(), app.scopes);
  const faults = createFaults(() => ids.random());
  let address = '';
  const origin = (): string => address;

  const triggers = createTriggers(ids, clock, timing.triggerMs);
  const shapes = createShapes({ workspace, files, ...identity, appName: app.name, origin });
  const deliveries = createDeliveries({ clock, ids, timing, journal, faults });
  const sockets = createSocketMode({ appId: identity.appId, clock, timing, journal });
  const events = createEvents({ app, identity, workspace, tokens, clock, deliveries });
  const messages = createMessages({ workspace, events, shapes, ids, clock, journal, files, timing });
  const responseUrls = createResponseUrls({ workspace, messages, clock, ids, timing, files, origin });
  const interactions = createInteractions({
    workspace,
    identity,
    deliveries,
    triggers,
    responseUrls,
    journal,
    shapes,
  });
  const modals = createModals({ ids, journal, workspace, identity });
  const parts = {
    app,
    identity,
    clock,
    ids,
    timing,
    journal,
    workspace,
    files,
    tokens,
    faults,
    triggers,
    shapes,
  };
  const em: Emulation = {
    ...parts,
    deliveries,
    events,
    messages,
    responseUrls,
    interactions,
    modals,
    sockets,
    origin,
  };

  const server = fastify({ bodyLimit: maxBodyBytes, forceCloseConnections: true });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.setErrorHandler((error, request, reply) => {
    logger?.error({ error, url: request.url }, 'the Slack emulator failed to answer');
    return reply.code(500).send({ ok: false, error: 'fatal_error' });
  });
  registerWebApi(server, em);
  registerResponseUrls(server, em);
  await registerFileHost(server, em);
  sockets.attach(server.server);
  const signingSecret = ids.secret(16);
  const control = createControl(em, signingSecret);
  if (options.controlApi === true) registerControlApi(server, control);
  address = await server.listen({ host: '127.0.0.1', port });

  control.deliverTo(requestUrl ?? 'socket');

  return {
    apiUrl: `${address}/api/`,
    origin: address,
    botToken: tokens.bot.value,
    appToken: tokens.app.value,
    signingSecret,
    teamId: workspace.team.id,
    appId: identity.appId,
    botId: identity.botId,
    botUserId: workspace.bot.id,
    control,
    async close() {
      deliveries.close();
      sockets.close();
      await server.close();
    },
  };
}
