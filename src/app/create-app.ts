import type { Adapter, PlatformRefusedError } from '../core/adapter.ts';
import { callerOf } from '../core/caller.ts';
import type { AnyCommand } from '../core/command.ts';
import { createDailyCalls } from '../core/limits/daily-calls.ts';
import { createDispatch } from '../core/dispatch.ts';
import { createAnsweredMessages } from '../core/processes/answered-messages.ts';
import { createRememberedButtons } from '../core/replies/remembered-buttons.ts';
import { createOptOuts } from '../core/settings/opt-outs.ts';
import { createLimitRules } from '../core/limits/limit-rules.ts';
import { createThrottle } from '../core/limits/throttle.ts';
import type { Logger } from '../lib/logger.ts';
import { createMedia } from '../media/media.ts';
import { readBotStatus } from './read-bot-status.ts';
import { createWeekly } from '../weekly/post-weekly-mood.ts';
import { createAdapters } from './build-adapters.ts';
import { buildPlayground, configForPlayground } from './build-playground.ts';
import { buildLocalState, buildShared } from './build-state.ts';
import { buildUploads } from './build-uploads.ts';
import type { Work } from './build-work.ts';
import { connectJobs } from './build-jobs.ts';
import { checkModels } from './check-models.ts';
import type { Config } from './config.ts';
import { loadCommands } from './load-commands.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness, hasEngineFor } from './readiness.ts';
import { startTracing } from './build-tracing.ts';

export interface App {
  /** Where the HTTP API listens, once started. */
  readonly url: string;
  /** Whether the playground is at that address. */
  readonly hasPlayground: boolean;
  /** Listens and connects, while the engines load in the background. A stop in between is no failure. */
  readonly start: () => Promise<void>;
  /** Refuses new work, gives running work the configured time to finish, and frees everything. */
  readonly stop: () => Promise<void>;
}

interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly version: string;
  /** The folder of the commands. */
  readonly commandsFolder: URL;
  /** The folder of the embedded models. */
  readonly modelsFolder: URL;
  /** Whether every engine loads at the start rather than on first use; true by default. */
  readonly warmUp?: boolean;
  /** Called when a platform refuses the bot after a successful start, so that it can do nothing there any more. */
  readonly onRefused?: (error: PlatformRefusedError) => void;
  /** Called with an engine's label and its loading progress, 0 to 1. */
  readonly onLoadProgress?: (label: string, fraction: number) => void;
}

/**
 * How long a process waits for Redis before it meets people, in ms: those whom it meets before that would be refused. After
 * that it tells them why.
 */
const joinMs = 10_000;

