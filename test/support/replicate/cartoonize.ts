import { onTestFinished } from 'vitest';
import cartoonize from '../../../commands/cartoonize.ts';
import { createDispatch } from '../../../src/core/dispatch.ts';
import { createReplicateEngine, type ReplicateEngineOptions } from '../../../src/engines/replicate/engine.ts';
import type { Engine } from '../../../src/inference/engine.ts';
import { createInference } from '../../../src/inference/inference.ts';
import { createBudget } from '../../../src/inference/budget.ts';
import type { Interaction, Progress } from '../../../src/core/interaction.ts';
import type { Outcome } from '../../../src/core/reply.ts';
import { alternativeTextOf } from '../../../src/media/describe-measurement.ts';
import { encodeImage } from '../../../src/media/encode.ts';
import { createMedia } from '../../../src/media/media.ts';
import { drawMood } from '../../../src/media/mood-chart/index.ts';
import { putSideBySide } from '../../../src/media/side-by-side.ts';
import { createLocalRuns } from '../../../src/core/runs.ts';
import { createThrottle } from '../../../src/core/limits/throttle.ts';
import { createFakeEngine, createTestLogger, interactionFor, noMemes, noServices } from '../core.ts';
import { pixels, quarters } from '../pictures.ts';
import { replicateModel, type ReplicateServer, replicateToken } from '../replicate-server.ts';

type Cartoonist = Engine<'image-to-image'>;

/** Short pauses; everything else as in production. */
const quick = { firstPollMs: 1, longestPollMs: 5, retryMs: 1 } as const;

/** A fake of the engine that is always available; it returns the picture unchanged. */
export function createFakeFilter(): Cartoonist {
  return createFakeEngine(
    'image-to-image',
    async ({ image, maxBytes }, signal) => ({
      image: await encodeImage(image, { maxBytes }, signal),
      description: alternativeTextOf(image),
    }),
    { name: 'filter', label: 'the local filter' },
  );
}

export interface CartoonizeOptions extends Partial<ReplicateEngineOptions> {
  /** The fallbacks after Replicate; by default the fake filter. */
  readonly filter?: Cartoonist | null;
  readonly deadlineMs?: number;
  readonly callsPerMinute?: number;
}

export interface Cartoonizer {
  /** Runs the command with a photo, as an adapter would. */
  readonly use: (overrides?: Partial<Interaction> & { readonly style?: string }) => Promise<Outcome>;
  /** What the person saw during the run. */
  readonly progress: Progress[];
  /** US dollars counted at Replicate today, and in how many runs. */
  readonly spent: () => Promise<{ readonly usd: number; readonly calls: number }>;
  readonly lines: Record<string, unknown>[];
  readonly engine: Cartoonist;
}

/** The real command, dispatch, throttle, routing, budget and media around the engine. */
export function setUpCartoonize(
  server: Pick<ReplicateServer, 'baseUrl'>,
  {
    filter = createFakeFilter(),
    deadlineMs = 60_000,
    callsPerMinute = 100,
    ...overrides
  }: CartoonizeOptions = {},
): Cartoonizer {
  const media = createMedia();
  const { timings, ...rest } = overrides;
  const engine = createReplicateEngine({
    apiToken: replicateToken,
    baseUrl: server.baseUrl,
    model: replicateModel,
    imageInput: 'image',
    usdPerCall: 0.01,
    timeoutMs: 60_000,
    media,
    timings: { ...quick, ...timings },
    ...rest,
  });
  const { logger, lines } = createTestLogger();
  // Today's spending must not vanish because the test runs at midnight.
  const budget = createBudget({ clock: () => Date.UTC(2026, 0, 1, 12) });
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [],
      'image-to-text': [],
      'image-to-image': filter ? [engine, filter] : [engine],
    },
    maxWaiting: 8,
    logger,
    budget,
  });
  onTestFinished(() => inference.dispose());
  const { dispatch } = createDispatch({
    commands: [cartoonize],
    throttle: createThrottle({ callsPerMinute }),
    runs: createLocalRuns({ inference, drawMeme: noMemes, drawMood, putSideBySide }),
    logger,
    deadlineMs,
    services: noServices,
  });
  const progress: Progress[] = [];
  return {
    async use({ style, ...interaction } = {}) {
      const bytes = await pixels(quarters(160, 120)).png().toBuffer();
      const options = {
        image: media.fromBytes({ name: 'photo.png', bytes }),
        ...(style !== undefined && { style }),
      };
      return dispatch(
        interactionFor('cartoonize', options, { progress: (step) => progress.push(step), ...interaction }),
      );
    },
    progress,
    async spent() {
      const [spent] = (await budget.today()).providers;
      return { usd: spent?.usd ?? 0, calls: spent?.calls ?? 0 };
    },
    lines,
    engine,
  };
}

/** What the person reads: the engine that made the picture and the notes, or the refusal. */
export function seen(outcome: Outcome): string {
  if (outcome.kind === 'error') return `${outcome.code}: ${outcome.message}`;
  if (outcome.kind === 'asked') return 'asked';
  return [outcome.provenance?.engine, ...(outcome.notes ?? [])].join(': ');
}
