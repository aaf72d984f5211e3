import {
  type Changes,
  type Clock,
  createChanges,
  createRandom,
  createRequestLog,
} from '@toonwit/emulator-kit';
import { createDeliveries } from './delivery/deliveries.ts';
import { createEventsApi } from './delivery/events-api.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createSlackFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createHistoryCounter } from './history-limit.ts';
import { createIds } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { createJournal } from './journal.ts';
import { type App, installApp } from './manifest.ts';
import { createMessages } from './messages.ts';
import { createModals } from './modals.ts';
import { createPayloads } from './object-json.ts';
import { createResponseUrls } from './response-urls.ts';
import type { Seed } from './seed.ts';
import type { RequestFields } from './server/request-record.ts';
import { defaultTiming, type Timing } from './timing.ts';
import { createTokens, type Token } from './tokens.ts';
import { createTriggers } from './triggers.ts';
import { createWorkspace, type Workspace } from './workspace.ts';
import type { World } from './world.ts';

/** What is the app's own, whatever workspace it is installed in. */
export interface Common {
  readonly app: App;
  readonly appId: string;
  readonly verificationToken: string;
  readonly appToken: Token | undefined;
  readonly parts: Pick<
    World,
    'clock' | 'ids' | 'timing' | 'changes' | 'requests' | 'faults' | 'deliveries' | 'sockets'
  >;
  readonly origin: () => string;
  readonly closing: AbortSignal;
}

interface CommonOptions {
  readonly clock: Clock;
  readonly manifest: unknown;
  readonly timing: Partial<Timing> | undefined;
  readonly seed: number;
  readonly origin: () => string;
  readonly closing: AbortSignal;
  /** Says what happened lately, for the test that waits in vain. */
  readonly latest: () => string;
}

/** Creates what all workspaces of the app share. */
export function createCommon(options: CommonOptions): Common {
  const { clock, manifest, origin, closing, latest } = options;
  const timing: Timing = { ...defaultTiming, ...options.timing };
  const ids = createIds(clock);
  const changes: Changes = createChanges(latest);
  const faults = createSlackFaults(createRandom(options.seed));
  const appId = ids.next('A');
  return {
    app: installApp(manifest),
    appId,
    verificationToken: ids.secret(),
    appToken: undefined,
    parts: {
      ...{ clock, ids, timing, changes, faults },
      requests: createRequestLog<RequestFields>({ clock, changes }),
      deliveries: createDeliveries({ clock, ids, timing, changes, faults }),
      sockets: createSocketMode({ appId, clock, timing, changes }),
    },
    origin,
    closing,
  };
}

/** One workspace. */
export interface WorldSeed {
  readonly people: Seed;
  readonly name?: string;
  /** The organisation of Enterprise Grid that installs the app for all of its workspaces. */
  readonly enterprise?: NonNullable<Workspace['enterprise']>;
  /** Whether people and channels get ids that another workspace may have too, as on Slack. */
  readonly ownIds?: boolean;
}

/** Creates a workspace with everything that it consists of. */
export function createWorld(
  { app, appId, verificationToken, appToken, parts: shared, origin, closing }: Common,
  seed: WorldSeed,
): World {
  const { clock, ids, timing, changes } = shared;
  const journal = createJournal(clock, changes);
  const workspace = createWorkspace(
    seed.ownIds === true ? createIds(clock) : ids,
    { ...seed.people, team: { id: ids.next('T'), name: seed.name ?? 'Playground' } },
    app.botName,
  );
  if (seed.enterprise) workspace.enterprise = seed.enterprise;
  const identity = { appId, botId: ids.next('B'), verificationToken };
  const files = createFiles(ids, clock);
  const tokens = createTokens({
    ...{ secret: (bytes?: number) => ids.secret(bytes), appId, scopes: app.scopes, clock },
    ...(appToken && { app: appToken }),
  });
  const triggers = createTriggers(ids, clock, timing.triggerMs);
  const payloads = createPayloads({ workspace, files, ...identity, appName: app.name, origin });
  const base = {
    historyLimit: createHistoryCounter(clock),
    charts: { accepted: true },
    app,
    identity,
    journal,
    workspace,
    files,
    tokens,
  };
  const parts = { ...shared, ...base, triggers, payloads, origin, closing };
  const events = createEventsApi(parts);
  const messages = createMessages({ ...parts, events });
  const responseUrls = createResponseUrls({ ...parts, messages });
  const interactions = createInteractions({ ...parts, responseUrls });
  return { ...parts, events, messages, responseUrls, interactions, modals: createModals(parts) };
}