/** Builds the process from its parts. @throws Error naming the file when a command or a model cannot be loaded. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, logger, version, commandsFolder, modelsFolder, warmUp = true, onRefused } = options;
  checkModels(modelsFolder);
  const commands = await loadCommands(commandsFolder);
  const endTracing = await startTracing(config, version);
  const shared = await buildShared(config, logger);
  const { store, budget, claims, limitFor } = shared ?? (await buildLocalState(config, logger));
  const media = createMedia({
    maxBytes: config.IMAGE_MAX_MEGABYTES * 1024 * 1024,
    maxPixels: config.IMAGE_MAX_MEGAPIXELS * 1_000_000,
    maxSide: config.IMAGE_MAX_SIDE,
    ...(shared && { readBlob: shared.readBlob }),
  });
  let platforms: readonly Adapter[] = [];
  let work: Work | undefined;
  const status = () => shared?.engines() ?? work?.status() ?? [];
  const isSetUp = ({ task }: AnyCommand) => task === undefined || hasEngineFor(task, status());
  const metrics = createMetrics({ status, spending: () => budget.today(), platforms: () => platforms });
  const throttle = createThrottle({
    callsPerMinute: config.CALLS_PER_MINUTE,
    ...(limitFor && { limitFor }),
  });
  const playground = await buildPlayground(config, {
    commands,
    logger,
    bot: {
      engines: status,
      callsLeft: ({ platform, workspace, user }) =>
        throttle.callsLeft(callerOf({ platform, workspace, user: { id: user } })),
      isStoreReached: () => shared && shared.problem() === undefined,
    },
  });
  if (config.ROLE !== 'edge') {
    // An edge loads no engine.
    const { buildWork } = await import('./build-work.ts');
    work = await buildWork(config, {
      ...{ modelsFolder, media, budget, playground, logger },
      sharedAnswers: shared?.answers,
      onRun: metrics.onRun,
      onLoadProgress: options.onLoadProgress ?? (() => {}),
    });
  }
  const jobs = shared && connectJobs(config, { shared, store, commands, work, playground, media, logger });
  if (jobs) metrics.addJobs(jobs.figures);
  const runs = jobs?.runs ?? work?.runs;
  if (!runs) throw new Error('expected an edge with workers, got one without Redis');
  const limitRules = createLimitRules(store);
  const flow = createDispatch({
    ...{ commands, throttle, runs, isSetUp, logger },
    dailyCalls: createDailyCalls({ store, clock: Date.now }),
    deadlineMs: config.DEADLINE_SECONDS * 1000,
    onOutcome: metrics.onOutcome,
    services: {
      spending: () => budget.today(),
      limitRules,
      status: () => readBotStatus({ config, version, readiness, jobs: jobs?.figures }),
      ...createOptOuts(store),
      ...(config.PRIVACY_URL !== undefined && { privacyUrl: config.PRIVACY_URL }),
      get weekly() {
        return weekly.settings;
      },
      get uploads() {
        return uploads.settings;
      },
    },
  });
  const uploads = buildUploads(config, {
    dispatch: flow.dispatch,
    inference: { status },
    store,
    limitRules,
    logger,
  });
  const weekly = createWeekly({ dispatch: flow.dispatch, store, logger });
  const stopping = new AbortController();
  const soon = AbortSignal.any([stopping.signal, AbortSignal.timeout(joinMs)]);
  const connected = shared?.connected(soon).catch(() => undefined);
  const readiness = createReadiness({
    engines: status,
    platforms: () => platforms,
    isStopping: () => stopping.signal.aborted,
    problems: () => jobs?.problems() ?? [],
    warnings: () => [store.problem?.() ?? []].flat(),
  });
  const adapters = await createAdapters(
    playground ? configForPlayground(config, playground) : config,
    {
      // A worker serves edges, and no people.
      commands: config.ROLE === 'worker' ? [] : commands,
      // HTTP listens at once, so that it can say how the process is.
      dispatch: connected ? (use) => connected.then(() => flow.dispatch(use)) : flow.dispatch,
      ...{ allow: flow.allow, isSetUp, onRefused, media, uploads, store, logger, claims },
      attachChannels: weekly.attach,
      ...(shared && {
        unansweredUsesOf: shared.unansweredUsesOf,
        runningUsesOf: shared.runningUsesOf,
        leadershipOf: shared.leadershipOf,
        shardLeases: shared.shardLeases,
      }),
      answeredMessagesOf: (secret) => createAnsweredMessages({ store, logger, secret }),
      rememberedButtons: createRememberedButtons({
        ...{ store, logger },
        forgetAnswers: (ids) => (work ? work.forget(ids) : ids.forEach((id) => shared?.answers.forget(id))),
      }),
    },
    {
      version,
      plugins: playground ? [playground.plugin] : [],
      emulated: playground !== undefined,
      metrics: metrics.read,
      readiness,
    },
  );
  const { http } = adapters;
  ({ platforms } = adapters);

  return {
    get url() {
      return http.url;
    },
    hasPlayground: playground !== undefined,
    async start() {
      try {
        await http.start();
        if (warmUp) work?.warmUp();
        if (platforms.length > 0) await shared?.joined(soon).catch(() => undefined);
        for (const platform of platforms) if (!stopping.signal.aborted) await platform.start();
        if (config.ROLE !== 'worker') weekly.start();
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
    },
    async stop() {
      stopping.abort();
      const graceMs = config.DRAIN_SECONDS * 1000;
      const drained = flow.drain(graceMs);
      // The platforms deliver the results of uploads, so they stop later.
      const leave = async () => {
        await Promise.all([uploads.stop(), weekly.stop()]);
        await Promise.all(platforms.map((platform) => platform.stop()));
      };
      await Promise.all([drained, http.stop(), leave(), jobs?.stopServing(graceMs)]);
      await Promise.all([work?.stop(), jobs?.close()]);
      await Promise.all([playground?.close(), store.close()]);
      await shared?.close();
      await endTracing();
    },
  };
}
