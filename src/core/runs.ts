import { setMaxListeners } from 'node:events';
import { mapInParallel } from '../lib/map-in-parallel.ts';
import { sayIn } from '../languages/in-language.ts';
import type { Language } from '../languages/language.ts';
import type { Infer, Inferred, Input, Look, TaskId } from '../inference/task.ts';
import { traced } from '../lib/trace.ts';
import { personKey } from './caller.ts';
import type { MoodPicture } from './replies/chart.ts';
import type { AnyCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import type { EncodedImage, PictureFormat } from './pictures/encoded-image.ts';
import type { FrameProgress, Image } from './pictures/image.ts';
import type { Meme, MemeOrder } from './pictures/meme.ts';
import type { Chosen } from './replies/choices.ts';
import type { Limits, Place, Progress, User } from './interaction.ts';
import type { Reply } from './reply.ts';
import { readInNameOf } from './pictures/read-in-name-of.ts';

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
  /** The language that the person reads. */
  readonly language: Language;
  /** For commands that read one. */
  readonly conversation?: Conversation;
  /** The answer to post, instead of a new one. */
  readonly choice?: Chosen['choice'];
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

/** Draws the picture of a mood. */
export type DrawMood = (picture: MoodPicture, signal: AbortSignal) => Promise<EncodedImage>;

/** Inputs of one use that are under way at once: enough for a local model's batches, and few enough for others to get a turn. */
const inputsAtOnce = 6;

/** Puts a picture and what was made of it beside each other. */
export type PutSideBySide = (
  before: Image,
  after: EncodedImage,
  as: PictureFormat,
  signal: AbortSignal,
) => Promise<EncodedImage>;

interface LocalRunsOptions {
  readonly inference: { readonly infer: Infer; readonly look: Look };
  readonly drawMeme: DrawMeme;
  readonly drawMood: DrawMood;
  readonly putSideBySide: PutSideBySide;
}

/** Runs commands in this process. */
export function createLocalRuns({ inference, drawMeme, drawMood, putSideBySide }: LocalRunsOptions): Runs {
  return {
    // Async, so that a command that throws at once rejects too.
    async run({
      command,
      task,
      options,
      place,
      user,
      conversation,
      choice,
      limits,
      language,
      signal,
      endsAt,
      ...use
    }) {
      const until = { signal, deadlineAt: endsAt };
      const { onProgress, claimCall } = use;
      let asked = 0;
      const keptAs = new Set<string>();
      /** A use that asks more than once pays for each; the order is the same in every process. */
      const claim = (number: number) => (engine: string) =>
        claimCall?.(number === 1 ? engine : `${engine} ${number}`) ?? Promise.resolve(true);
      async function infer(input: Input<TaskId>): Promise<Inferred<TaskId>> {
        asked += 1;
        // Of what people wrote to each other, nothing is kept.
        const keeps = conversation === undefined;
        const how = { ...until, onProgress, claimCall: claim(asked), keeps };
        const made = await traced('infer', { task }, () => inference.infer(task, input, how));
        if (made.keptAs !== undefined) keptAs.add(made.keptAs);
        return made;
      }
      const context: Parameters<AnyCommand['run']>[0] = {
        options: readInNameOf(personKey({ ...place, user }), command, options),
        place,
        user,
        limits,
        language,
        say: sayIn(language),
        signal,
        ...(conversation && { conversation }),
        infer,
        inferAll(inputs) {
          // Each of them listens to it.
          setMaxListeners(0, signal);
          return mapInParallel(inputs, inputsAtOnce, infer);
        },
        look: (image) => inference.look(image, until),
        drawMeme: (order) => drawMeme(order, signal, (frame) => onProgress({ state: 'lettering', frame })),
        drawMood: (picture) => drawMood(picture, signal),
        putSideBySide: (before, after, as) => putSideBySide(before, after, as, signal),
      };
      const reply = await (choice && command.choosing
        ? command.choosing.post(context, choice)
        : command.run(context));
      return keptAs.size > 0 ? { ...reply, keptAs: [...keptAs] } : reply;
    },
  };
}
