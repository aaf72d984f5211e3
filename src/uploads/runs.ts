import { randomUUID } from 'node:crypto';
import type { AdapterCore } from '../core/adapter.ts';
import type { ErrorReply } from '../core/reply.ts';
import type { MessagePictures } from '../core/pictures/attachment.ts';
import type { User } from '../core/interaction.ts';
import type { BusyIndicator } from './busy-indicator.ts';
import { traced } from '../lib/trace.ts';
import { messageKey } from './seen-messages.ts';
import type { Platforms } from './attached-platforms.ts';
import type { MessageRef, SharedMessage, SharedPicture } from './platform-port.ts';

/** Runs at the same time. The inference queue is much shorter. */
const maxRuns = 200;

/** The commands that can run on an uploaded picture. */
export type UploadCommand = 'caption' | 'cartoonize';

/** One person's request for one command on a message. */
interface RunRequest {
  readonly ref: MessageRef;
  readonly command: UploadCommand;
  readonly userId: string;
}

interface RunInput {
  readonly message: SharedMessage;
  /** Who asked, and whose calls it uses up. */
  readonly user: User;
  readonly pictures: readonly SharedPicture[];
  /** Whether somebody asked for it, and so is told which pictures are not in the answer. */
  readonly isAsked: boolean;
  /** The only person whom the buttons below the answers serve; everybody unless given. */
  readonly onlyFor?: string;
  readonly busy?: BusyIndicator;
  /** Called before the answer is posted. */
  readonly onAnswer?: () => Promise<unknown>;
}

export interface RunResult {
  /** The messages that were posted. */
  readonly results: readonly MessageRef[];
  /** How many pictures were answered. */
  readonly answered: number;
  /** Why no picture was answered. */
  readonly failure?: ErrorReply;
  /** The run was cancelled or its message was deleted. There is nothing to tell anybody. */
  readonly cancelled: boolean;
}

/** A request that can be cancelled from its start, even before there is anything to execute. */
export interface Run {
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal;
  /**
   * Runs the command on the pictures and posts the answer. Undefined if the same command already runs on the message for
   * somebody else, or too many runs are under way. Rejects if the answer could not be posted.
   */
  execute(input: RunInput): Promise<RunResult | undefined>;
  /** Must be called in the end; the same request may be made again afterwards. */
  end(): void;
}

/** The runs under way. */
export interface Runs {
  /** Undefined if the same request has not ended yet. */
  begin(request: RunRequest): Run | undefined;
  /** Cancels all runs on a message, or only those of a command, or only those of a command and a person. */
  cancel(ref: MessageRef, only?: { readonly command: UploadCommand; readonly userId?: string }): void;
}

interface RunsOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly platforms: Platforms;
}

/** What is kept of a person while their request waits or runs. */
export function userOf({ id, name, organisation }: User): User {
  return { id, name, ...(organisation !== undefined && { organisation }) };
}

/** Creates the part that runs a command on a message's pictures and posts the answer. */
export function createRuns({ dispatch, platforms }: RunsOptions): Runs {
  const requests = new Map<string, { readonly request: RunRequest; readonly controller: AbortController }>();
  /** Executions by message and command, whoever asked. */
  const executing = new Map<string, { readonly signal: AbortSignal; readonly over: Promise<unknown> }>();

  /** Every picture of the message, as one use and with one answer. */
  async function runOnAll(
    { message, user, pictures, isAsked, onlyFor, busy, onAnswer }: RunInput,
    command: UploadCommand,
    signal: AbortSignal,
  ): Promise<RunResult> {
    const { ref, limits, nsfw, otherFiles } = message;
    const isCancelled = () => signal.aborted;
    const language = platforms.of(ref).languageOf(ref, { user });
    busy?.show();
    const outcome = await dispatch({
      id: `upload-${randomUUID()}`,
      platform: ref.platform,
      ...(ref.workspace !== undefined && { workspace: ref.workspace }),
      channel: ref.channel,
      user: userOf(user),
      command,
      options: {
        image: {
          // Whatever is posted in a channel marked as not safe for work is a spoiler.
          pictures: pictures.map(({ attachment }) => (nsfw ? { ...attachment, spoiler: true } : attachment)),
          unreadable: otherFiles,
        } satisfies MessagePictures,
      },
      limits,
      language,
      inBackground: !isAsked,
      groups: () => platforms.of(ref).groupsOf(ref, user),
      signal,
    });
    busy?.hide();
    const nothing = { results: [], answered: 0, cancelled: isCancelled() };
    if (isCancelled() || outcome.kind === 'asked') return nothing;
    if (outcome.kind === 'error') return { ...nothing, failure: outcome };
    await onAnswer?.();
    const { leftOut = [], ...reply } = outcome;
    // Nobody asked for what comes by itself, so nobody is told in public what is missing.
    const answer = isAsked && leftOut.length > 0 ? { ...reply, leftOut } : reply;
    const to = {
      reply: answer,
      command,
      user,
      language: await language,
      ...(onlyFor !== undefined && { onlyFor }),
    };
    const results = await traced('deliver', {}, () => platforms.of(ref).answer(ref, to));
    if (results && !isCancelled()) return { results, answered: reply.parts?.length ?? 1, cancelled: false };
    await platforms.removeMessages(results ?? []);
    return { ...nothing, cancelled: true };
  }

  return {
    begin(request) {
      const { ref, command, userId } = request;
      const requestKey = `${messageKey(ref)}/${command}/${userId}`;
      if (requests.get(requestKey)?.controller.signal.aborted === false) return undefined;
      const controller = new AbortController();
      const { signal } = controller;
      const entry = { request, controller };
      requests.set(requestKey, entry);
      return {
        signal,
        async execute(input) {
          const key = `${messageKey(ref)}/${command}`;
          const earlier = executing.get(key);
          if ((earlier && !earlier.signal.aborted) || executing.size >= maxRuns) return undefined;
          // Waits for a cancelled execution to wind up, so that a quick second click is not lost.
          const result = (earlier?.over ?? Promise.resolve()).then(() =>
            traced(`${ref.platform} upload`, {}, () => runOnAll(input, command, signal)),
          );
          const execution = { signal, over: result.catch(() => undefined) };
          executing.set(key, execution);
          try {
            return await result;
          } finally {
            if (executing.get(key) === execution) executing.delete(key);
          }
        },
        end() {
          if (requests.get(requestKey) === entry) requests.delete(requestKey);
        },
      };
    },
    cancel(ref, only) {
      const key = messageKey(ref);
      for (const { request, controller } of requests.values()) {
        const isMeant =
          !only || (request.command === only.command && request.userId === (only.userId ?? request.userId));
        if (messageKey(request.ref) === key && isMeant) controller.abort();
      }
    },
  };
}
