import { pino } from 'pino';
import type { AnyCommand } from '../../src/core/command.ts';
import { createDispatch, type Dispatch } from '../../src/core/dispatch.ts';
import { createDailyCalls } from '../../src/core/limits/daily-calls.ts';
import { createLimitRules } from '../../src/core/limits/limit-rules.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { Engine } from '../../src/inference/engine.ts';
import { createInference, type Engines } from '../../src/inference/inference.ts';
import type { Services } from '../../src/core/free-context.ts';
import { createLocalRuns, type DrawMeme, type Runs } from '../../src/core/runs.ts';
import type { TaskId } from '../../src/inference/task.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import { drawMood } from '../../src/media/mood-chart/index.ts';
import { putSideBySide } from '../../src/media/side-by-side.ts';
import { createThrottle } from '../../src/core/limits/throttle.ts';
import { hasEngineFor } from '../../src/app/readiness.ts';
import { patienceMs } from './patience.ts';

/** A logger that keeps its lines for assertions. */
export function createTestLogger() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  return { logger: pino({ level: 'trace' }, { write }), lines };
}

/** A fake engine that does what the test says. */
export function createFakeEngine<T extends TaskId>(
  task: T,
  run: Engine<T>['run'],
  overrides: Partial<Engine<T>> = {},
): Engine<T> {
  return {
    name: 'fake',
    label: overrides.name ?? 'fake',
    task,
    card: { model: 'fake-model', revision: '1' },
    concurrency: 2,
    run,
    ...overrides,
  };
}

/** A gate that the test opens. */
export function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

const noEngines: Engines = {
  'text-classification': [],
  'image-text-to-text': [],
  'image-to-text': [],
  'image-to-image': [],
};

export interface TestCore {
  readonly dispatch: Dispatch['dispatch'];
  readonly allow: Dispatch['allow'];
  readonly drain: Dispatch['drain'];
  /** Whether something that can do a command is set up. */
  readonly isSetUp: (command: AnyCommand) => boolean;
  readonly lines: Record<string, unknown>[];
  /** Forgets what engines answered. */
  readonly forgetAnswers: (ids: readonly string[]) => void;
  /** Moves the throttle's clock, in ms. */
  readonly advance: (ms: number) => void;
}

export interface TestCoreOptions {
  readonly commands: readonly AnyCommand[];
  readonly engines?: Partial<Engines>;
  readonly callsPerMinute?: number;
  readonly maxWaiting?: number;
  /** Bytes of answers that are kept; none unless given. */
  readonly keepBytes?: number;
  readonly deadlineMs?: number;
  readonly findImageMs?: number;
  readonly services?: Partial<Services>;
  readonly drawMeme?: DrawMeme;
  /** Where commands with a task run, if not here. */
  readonly runs?: Runs;
}

/** Stubs for what a command may use but the test is not about. */
export const noServices: Services = {
  limitRules: createLimitRules(createMemoryStore()),
  spending: () => Promise.resolve({ providers: [] }),
  status: () =>
    Promise.resolve({ version: '0.0.0', uptimeSeconds: 0, engines: [], waiting: 0, warnings: [] }),
  uploads: {
    view: () => Promise.reject(new Error('No uploads here.')),
    setMode: () => Promise.reject(new Error('No uploads here.')),
    setOptOut: () => Promise.reject(new Error('No uploads here.')),
  },
  isOptedOut: () => Promise.resolve(false),
  weekly: {
    dueAt: () => Promise.resolve(undefined),
    set: () => Promise.reject(new Error('Nothing weekly here.')),
  },
};

/** Draws nothing. */
export const noMemes: DrawMeme = () => Promise.resolve({ cannot: 'No memes here.' });

/** The real dispatch, throttle and inference around the commands and engines of a test. */
export function createTestCore({
  commands,
  engines = {},
  callsPerMinute = 3,
  maxWaiting = 8,
  keepBytes = 0,
  deadlineMs = 2 * patienceMs,
  findImageMs,
  services = {},
  drawMeme = noMemes,
  runs,
}: TestCoreOptions): TestCore {
  let now = 0;
  const { logger, lines } = createTestLogger();
  const inference = createInference({ engines: { ...noEngines, ...engines }, maxWaiting, keepBytes, logger });
  const throttle = createThrottle({ callsPerMinute, clock: () => now });
  const store = createMemoryStore();
  const isSetUp = ({ task }: AnyCommand) => task === undefined || hasEngineFor(task, inference.status());
  const { dispatch, allow, drain } = createDispatch({
    commands,
    throttle,
    dailyCalls: createDailyCalls({ store, clock: Date.now }),
    isSetUp,
    runs: runs ?? createLocalRuns({ inference, drawMeme, drawMood, putSideBySide }),
    logger,
    deadlineMs,
    clock: () => now,
    ...(findImageMs !== undefined && { findImageMs }),
    services: { ...noServices, limitRules: createLimitRules(store), ...services },
  });
  const forgetAnswers = (ids: readonly string[]) => inference.forget(ids);
  return { dispatch, allow, drain, isSetUp, lines, forgetAnswers, advance: (ms) => (now += ms) };
}

let interactions = 0;

/** An interaction as an adapter would make it. */
export function interactionFor(
  command: string,
  options: Record<string, unknown> = {},
  overrides: Partial<Interaction> = {},
): Interaction {
  interactions += 1;
  return {
    id: `interaction-${interactions}`,
    platform: 'test',
    user: { id: 'ada', name: 'Ada' },
    command,
    options,
    limits: { textLength: 2000, uploadBytes: 10 * 1024 * 1024 },
    signal: new AbortController().signal,
    ...overrides,
  };
}
