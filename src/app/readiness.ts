import type { Adapter, ConnectionStatus } from '../core/adapter.ts';
import type { EngineStatus } from '../inference/inference.ts';
import { optionalTasks, type TaskId } from '../inference/task.ts';

/** A limit of health checks, in ms: how long a lost connection may take to come back before it counts. Resuming takes seconds. */
export const graceMs = 30_000;

interface ReadinessOptions {
  readonly engines: () => readonly EngineStatus[];
  readonly platforms: () => readonly Pick<Adapter, 'platform' | 'status'>[];
  readonly isStopping: () => boolean;
  /** What else stands in the way, in sentences. */
  readonly problems?: () => readonly string[];
  /** What the owner should mend although it serves, in sentences. */
  readonly warnings?: () => readonly string[];
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** A platform in the answer of /readyz. */
interface PlatformReadiness extends Pick<ConnectionStatus, 'state' | 'reason'> {
  readonly platform: string;
  /** Whole seconds for which it has been connected, or without a connection. */
  readonly seconds: number;
}

/** The answer of /readyz. */
interface Readiness {
  readonly ready: boolean;
  /** What stands in the way, in sentences. */
  readonly reasons: readonly string[];
  /** What the owner should mend although it serves, in sentences. */
  readonly warnings: readonly string[];
  readonly engines: readonly EngineStatus[];
  readonly platforms: readonly PlatformReadiness[];
}

/** Whether a task has an engine; those that aren't optional always do. While no engine is known at all, any may come. */
export function hasEngineFor(task: TaskId, engines: readonly Pick<EngineStatus, 'task'>[]): boolean {
  return !optionalTasks.has(task) || engines.length === 0 || engines.some((engine) => engine.task === task);
}

/** Creates the function that says whether the process can serve, and if not, why. */
export function createReadiness(options: ReadinessOptions): () => Readiness {
  const { engines, platforms, isStopping, problems = () => [], warnings = () => [] } = options;
  const { clock = Date.now } = options;
  function reasonAgainst(platform: string, status: ConnectionStatus): string | undefined {
    const { state, since, reason = 'It has not been connected yet.', connects } = status;
    if (state === 'connected' || state === 'standby') return undefined;
    // Before the first connection there is nothing to wait for, and after a refusal nothing to hope for.
    const mayComeBack = connects > 0 && state !== 'refused' && clock() - since <= graceMs;
    return mayComeBack ? undefined : `${platform} is ${state}: ${reason}`;
  }

  return () => {
    const engineStates = engines();
    const statuses = platforms().map((adapter) => ({ platform: adapter.platform, status: adapter.status() }));
    const missing = [...new Set(engineStates.map(({ task }) => task))].filter(
      (task) =>
        !optionalTasks.has(task) &&
        !engineStates.some((engine) => engine.task === task && engine.state === 'ready'),
    );
    const reasons = [
      ...(isStopping() ? ['The process is stopping.'] : []),
      ...problems(),
      ...missing.map((task) => `No engine is loaded for ${task}.`),
      ...statuses.flatMap(({ platform, status }) => reasonAgainst(platform, status) ?? []),
    ];
    return {
      ready: reasons.length === 0,
      reasons,
      warnings: warnings(),
      engines: engineStates,
      platforms: statuses.map(({ platform, status: { state, reason, since } }) => ({
        platform,
        state,
        seconds: Math.max(0, Math.round((clock() - since) / 1000)),
        ...(reason !== undefined && { reason }),
      })),
    };
  };
}
