import { pino } from 'pino';
import type { AnyCommand } from '../src/command.ts';
import { createDispatch } from '../src/dispatch.ts';
import type { Engine } from '../src/inference/engine.ts';
import { createInference } from '../src/inference/inference.ts';
import type { Output, TaskId } from '../src/inference/task.ts';
import type { Interaction } from '../src/interaction.ts';
import { loadCommands } from '../src/load-commands.ts';
import type { Print } from './main.ts';

const uses = 5000;
const rounds = 5;
const pixel = { data: new Uint8Array(3), width: 1, height: 1 };
const attachment = { name: 'a.png', spoiler: false, read: () => Promise.resolve(pixel) };
const options: Record<string, Record<string, unknown>> = {
  sentiment: { text: 'fine' },
  caption: { prompt: 'a cat' },
  cartoonize: { image: attachment },
};
const stars = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'];

function nullEngine<T extends TaskId>(task: T, output: Output<T>): Engine<T> {
  const card = { model: 'null', revision: '0' };
  return { name: 'null', task, card, concurrency: 1000, run: () => Promise.resolve(output) };
}

/** An engine for every task that answers at once, so that what is left is the flow itself. */
function createNullInference() {
  const image = { bytes: new Uint8Array(1), mediaType: 'image/jpeg', width: 1, height: 1 } as const;
  return createInference({
    engines: {
      'text-classification': [
        nullEngine('text-classification', {
          scores: stars.map((label) => ({ label, score: 0.2 })),
          truncated: false,
        }),
      ],
      'image-text-to-text': [nullEngine('image-text-to-text', { caption: 'ha' })],
      'image-to-image': [nullEngine('image-to-image', { image, description: 'a pixel' })],
    },
    maxWaiting: 1000,
    logger: pino({ level: 'silent' }),
  });
}

function interactionOf(command: AnyCommand, id: number): Interaction {
  return {
    id: `${id}`,
    platform: 'bench',
    user: { id: `${id}`, name: 'Ada' },
    command: command.name,
    options: options[command.name] ?? {},
    limits: { textLength: 2000, uploadBytes: 1e7 },
    signal: new AbortController().signal,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** What the way through dispatch adds to each command, without its engine and without the throttle's own time. */
export default async function benchDispatch(print: Print): Promise<void> {
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const { dispatch } = createDispatch({
    commands,
    throttle: {
      take: () => Promise.resolve({ refund: () => undefined }),
      callsLeft: () => ({ limit: 3, left: 3, nextInSeconds: 0 }),
      people: 0,
    },
    inference: createNullInference(),
    logger: pino({ level: 'silent' }),
    deadlineMs: 60_000,
  });
  for (const command of commands) {
    const perUse: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const startedAt = performance.now();
      for (let use = 0; use < uses; use += 1) {
        const outcome = await dispatch(interactionOf(command, use));
        if (outcome.kind === 'error') throw new Error(`expected a reply, got ${outcome.message}`);
      }
      if (round > 0) perUse.push(((performance.now() - startedAt) * 1000) / uses);
    }
    print({
      name: `dispatch: /${command.name} with a null engine`,
      value: `${median(perUse).toFixed(1)} µs`,
    });
  }
}
