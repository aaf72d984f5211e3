import { describe as group, expect, it } from 'vitest';
import { createEngines } from '../../src/app/build-engines.ts';
import { parseConfig } from '../../src/app/config.ts';
import type { EngineDefinition } from '../../src/engines/kit/define-engine.ts';
import { engines } from '../../src/engines/registry.ts';
import type { Engine } from '../../src/inference/engine.ts';
import { pinVariables, taskIds, type TaskId } from '../../src/inference/task.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { createMedia } from '../../src/media/media.ts';

const registry: readonly EngineDefinition[] = engines;
const parts = {
  modelsFolder: new URL('../../models/', import.meta.url),
  media: createMedia(),
  imageMaxSide: 1280,
  logger: await createLogger({ level: 'silent' }),
};
const keys = { OPENAI_API_KEY: 'sk-test', REPLICATE_API_TOKEN: 'r8_test' };

type Named = Pick<Engine<TaskId>, 'name' | 'dispose'>;

/** The engines of each task in order, by name. */
async function namesFor(environment: Record<string, string>) {
  const made = await createEngines(parseConfig(environment), parts);
  const byTask: readonly (readonly Named[])[] = taskIds.map((task) => made[task]);
  const names = byTask.map((all) => all.map(({ name }) => name));
  await Promise.all(byTask.flat().map(async (engine) => engine.dispose?.()));
  return names;
}

const pairs = registry.flatMap(({ id, tasks }) =>
  taskIds.filter((task) => tasks[task]).map((task) => [id, task] as const),
);

group('the registry of engines', () => {
  it('has one engine per id', () => {
    expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
  });

  it.each(pairs)('makes %s for %s when it is pinned, under its own name', async (id, task) => {
    const made = await createEngines(parseConfig({ ...keys, [pinVariables[task]]: id }), parts);
    expect(made[task]).toEqual([expect.objectContaining({ name: id, task })]);
    expect(made[task][0]?.label).not.toBe('');
    await made[task][0]?.dispose?.();
  });

  it('keeps texts on this machine and needs no key unless told otherwise', async () => {
    const [sentiment, caption, describe, cartoonize] = await namesFor({});
    expect(sentiment).toEqual(['transformers', 'mini']);
    expect(caption).toEqual(['template']);
    expect(describe).not.toContain('openai');
    expect(cartoonize).toEqual(['filter']);
  });

  it('describes no pictures when that is switched off', async () => {
    const [, , describe] = await namesFor({ ...keys, DESCRIBE_ENGINE: 'off' });
    expect(describe).toEqual([]);
  });

  it('prefers a provider where there is a key for it, except for texts', async () => {
    const [sentiment, caption, describe, cartoonize] = await namesFor(keys);
    expect(sentiment).toEqual(['transformers', 'mini']);
    expect(caption).toEqual(['openai', 'template']);
    expect(describe?.[0]).toBe('openai');
    expect(cartoonize).toEqual(['replicate', 'filter']);
  });
});
