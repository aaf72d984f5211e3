import type { Text } from '../languages/message.ts';
import { notLoaded, stillLoading } from './engine-refusals.ts';
import { deadlines } from './limits.ts';
import type { TaskId } from './task.ts';
import type { Slot } from './try-engine.ts';

/**
 * Waits for the only engine, which loads in a few seconds. Where it is being downloaded, or failed a moment ago, a person
 * is told rather than kept waiting.
 * @throws UserError that says so, or what the load threw.
 */
export async function waitForLoad(
  { engine, loading }: Pick<Slot<TaskId>, 'engine' | 'loading'>,
  remedy: Text | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (loading.pauseMs > 0) throw notLoaded(engine.label, loading, remedy);
  const late = AbortSignal.timeout(deadlines.loadMs);
  try {
    await loading.ensure(AbortSignal.any([signal, late]));
  } catch (error) {
    signal.throwIfAborted();
    if (!late.aborted || loading.state !== 'loading') throw error;
    // A download that moves is on its way, whatever failed before.
    const isStuck = loading.failed && loading.fraction === undefined;
    throw isStuck ? notLoaded(engine.label, loading, remedy) : stillLoading(engine.label, loading);
  }
}
