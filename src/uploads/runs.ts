import { randomUUID } from 'node:crypto';
import type { AdapterCore } from '../adapter.ts';
import type { Attachment, ErrorReply, User } from '../interaction.ts';
import type { Calls } from './calls.ts';
import type { MessageRef, SharedMessage, SharedPicture } from './port.ts';
import { keyOf } from './words.ts';

/** What can be asked of a picture; each is a command. */
export type Ask = 'caption' | 'cartoonize';

export interface Job {
  readonly message: SharedMessage;
  readonly ask: Ask;
  /** Who asked, and whose call it is. */
  readonly user: User;
  readonly pictures: readonly SharedPicture[];
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

/** Work on pictures of messages while it runs. */
export interface Runs {
  /** Undefined where the same runs already, or too much runs. Never rejects for what a command or the platform does. */
  run(job: Job): Promise<Done | undefined>;
  /** Ends what runs for a message; only what one person asked for, where that is given. */
  cancel(ref: MessageRef, only?: { readonly ask: Ask; readonly userId: string }): void;
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
  const running = new Map<string, { readonly job: Job; readonly ending: AbortController }>();

  async function work({ message, ask, user, pictures }: Job, signal: AbortSignal): Promise<Done> {
    const isEnded = () => signal.aborted;
    const { ref, limits } = message;
    const calls = callsOf(ref.platform);
    const results: MessageRef[] = [];
    let answered = 0;
    let failure: ErrorReply | undefined;
    for (const picture of pictures) {
      const image = pictureOf(picture, message);
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
      if (isEnded()) break;
      if (outcome.kind === 'error') {
        failure = outcome;
        if (endsTheJob.includes(outcome.code)) break;
      } else if (outcome.kind === 'reply') {
        const posted = await calls.answer(ref, { reply: outcome, command: ask, user });
        if (posted === undefined) return { results, answered, ended: true };
        results.push(...posted);
        answered += 1;
        if (isEnded()) break;
      }
    }
    if (!isEnded()) return { results, answered, ended: false, ...(failure && { failure }) };
    for (const result of results) await calls.remove(result).catch(() => undefined);
    return { results: [], answered: 0, ended: true };
  }

  return {
    async run(job) {
      const key = `${keyOf(job.message.ref)}/${job.ask}`;
      if (running.has(key) || running.size >= maxRunning) return undefined;
      const ending = new AbortController();
      running.set(key, { job, ending });
      try {
        return await work(job, ending.signal);
      } finally {
        running.delete(key);
      }
    },
    cancel(ref, only) {
      const key = keyOf(ref);
      for (const { job, ending } of running.values()) {
        const isMeant = !only || (job.ask === only.ask && job.user.id === only.userId);
        if (keyOf(job.message.ref) === key && isMeant) ending.abort();
      }
    },
  };
}
