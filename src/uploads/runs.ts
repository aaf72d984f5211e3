import { randomUUID } from 'node:crypto';
import type { AdapterCore } from '../core/adapter.ts';
import type { Attachment, ErrorReply, User } from '../core/interaction.ts';
import type { Calls } from './calls.ts';
import type { MessageRef, SharedMessage, SharedPicture } from './port.ts';
import type { Sign } from './signs.ts';
import { keyOf } from './words.ts';

/** What can be asked of a picture; each is a command. */
export type Ask = 'caption' | 'cartoonize';

export interface Asked {
  readonly ref: MessageRef;
  readonly ask: Ask;
  readonly userId: string;
}

export interface Job {
  readonly message: SharedMessage;
  /** Who asked, and whose call it is. */
  readonly user: User;
  readonly pictures: readonly SharedPicture[];
  /** The one person whom the answers' buttons serve. */
  readonly onlyFor?: string;
  /** Shown while it runs. */
  readonly sign?: Sign;
  /** Called before the first answer goes out. */
  readonly onAnswer?: () => Promise<unknown>;
}

export interface Done {
  /** What was posted and stands. */
  readonly results: readonly MessageRef[];
  /** Pictures that are answered. */
  readonly answered: number;
  /** Why not all of them are. */
  readonly failure?: ErrorReply;
  /** Somebody ended it, or the message is gone: nothing is to be said. */
  readonly ended: boolean;
}

/** Something that was asked for: it can be cancelled from its beginning, also before there is anything to run. */
export interface Turn {
  /** Aborts when it is cancelled. */
  readonly signal: AbortSignal;
  /**
   * Undefined where the same runs for somebody else, or too much runs. Rejects where not even the first answer could be
   * posted, and for nothing else that a command or the platform does.
   */
  run(job: Job): Promise<Done | undefined>;
  end(): void;
}

/** Work on pictures of messages while it runs. */
export interface Runs {
  /** Undefined where the person has asked for the same and it is not over. */
  begin(asked: Asked): Turn | undefined;
  /** Ends what was asked for at a message; only one thing, or one thing of one person, where that is given. */
  cancel(ref: MessageRef, only?: { readonly ask: Ask; readonly userId?: string }): void;
}

export interface RunsOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly callsOf: (platform: string) => Calls;
}

/** Jobs at once; the core's own queue is much shorter. */
const maxRunning = 200;
/** After these a person's other pictures fare no better. */
const endsTheJob: readonly string[] = ['throttled', 'busy', 'stopping', 'cancelled'];

/** What stands in a channel marked as not safe for work is hidden until clicked. */
function pictureOf({ attachment }: SharedPicture, { nsfw }: SharedMessage): Attachment {
  return nsfw ? { ...attachment, spoiler: true } : attachment;
}

/** Makes the part that takes pictures through the core, one after another, and posts what comes of them. */
export function createRuns({ dispatch, callsOf }: RunsOptions): Runs {
  const turns = new Map<string, { readonly asked: Asked; readonly ending: AbortController }>();
  /** What runs for a message, whoever asked. */
  const running = new Map<string, { readonly signal: AbortSignal; readonly over: Promise<unknown> }>();

  async function work(job: Job, ask: Ask, signal: AbortSignal): Promise<Done> {
    const { message, user, pictures, onlyFor, sign, onAnswer } = job;
    const isEnded = () => signal.aborted;
    const { ref, limits } = message;
    const calls = callsOf(ref.platform);
    const results: MessageRef[] = [];
    let answered = 0;
    let failure: ErrorReply | undefined;
    let isGone = false;
    for (const picture of pictures) {
      if (isEnded()) break;
      const image = pictureOf(picture, message);
      sign?.on();
      const outcome = await dispatch({
        id: `upload-${randomUUID()}`,
        platform: ref.platform,
        ...(ref.workspace !== undefined && { workspace: ref.workspace }),
        channel: ref.channel,
        user: { id: user.id, name: user.name },
        command: ask,
        options: { image },
        limits,
        signal,
      });
      sign?.off();
      if (isEnded()) break;
      if (outcome.kind === 'error') {
        failure = outcome;
        if (endsTheJob.includes(outcome.code)) break;
      } else if (outcome.kind === 'reply') {
        if (answered === 0) await onAnswer?.();
        const serves = onlyFor !== undefined && { onlyFor };
        const answer = { reply: outcome, command: ask, user, ...serves };
        const posted = await calls.answer(ref, answer).catch((error: unknown) => {
          if (answered === 0) throw error;
          return 'refused' as const;
        });
        // What stands already counts.
        if (posted === 'refused') break;
        isGone = posted === undefined;
        if (posted === undefined) break;
        results.push(...posted);
        answered += 1;
      }
    }
    if (!isEnded() && !isGone) return { results, answered, ended: false, ...(failure && { failure }) };
    for (const result of results) await calls.remove(result).catch(() => undefined);
    return { results: [], answered: 0, ended: true };
  }

  async function run(job: Job, { ref, ask }: Asked, signal: AbortSignal): Promise<Done | undefined> {
    const key = `${keyOf(ref)}/${ask}`;
    const earlier = running.get(key);
    if ((earlier && !earlier.signal.aborted) || running.size >= maxRunning) return undefined;
    // What was cancelled is let go of first, so that a quick second click is not lost.
    const done = (earlier?.over ?? Promise.resolve()).then(() => work(job, ask, signal));
    const now = { signal, over: done.catch(() => undefined) };
    running.set(key, now);
    try {
      return await done;
    } finally {
      if (running.get(key) === now) running.delete(key);
    }
  }

  return {
    begin(asked) {
      const key = `${keyOf(asked.ref)}/${asked.ask}/${asked.userId}`;
      if (turns.get(key)?.ending.signal.aborted === false) return undefined;
      const ending = new AbortController();
      const turn = { asked, ending };
      turns.set(key, turn);
      return {
        signal: ending.signal,
        run: (job) => run(job, asked, ending.signal),
        end() {
          if (turns.get(key) === turn) turns.delete(key);
        },
      };
    },
    cancel(ref, only) {
      const key = keyOf(ref);
      for (const { asked, ending } of turns.values()) {
        const isMeant = !only || (asked.ask === only.ask && asked.userId === (only.userId ?? asked.userId));
        if (keyOf(asked.ref) === key && isMeant) ending.abort();
      }
    },
  };
}
