import type { AdapterCore } from '../../../core/adapter.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { Chosen } from '../../../core/replies/choices.ts';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Interaction, UserInPlace } from '../../../core/interaction.ts';
import type { RunningUses } from '../../../core/processes/running-uses.ts';
import { traced } from '../../../lib/trace.ts';
import { quoting } from '../../kit/shown-prompt.ts';
import { replyLimits } from '../limits.ts';
import type { Delivery } from '../reply/deliver.ts';
import { renderDialog } from '../reply/dialog.ts';
import { createLiveLine } from '../reply/live-line.ts';
import { renderOffers } from '../reply/command-offers.ts';
import { renderReply } from '../reply/render.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import type { Origin } from './origin.ts';
import type { ReadRecentMessages } from './recent-messages.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import { message, type Text } from '../../../languages/message.ts';

/** One use of a command, as it was received. */
interface Use {
  readonly command: AnyCommand;
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether the text among them is a message's. */
  readonly isQuoted?: boolean | undefined;
  /** What the person should know about how the use was understood. */
  readonly notes?: readonly Text[] | undefined;
  /** What the person is told who left out what the command needs. */
  readonly ifMissing?: string;
  /** The answer to post, where the person was offered several. */
  readonly chosen?: Chosen | undefined;
  /** The thread that the person pointed at. */
  readonly threadId?: string | undefined;
  readonly origin: Origin;
  readonly delivery: Delivery;
}

interface RunnerOptions extends Pick<AdapterCore, 'commands' | 'dispatch' | 'allow'> {
  readonly running: RunningUses;
  readonly rememberedButtons: RememberedButtons;
  readonly findLatestPicture: FindLatestPicture;
  readonly readRecentMessages: ReadRecentMessages;
  /** The channel that a thread belongs to; for any other channel, the channel itself. */
  readonly parentOf: (channelId: string) => string;
  readonly liveLineEveryMs: number;
}

/** Runs uses of commands and delivers what they result in. */
export interface Runner extends Pick<RunningUses, 'cancel'> {
  /** Runs one use, from its options to the delivered reply. Never rejects. */
  run(use: Use): Promise<void>;
  /** Shows the private answer with this id to everyone in its place. @throws UserError if that can't be. */
  share(id: string, origin: Origin, delivery: Delivery): Promise<void>;
}

/** Creates the runner, which hands each use to the core. */
export function createRunner({
  commands,
  dispatch,
  allow,
  running,
  rememberedButtons,
  findLatestPicture,
  readRecentMessages,
  parentOf,
  liveLineEveryMs,
}: RunnerOptions): Runner {
  function imageFinder({ channelId, canRead, user, at }: Origin): Pick<Interaction, 'findImage'> {
    if (channelId === undefined || !canRead) return {};
    return { findImage: (signal) => findLatestPicture({ channelId, userId: user.id, at }, signal) };
  }

  function inCore({ guildId, channelId, isMember, user }: Origin): UserInPlace {
    return {
      platform: 'discord',
      ...(guildId !== undefined && { workspace: guildId }),
      ...(channelId !== undefined && isMember && { channel: parentOf(channelId) }),
      user,
    };
  }

  function adminOf({
    channelId,
    isMember,
    isAdmin,
    isGuildAdmin,
  }: Origin): Pick<Interaction, 'isAdmin' | 'isWorkspaceAdmin'> {
    if (channelId === undefined || !isMember) return {};
    return {
      isAdmin: () => Promise.resolve(isAdmin),
      isWorkspaceAdmin: () => Promise.resolve(isGuildAdmin),
    };
  }

  function history({ origin, threadId }: Use): Pick<Interaction, 'recentMessages'> {
    const { guildId, historyProblem: problem } = origin;
    const channelId = threadId ?? origin.channelId;
    // The mood is that of several people.
    if (channelId === undefined || origin.isDirect) return {};
    return { recentMessages: readRecentMessages({ channelId, guildId, problem }) };
  }

  function imageDialog({ command, options, origin, delivery }: Use): Pick<Interaction, 'askForImage'> {
    if (!origin.opensDialogs) return {};
    return {
      async askForImage() {
        const id = rememberedButtons.remember({ command: command.name, options });
        await delivery.openDialog(
          renderDialog(command, options, { buttonId: id, language: origin.language ?? 'en' }),
        );
      },
    };
  }

  return {
    async run(use) {
      const {
        command,
        options,
        chosen,
        isQuoted = false,
        ifMissing,
        notes: own = [],
        origin,
        delivery,
      } = use;
      const { id, user, uploadBytes, language = 'en' } = origin;
      const line = createLiveLine({
        id,
        draws: command.produces === 'image',
        language,
        everyMs: liveLineEveryMs,
        edit: (message) => delivery.showLine(message),
      });
      const { signal, end } = running.begin(id, user.id);
      let isPrivate = false;
      const outcome = await dispatch({
        id,
        ...inCore(origin),
        language,
        command: command.name,
        options,
        ...(chosen && { chosen }),
        isQuoted,
        ...(ifMissing !== undefined && { ifMissing }),
        limits: { ...replyLimits, uploadBytes },
        signal,
        accepted(reply) {
          isPrivate = reply.ephemeral;
          return delivery.defer(reply);
        },
        groups: () => Promise.resolve(origin.roles),
        ...adminOf(origin),
        ...history(use),
        ...imageFinder(origin),
        ...imageDialog(use),
        progress: (progress) => line.progress(progress),
      });
      end();
      await line.end();
      await traced('deliver', {}, async () => {
        if (outcome.kind === 'error')
          await delivery.refuse(renderOffers(outcome, { commands, rememberedButtons, language }));
        if (outcome.kind !== 'reply') return;
        const reply = {
          ...outcome,
          notes: [...own.map((note) => inLanguage(note, language)), ...(outcome.notes ?? [])],
        };
        const whose = isPrivate
          ? { chooser: user.id, sharer: origin.canShare ? user.id : undefined }
          : { askedBy: user.id, sharedBy: chosen && origin.canShare ? user.name : undefined };
        await delivery.deliver(
          renderReply(reply, { command: command.name, rememberedButtons, language, ...whose }),
        );
      });
    },
    async share(id, origin, delivery) {
      const { id: useId, user, language = 'en' } = origin;
      await allow(inCore(origin));
      const answer = await rememberedButtons.takeAnswer(id, { userId: user.id, useId });
      if (!answer) throw new UserError('missing_option', message('answers.notSharable'));
      const { command, reply } = answer;
      const how = { command, rememberedButtons, askedBy: user.id, sharedBy: user.name, language };
      await delivery.deliver(renderReply(quoting(reply, language), how));
    },
    cancel: (id, userId) => running.cancel(id, userId),
  };
}
