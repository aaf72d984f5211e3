import { engines } from '../../engines/registry.ts';
import type { EngineDefinition } from '../../engines/kit/define-engine.ts';
import { pinVariables, taskIds, type TaskId } from '../../inference/task.ts';
import { serves } from '../build-engines.ts';
import type { Config } from '../config.ts';
import type { Check } from './check.ts';

const registry: readonly EngineDefinition[] = engines;

/** What each engine's subject is called; those that need nothing have no check. */
const subjects: Readonly<Record<string, string>> = {
  transformers: 'Models',
  openai: 'OpenAI or a compatible server',
  replicate: 'Replicate',
};

/** The tasks of this process that an engine serves. */
function tasksOf(definition: EngineDefinition, config: Config): TaskId[] {
  if (config.ROLE === 'edge') return [];
  return taskIds.filter((task) => definition.tasks[task] !== undefined && serves(definition, task, config));
}

/** A check for each engine that this configuration uses. */
export function engineChecks(config: Config): Check[] {
  return registry.flatMap((definition) => {
    const { id } = definition;
    const tasks = tasksOf(definition, config);
    const pinned = tasks.filter((task) => config[pinVariables[task]] === id);
    if (!definition.diagnose || tasks.length === 0) return [];
    const serving = { tasks, pinned };
    return [
      { subject: subjects[id] ?? id, run: (signal) => definition.diagnose?.(config, serving, signal) ?? [] },
    ];
  });
}

/** The ids of the engines that this configuration uses. */
export function enginesUsed(config: Config): string[] {
  return registry.filter((definition) => tasksOf(definition, config).length > 0).map(({ id }) => id);
}

/** Roughly what the chosen models add to the memory of this process, in MB. */
export function memoryOfModels(config: Config): number {
  return registry
    .flatMap((definition) =>
      tasksOf(definition, config).map((task) => definition.tasks[task]?.memoryMegabytes ?? 0),
    )
    .reduce((sum, megabytes) => sum + megabytes, 0);
}
