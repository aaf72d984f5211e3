import type { Config } from './config.ts';
import type { EngineDefinition, EngineParts } from '../engines/kit/define-engine.ts';
import { engines } from '../engines/registry.ts';
import type { Engine } from '../inference/engine.ts';
import type { Engines } from '../inference/inference.ts';
import { forEachTask, pinVariables, taskIds, type TaskId } from '../inference/task.ts';

/** Creates the configured engines in order of preference. A pinned engine is the only one for its task. */
export async function createEngines(config: Config, parts: EngineParts): Promise<Engines> {
  const sentiment = await createEnginesFor('text-classification', config, parts);
  const embedded = sentiment.find(({ name }) => name === 'mini');
  const all = { ...parts, ...(embedded && { rate: rateWith(embedded) }) };
  const made = new Map<TaskId, readonly Engine<TaskId>[]>(
    await Promise.all(
      taskIds.map(
        async (task) =>
          [
            task,
            task === 'text-classification' ? sentiment : await createEnginesFor(task, config, all),
          ] as const,
      ),
    ),
  );
  return forEachTask<Engines>((task) => made.get(task) ?? []);
}

function rateWith(engine: Engine<'text-classification'>): NonNullable<EngineParts['rate']> {
  return (text, signal) => engine.run({ text }, signal);
}

function createEnginesFor<T extends TaskId>(
  task: T,
  config: Config,
  parts: EngineParts,
): Promise<readonly Engine<T>[]> {
  const registry: readonly EngineDefinition[] = engines;
  const pinned = config[pinVariables[task]];
  return Promise.all(
    registry.flatMap((definition) => {
      const support = definition.tasks[task];
      if (!support) return [];
      const serves =
        pinned === 'auto'
          ? definition.missing?.(config) === undefined && (support.auto?.(config) ?? true)
          : pinned === definition.id;
      return serves ? [support.create(config, parts)] : [];
    }),
  );
}
