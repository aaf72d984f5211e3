import type { Infer, Look, TaskId } from '../inference/task.ts';
import { personKey } from './caller.ts';
import type { AnyCommand } from './command.ts';
import type { FrameProgress, Meme, MemeOrder } from './image.ts';
import type { Limits, Place, Progress, Reply, User } from './interaction.ts';
import { readForPerson } from './read-for-person.ts';

/**
 * One run of a command with a task, for one picture if a use is for several. Besides the signal and the callback it is
 * plain data, except for pictures, which have a reference.
 */
export interface Use {
  /** Unique among all people and platforms; a redelivery repeats it. */
  readonly id: string;
  readonly command: AnyCommand;
  readonly task: TaskId;
  /** Validated. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly user: User;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** The deadline, in ms of `performance.now()`. */
  readonly endsAt: number;
  onProgress(this: void, progress: Progress): void;
  /** Whether nobody sits in front of it, so that those who do come first. */
  readonly inBackground?: boolean;
  /** Asked before an engine that costs money is: false if it was asked for this use already, by a process that died. */
  claimCall?(this: void, engine: string): Promise<boolean>;
}

/** PORT. Runs commands with a task, here or elsewhere. */
export interface Runs {
  /** @throws UserError for the person; anything else is a fault. */
  run(use: Use): Promise<Reply>;
}

/** Draws a caption on a picture; `onFrame` learns of each finished frame of an animation. */
export type DrawMeme = (
  order: MemeOrder,
  signal?: AbortSignal,
  onFrame?: (frame: FrameProgress) => void,
) => Promise<Meme>;

interface LocalRunsOptions {
  readonly inference: { readonly infer: Infer; readonly look: Look };
  readonly drawMeme: DrawMeme;
}

/** Runs commands in this process. */
export function createLocalRuns({ inference, drawMeme }: LocalRunsOptions): Runs {
  return {
    // Async, so that a command that throws at once rejects too.
    async run({ command, task, options, place, user, limits, signal, endsAt, onProgress, claimCall }) {
      const until = { signal, deadlineAt: endsAt };
      return command.run({
        options: readForPerson(personKey({ ...place, user }), command, options),
        place,
        user,
        limits,
        signal,
        infer: (input) =>
          inference.infer(task, input, { ...until, onProgress, ...(claimCall && { claimCall }) }),
        look: (image) => inference.look(image, until),
        drawMeme: (order) => drawMeme(order, signal, (frame) => onProgress({ state: 'lettering', frame })),
      });
    },
  };
}
