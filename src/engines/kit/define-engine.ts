import type { z } from 'zod';
import type { Engine } from '../../inference/engine.ts';
import type { TaskId } from '../../inference/task.ts';
import type { Finding } from '../../lib/doctor-finding.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Media } from '../../media/media.ts';

/** What the app gives to every engine besides its settings. */
export interface EngineParts {
  /** The folder of the embedded models. */
  readonly modelsFolder: URL;
  readonly media: Media;
  /** The longer side of drawn pictures, in pixels. */
  readonly imageMaxSide: number;
  readonly logger: Logger;
}

/** How an engine serves one task. */
interface TaskSupport<Settings, T extends TaskId> {
  /** Whether it serves unless another engine is pinned; yes if absent. */
  auto?(settings: Settings): boolean;
  /** What setting it up brings, as in "a model at OpenAI": said where nothing serves the task. */
  readonly brings?: string;
  /** What a loaded model adds to the process's memory, in MB and roughly: 2.5 times its weights unless measured. */
  readonly memoryMegabytes?: number;
  /** Creates the engine. Its code and SDK are imported only here, because they slow down the start. */
  create(settings: Settings, parts: EngineParts): Promise<Engine<T>>;
}

/** What an engine is there for under the given settings. */
export interface Serving {
  readonly tasks: readonly TaskId[];
  /** Those of them that no other engine takes over. */
  readonly pinned: readonly TaskId[];
}

/**
 * One engine as the registry knows it, without its SDK. A module names it before it exports it: TypeScript leaves the
 * paths of `import()` inside `export default …(` as they are, and the build could not find the engine.
 */
export interface EngineDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** The value that pins it, as in `SENTIMENT_ENGINE=mini`. */
  readonly id: string;
  /** The environment variables that only this engine reads, or that it shares with another through the kit. */
  readonly settings: Shape;
  /** Names the variable without which the engine can't serve; undefined if nothing is missing. */
  missing?(settings: z.output<z.ZodObject<Shape>>): string | undefined;
  /** Looks whether what it needs is there and accepts it, by calls that cost nothing; for `doctor`. */
  diagnose?(
    settings: z.output<z.ZodObject<Shape>>,
    serving: Serving,
    signal: AbortSignal,
  ): AsyncIterable<Finding>;
  readonly tasks: { readonly [T in TaskId]?: TaskSupport<z.output<z.ZodObject<Shape>>, T> };
}

/** Declares an engine; the types of its settings flow into `missing`, `auto` and `create`. */
export function defineEngine<const Shape extends z.ZodRawShape>(
  definition: EngineDefinition<Shape>,
): EngineDefinition<Shape> {
  return definition;
}
