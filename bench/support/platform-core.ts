import { pino } from 'pino';
import { createDispatch } from '../../src/core/dispatch.ts';
import { createLocalRuns } from '../../src/core/runs.ts';
import { createFilterEngine } from '../../src/engines/filter/engine.ts';
import { createTemplateEngine } from '../../src/engines/template/engine.ts';
import { createInference } from '../../src/inference/inference.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { drawMood } from '../../src/media/mood-chart/index.ts';
import { putSideBySide } from '../../src/media/side-by-side.ts';
import { createThrottle } from '../../src/core/limits/throttle.ts';
import { noMemes } from '../../test/support/core.ts';
import { noServices } from './no-services.ts';

/** The core that the platforms are measured on: the engines that are always there, and nobody is throttled. */
export async function startCore() {
  const logger = pino({ level: 'silent' });
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [createTemplateEngine()],
      'image-to-text': [],
      'image-to-image': [createFilterEngine({ threads: 2, maxSide: 1280 })],
    },
    maxWaiting: 100,
    logger,
  });
  const throttle = createThrottle({ callsPerMinute: 1000 });
  const { dispatch, allow } = createDispatch({
    commands,
    throttle,
    runs: createLocalRuns({ inference, drawMeme: noMemes, drawMood, putSideBySide }),
    logger,
    services: noServices,
    deadlineMs: 60_000,
  });
  return { commands, inference, dispatch, allow, logger };
}
