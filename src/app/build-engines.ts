import type { Config } from './config.ts';
import type { EngineDefinition, EngineParts } from '../engines/kit/define-engine.ts';
import { engines } from '../engines/registry.ts';
import type { Engine } from '../inference/engine.ts';
import type { Engines } from '../inference/inference.ts';
import { forEachTask, pinVariables, taskIds, type TaskId } from '../inference/task.ts';
import { message, type Text } from '../languages/message.ts';

/** Creates the configured engines in order of preference. A pinned engine is the only one for its task. */
export async function createEngines(config: Config, parts: EngineParts): Promise<Engines> {
  const made = new Map<TaskId, readonly Engine<TaskId>[]>(
    await Promise.all(
      taskIds.map(async (task) => [task, await createEnginesFor(task, config, parts)] as const),
    ),
  );
  return forEachTask<Engines>((task) => made.get(task) ?? []);
}

/** What the owner can set for an engine that doesn't serve the task yet: "OPENAI_API_KEY for a model at OpenAI". */
function wayTo(definition: EngineDefinition, task: TaskId, config: Config): string | undefined {
  const { brings } = definition.tasks[task] ?? {};
  if (brings === undefined || serves(definition, task, config)) return undefined;
  const pin = pinVariables[task];
  const missing = definition.missing?.(config);
  const isChosen = missing !== undefined && config[pin] === 'auto';
  const wanted = [missing, isChosen ? undefined : `${pin}=${definition.id}`];
  return `${wanted.filter((each) => each !== undefined).join(' and ')} for ${brings}`;
}

/** For each task that could be served by more engines, a sentence that tells the owner how. */
export function remediesIn(config: Config): Readonly<Partial<Record<TaskId, Text>>> {
  const registry: readonly EngineDefinition[] = engines;
  return Object.fromEntries(
    taskIds.flatMap((task) => {
      const ways = registry.flatMap((definition) => wayTo(definition, task, config) ?? []);
      return ways.length > 0 ? [[task, message('engines.remedy', { ways: ways.join(', or ') })]] : [];
    }),
  );
}

/** Whether an engine serves a task under this configuration. */
export function serves(definition: EngineDefinition, task: TaskId, config: Config): boolean {
  const pinned = config[pinVariables[task]];
  if (pinned !== 'auto') return pinned === definition.id;
  return definition.missing?.(config) === undefined && (definition.tasks[task]?.auto?.(config) ?? true);
}

function createEnginesFor<T extends TaskId>(
  task: T,
  config: Config,
  parts: EngineParts,
): Promise<readonly Engine<T>[]> {
  const registry: readonly EngineDefinition[] = engines;
  return Promise.all(
    registry.flatMap((definition) => {
      const support = definition.tasks[task];
      return support && serves(definition, task, config) ? [support.create(config, parts)] : [];
    }),
  );
}
