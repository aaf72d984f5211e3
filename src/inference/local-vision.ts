import type { Image } from '../core/pictures/image.ts';
import { unseenNotes } from './fallback-notes.ts';
import { deadlines } from './limits.ts';
import type { Slot } from './try-engine.ts';
import type { Inferred, InferOptions, Input, Seen, TaskId } from './task.ts';
import type { Text } from '../languages/message.ts';

type LookOptions = InferOptions & {
  /** How long the look may take, in ms; until the interaction's deadline, less a reserve, unless given. */
  readonly withinMs?: number;
};

interface LocalVision {
  /**
   * What is in a picture, from a model of this process that is loaded and has nobody waiting for it: it costs nothing,
   * and the picture goes nowhere. Undefined without one, and where it fails or takes too long.
   */
  look(image: Image, options: LookOptions): Promise<Seen | undefined>;
  /** The input of an engine that doesn't see, with a description of its picture if there is one. */
  show<T extends TaskId>(
    input: Input<T>,
    options: LookOptions,
  ): Promise<{ readonly given: Input<T>; readonly seen?: Seen }>;
  /** The note on an answer that was made without seeing the picture. */
  unseenNote(): Text;
}

interface LocalVisionParts {
  readonly slots: readonly Slot<'image-to-text'>[];
  readonly describe: (
    slot: Slot<'image-to-text'>,
    image: Image,
    options: InferOptions,
  ) => Promise<Inferred<'image-to-text'>>;
}

/** Lets engines that don't see pictures, and alternative texts, use what a local model sees in them. */
export function createLocalVision({ slots, describe }: LocalVisionParts): LocalVision {
  const local = slots.find(({ engine }) => engine.provider === undefined);

  /** Until when nobody waits for an alternative text, because the last one came too late. */
  let slowUntil = -Infinity;

  async function look(image: Image, { withinMs, ...options }: LookOptions): Promise<Seen | undefined> {
    if (withinMs !== undefined && performance.now() < slowUntil) return undefined;
    if (local?.loading.state !== 'ready' || local.queue.waiting > 0) return undefined;
    const { signal, deadlineAt = Infinity } = options;
    const leftMs = deadlineAt - deadlines.reserveMs - performance.now();
    const limitMs = Math.min(withinMs ?? deadlines.lookMs, leftMs);
    if (limitMs <= 0) return undefined;
    const late = AbortSignal.timeout(Math.ceil(limitMs));
    try {
      const { output, engine, model, revision } = await describe(local, image, {
        ...options,
        signal: AbortSignal.any([signal, late]),
      });
      return { description: output.description, engine, model, revision };
    } catch {
      signal.throwIfAborted();
      if (late.aborted && withinMs !== undefined) slowUntil = performance.now() + deadlines.altTextAgainMs;
      return undefined;
    }
  }

  return {
    look,
    async show(input, options) {
      if (!('image' in input)) return { given: input };
      const seen = await look(input.image, options);
      return seen ? { given: { ...input, description: seen.description }, seen } : { given: input };
    },
    unseenNote() {
      if (!local) return unseenNotes.notSetUp;
      const { engine, loading } = local;
      if (loading.state === 'ready') return unseenNotes.noAnswer(engine.label);
      return loading.failed || loading.fraction === undefined
        ? unseenNotes.notReady
        : unseenNotes.downloading(engine.label, loading.fraction);
    },
  };
}
