import { pino } from 'pino';
import { createDispatch } from '../../src/core/dispatch.ts';
import { createLocalRuns } from '../../src/core/runs.ts';
import { createInference, type Engines } from '../../src/inference/inference.ts';
import type { Reply } from '../../src/core/reply.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { drawMood } from '../../src/media/mood-chart/index.ts';
import { putSideBySide } from '../../src/media/side-by-side.ts';
import { noMemes } from '../../test/support/core.ts';
import { noServices } from './no-services.ts';

const logger = pino({ level: 'silent' });

/**
 * The real commands, dispatch and inference around some engines, for people who all come for the first time. The
 * throttle admits everybody and takes no time: it has rows of its own. Copies of all commands can stand beside them.
 */
export async function createFlow(engines: Engines, copies = 0) {
  const own = await loadCommands(new URL('../../commands/', import.meta.url));
  const commands = Array.from({ length: copies + 1 }, (_, copy) =>
    own.map((command) => (copy === 0 ? command : { ...command, name: `${command.name}-${copy}` })),
  ).flat();
  const { dispatch } = createDispatch({
    commands,
    throttle: {
      take: () => Promise.resolve({ refund: () => Promise.resolve() }),
      callsLeft: () => Promise.resolve({ limit: 3, left: 3, nextInSeconds: 0 }),
      reset: () => Promise.resolve(),
      callsPerMinute: 3,
      people: 0,
    },
    runs: createLocalRuns({
      inference: createInference({ engines, maxWaiting: 1000, logger }),
      drawMeme: noMemes,
      drawMood,
      putSideBySide,
    }),
    logger,
    services: noServices,
    deadlineMs: 60_000,
  });
  let uses = 0;

  /** Uses a command once. @throws Error when it does not answer. */
  async function use(command: string, options: Record<string, unknown>): Promise<Reply> {
    const id = `${(uses += 1)}`;
    const outcome = await dispatch({
      id,
      platform: 'bench',
      user: { id, name: 'Ada' },
      command,
      options,
      limits: { textLength: 2000, uploadBytes: 1e7 },
      signal: new AbortController().signal,
    });
    if (outcome.kind === 'reply') return outcome;
    throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
  }

  return { commands, use };
}
