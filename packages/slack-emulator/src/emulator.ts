import {
  type Clock,
  createLoopbackServer,
  listenOnLoopback,
  type Logger,
  silentLogger,
  systemClock,
} from '@toonwit/emulator-kit';
import { createControl, type SlackControl } from './control.ts';
import { createCommon, createWorld } from './create-world.ts';
import { createOAuth, type OAuth } from './oauth.ts';
import { defaultSeed, type Seed } from './seed.ts';
import { registerFileRoutes } from './server/file-routes.ts';
import { registerOAuthRoutes } from './server/oauth-routes.ts';
import { registerResponseUrlRoutes } from './server/response-url-routes.ts';
import { registerWebApiRoutes } from './server/web-api-routes.ts';
import type { Timing } from './timing.ts';
import type { World } from './world.ts';
import { createWorlds } from './worlds.ts';

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

/** A workspace, or an organisation of one, that can install the app. */
export interface AnotherWorkspace {
  readonly teamId: string;
  /** The organisation that installs the app for all of its workspaces. */
  readonly enterpriseId: string | undefined;
  readonly botUserId: string;
  readonly control: SlackControl;
  /** The latest bot token. */
  readonly botToken: () => string;
}

/** An emulated Slack workspace on loopback that speaks to a real app. */
export interface SlackEmulator {
  /** For `slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly botToken: string;
  readonly appToken: string;
  /** Reads the manifest of the owner's apps (`apps.manifest.export`). */
  readonly configToken: string;
  readonly signingSecret: string;
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly control: SlackControl;
  /** The app as others install it. */
  readonly oauth: Pick<OAuth, 'clientId' | 'clientSecret' | 'redirectUrls'>;
  /**
   * Adds a workspace that hasn't installed the app. Its people and channels have the ids of those of the first one, because
   * Slack's are unique only within a workspace. With an organisation's name, the app is installed for all of that.
   */
  addWorkspace(what: { name: string; organisation?: string; seed?: Seed }): AnotherWorkspace;
  close(): Promise<void>;
}

const maxBodyBytes = 4 * 2 ** 20;

function latestOf({ journal }: World): string {
  const latest = journal.entries.slice(-12).map(({ what, text }) => `\n  ${what} ${text}`);
  return `; the latest entries of the journal:${latest.join('')}`;
}

/**
 * Starts an emulated Slack workspace on 127.0.0.1: Web API, Socket Mode, HTTP deliveries and files on one port.
 * @throws Error when Slack would refuse the manifest, or the port is taken.
 */
export async function createSlackEmulator(options: SlackEmulatorOptions = {}): Promise<SlackEmulator> {
  const { logger = silentLogger, port = 0, requestUrl = 'socket', clock = systemClock } = options;
  const closing = new AbortController();
  let origin = '';
  const common = createCommon({
    ...{ clock, manifest: options.manifest, timing: options.timing, seed: options.seed ?? 1 },
    ...{ origin: () => origin, closing: closing.signal, latest: () => latestOf(world) },
  });
  const world = createWorld(common, { people: options.workspace ?? defaultSeed });
  const worlds = createWorlds(world);
  const oauth = createOAuth(worlds, common.parts);
  const { tokens, identity, workspace, deliveries, sockets } = world;

  const server = createLoopbackServer({ maxBodyBytes, clock: world.clock });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.setErrorHandler((error, request, reply) => {
    logger.error({ error, url: request.url }, 'the emulated Slack failed to answer');
    return reply.code(500).send({ ok: false, error: 'fatal_error' });
  });
  registerWebApiRoutes(server, worlds, oauth);
  registerOAuthRoutes(server, worlds, oauth);
  registerResponseUrlRoutes(server, worlds);
  await registerFileRoutes(server, worlds);
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
    configToken: tokens.config.value,
    signingSecret,
    teamId: workspace.team.id,
    appId: identity.appId,
    botId: identity.botId,
    botUserId: workspace.bot.id,
    control,
    oauth,
    addWorkspace({ name, organisation, seed = defaultSeed }) {
      const enterprise =
        organisation === undefined ? undefined : { id: common.parts.ids.next('E'), name: organisation };
      const added = createWorld(
        { ...common, appToken: tokens.app },
        { people: seed, name, ownIds: true, ...(enterprise && { enterprise }) },
      );
      added.tokens.revoke();
      worlds.add(added);
      return {
        teamId: added.workspace.team.id,
        enterpriseId: enterprise?.id,
        botUserId: added.workspace.bot.id,
        control: createControl(added, signingSecret),
        botToken: () => added.tokens.bot.value,
      };
    },
    async close() {
      closing.abort();
      deliveries.close();
      sockets.close();
      await server.close();
    },
  };
}
