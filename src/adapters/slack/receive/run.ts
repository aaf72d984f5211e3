import type { AdapterCore } from '../../../core/adapter.ts';
import { toErrorReply } from '../../../core/error-reply.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Interaction, Outcome } from '../../../core/interaction.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../client.ts';
import type { Deliver } from '../reply/deliver.ts';
import { usageInSlack } from '../reply/usage.ts';
import { limits } from '../limits.ts';
import { createLiveLine, type LiveLine } from '../reply/live-line.ts';
import type { CommandNames } from '../command-names.ts';
import type { People } from '../people.ts';
import { renderError, renderReply } from '../reply/render.ts';
import type { Place } from '../reply/response-url.ts';
import { uploadAll, uploadPicture } from '../reply/images.ts';

/** How long a reply may look for a way to the person, in ms. */
const deliverMs = 120_000;
/** Uses of the bot at once that can be cancelled; beyond it the oldest cannot. */
const maxRunning = 5_000;

/** One use of a command as Slack told of it. */
export interface Use {
  /** Slack's id of it; a redelivery repeats it. */
  readonly key: string;
  readonly place: Place;
  readonly workspace?: string | undefined;
  readonly userName: string;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** What the person should know about how it was understood. */
  readonly notes?: readonly string[] | undefined;
  readonly findImage?: Interaction['findImage'];
  readonly askForImage?: Interaction['askForImage'];
}

export interface RunnerOptions extends AdapterCore {
  readonly names: CommandNames;
  readonly api: SlackApi;
  readonly people: People;
  readonly deliver: Deliver;
  readonly followUps: FollowUps;
  readonly liveLineAfterMs: number;
  readonly logger: Logger;
}

/** Runs uses of commands and brings what comes of them to people. */
export interface Runner {
  /** Never rejects. */
  run(use: Use): Promise<void>;
  /** Delivers the apology or refusal for something that did not become a use. Never rejects. */
  refuse(place: Place, error: unknown): Promise<void>;
  /** Cancels a use, for the person who asked for it alone. */
  cancel(key: string, user: string): 'cancelled' | 'not_yours' | 'over';
  /** Resolves once everything under way is delivered. */
  idle(): Promise<void>;
}

/** Makes the runner. */
export function createRunner(options: RunnerOptions): Runner {
  const { commands, dispatch, names, api, people, deliver, followUps, liveLineAfterMs, logger } = options;
  const running = new Map<string, { readonly user: string; readonly controller: AbortController }>();
  const underWay = new Set<Promise<void>>();
  const usages = new Map(
    commands.map((command) => [command.name, usageInSlack(command, names.slashOf(command))]),
  );
  const ephemeral = new Map(commands.map((command) => [command.name, command.ephemeral]));

  async function bring(use: Use, outcome: Outcome, line: LiveLine, askedBy: string): Promise<void> {
    const signal = AbortSignal.timeout(deliverMs);
    if (outcome.kind === 'asked') return line.end();
    if (outcome.kind === 'error') {
      await Promise.all([line.end(), deliver(use.place, renderError(outcome), signal)]);
      return;
    }
    const isPrivate = ephemeral.get(use.command) ?? true;
    const answer = { ...outcome, notes: [...(use.notes ?? []), ...(outcome.notes ?? [])] };
    const content = renderReply(answer, {
      ephemeral: isPrivate,
      command: use.command,
      askedBy,
      followUps,
      shown: await uploadAll(api, outcome, signal, logger),
    });
    if (await line.become(content)) return;
    const share = async (channel: string, threadTs: string | undefined) => {
      for (const image of outcome.images ?? [])
        await uploadPicture(api, image, signal, { channel, threadTs, comment: content.text });
    };
    // A file in a channel is for everybody there.
    const whole = isPrivate ? content : { ...content, share };
    await Promise.all([line.end(), deliver(use.place, whole, signal)]);
  }

  async function take(use: Use, controller: AbortController): Promise<void> {
    const { key, place, workspace, userName, command } = use;
    const line = createLiveLine({
      api,
      place,
      key,
      subject: `/${command} for ${userName}`,
      afterMs: liveLineAfterMs,
      signal: AbortSignal.timeout(deliverMs + 600_000),
    });
    // Slack tells of a message without its author's name.
    const isNameless = userName === place.user;
    const named = isNameless ? people.nameOf(place.user, AbortSignal.timeout(deliverMs)) : undefined;
    const outcome = await dispatch({
      id: key,
      platform: 'slack',
      ...(workspace !== undefined && { workspace }),
      ...(place.channel !== undefined && { channel: place.channel }),
      user: { id: place.user, name: userName },
      command,
      options: use.options,
      limits,
      signal: controller.signal,
      accepted(reply) {
        line.begin(reply);
        return Promise.resolve();
      },
      progress: (progress) => line.progress(progress),
      usageOf: (name) => usages.get(name),
      isAdmin: (signal) => people.isAdmin(place, signal),
      ...(use.findImage && { findImage: use.findImage }),
      ...(use.askForImage && { askForImage: use.askForImage }),
    });
    running.delete(key);
    await bring(use, outcome, line, (await named) ?? userName);
  }

  function track(work: Promise<void>): Promise<void> {
    const tracked = work
      .catch((error: unknown) => logger.error({ platform: 'slack', err: error }, 'a reply was lost'))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  return {
    run(use) {
      const controller = new AbortController();
      const [oldest] = running.keys();
      if (running.size >= maxRunning && oldest !== undefined) running.delete(oldest);
      running.set(use.key, { user: use.place.user, controller });
      return track(take(use, controller).finally(() => running.delete(use.key)));
    },
    refuse(place, error) {
      const content = renderError(toErrorReply(error, logger.child({ platform: 'slack' })));
      return track(deliver(place, content, AbortSignal.timeout(deliverMs)).then(() => undefined));
    },
    cancel(key, user) {
      const found = running.get(key);
      if (!found) return 'over';
      if (found.user !== user) return 'not_yours';
      found.controller.abort();
      return 'cancelled';
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
