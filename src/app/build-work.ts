import type { SharedAnswers } from '../inference/answer-cache.ts';
import type { Budget } from '../inference/budget.ts';
import { createInference, type EngineStatus } from '../inference/inference.ts';
import type { Runs } from '../core/runs.ts';
import { createLocalRuns } from '../core/runs.ts';
import type { Logger } from '../lib/logger.ts';
import type { Media } from '../media/media.ts';
import { createMemes } from '../media/meme/index.ts';
import { drawMood } from '../media/mood-chart/index.ts';
import { putSideBySide } from '../media/side-by-side.ts';
import type { Playground } from '@toonwit/playground';
import { createEngines, remediesIn } from './build-engines.ts';
import { enginesInPlayground } from './build-playground.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';
import { inLanguage } from '../languages/in-language.ts';

interface WorkOptions {
  readonly modelsFolder: URL;
  readonly media: Media;
  readonly budget: Budget;
  readonly sharedAnswers: SharedAnswers | undefined;
  readonly playground: Playground | undefined;
  readonly onRun: Metrics['onRun'];
  readonly onLoadProgress: (label: string, fraction: number) => void;
  readonly logger: Logger;
}

/** What runs the commands: the engines of this process, or its workers. */
export interface Work {
  readonly runs: Runs;
  readonly status: () => readonly EngineStatus[];
  /** Starts loading every engine in the background. */
  warmUp(): void;
  /** Forgets answers that are kept, in all processes. */
  readonly forget: (ids: readonly string[]) => void;
  stop(): Promise<void>;
}

/** Creates the engines and what draws memes, in this process. */
export async function buildWork(config: Config, options: WorkOptions): Promise<Work> {
  const { modelsFolder, media, budget, sharedAnswers, playground, onRun, onLoadProgress, logger } = options;
  const engines = await createEngines(config, {
    modelsFolder,
    media,
    imageMaxSide: config.IMAGE_MAX_SIDE,
    logger,
  });
  const inference = createInference({
    engines: playground ? enginesInPlayground(engines, playground) : engines,
    maxWaiting: config.QUEUE_LENGTH,
    logger,
    budget,
    keepBytes: config.RESULT_CACHE_MEGABYTES * 1024 * 1024,
    sharedAnswers,
    remedies: remediesIn(config),
    onRun,
    onLoadProgress: ({ label }, fraction) => onLoadProgress(inLanguage(label, 'en'), fraction),
  });
  const memes = createMemes({
    // The rest is for the caption's model and the upload.
    timeoutMs: Math.round((config.DEADLINE_SECONDS * 1000) / 3),
    onFailure: (error) => logger.error({ err: error }, 'failed to draw a meme'),
  });
  return {
    runs: createLocalRuns({ inference, drawMeme: memes.drawMeme, drawMood, putSideBySide }),
    status: () => inference.status(),
    warmUp: () => inference.warmUp(),
    forget: (ids) => inference.forget(ids),
    async stop() {
      await Promise.all([inference.dispose(), memes.close()]);
    },
  };
}
