import type { Engine } from '../src/inference/engine.ts';
import type { Engines } from '../src/inference/inference.ts';
import type { Output, TaskId } from '../src/inference/task.ts';
import { createFlow } from './support/command-flow.ts';
import { median, type Print } from './support/print-rows.ts';

const uses = 5000;
const rounds = 5;
const pixel = { data: new Uint8Array(3), width: 1, height: 1 };
const attachment = { name: 'a.png', spoiler: false, read: () => Promise.resolve(pixel) };
/** What each command is given. */
const options: Record<string, Record<string, unknown>> = {
  sentiment: { text: 'fine' },
  caption: { prompt: 'a cat' },
  cartoonize: { image: attachment },
  describe: { image: attachment },
};
const stars = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'];

function nullEngine<T extends TaskId>(task: T, output: Output<T>): Engine<T> {
  const card = { model: 'null', revision: '0' };
  return { name: 'null', label: 'null', task, card, concurrency: 1000, run: () => Promise.resolve(output) };
}

const image = { bytes: new Uint8Array(1), mediaType: 'image/jpeg', width: 1, height: 1 } as const;

/** An engine for every task that answers at once, so that what is left is the flow itself. */
const nullEngines: Engines = {
  'text-classification': [
    nullEngine('text-classification', {
      scores: stars.map((label) => ({ label, score: 0.2 })),
      truncated: false,
    }),
  ],
  'image-text-to-text': [nullEngine('image-text-to-text', { caption: 'ha' })],
  'image-to-text': [nullEngine('image-to-text', { description: 'a pixel' })],
  'image-to-image': [nullEngine('image-to-image', { image, description: 'a pixel' })],
};

/** What the way through dispatch adds to each command, without its engine and without the throttle's own time. */
export default async function benchDispatch(print: Print): Promise<void> {
  const { use } = await createFlow(nullEngines);
  for (const [name, given] of Object.entries(options)) {
    const perUse: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const startedAt = performance.now();
      for (let done = 0; done < uses; done += 1) await use(name, given);
      if (round > 0) perUse.push(((performance.now() - startedAt) * 1000) / uses);
    }
    print({ name: `dispatch: /${name} with a null engine`, value: `${median(perUse).toFixed(1)} µs` });
  }
}
