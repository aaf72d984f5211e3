import {
  InteractionContextType,
  PermissionFlagsBits,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import type { AdapterCore } from '../../../core/adapter.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Interaction } from '../../../core/interaction.ts';
import { createRunningUses, type RunningUses } from '../../kit/running-uses.ts';
import { replyLimits } from '../limits.ts';
import type { Delivery } from '../reply/deliver.ts';
import { renderDialog } from '../reply/dialog.ts';
import { createLiveLine } from '../reply/live-line.ts';
import { renderError, renderReply } from '../reply/render.ts';
import type { FindLatestPicture } from './latest-picture.ts';

/** One use of a command, as it was received. */
export interface Use {
  readonly command: AnyCommand;
  readonly options: Readonly<Record<string, unknown>>;
  /** What the person should know about how the use was understood. */
  readonly notes?: readonly string[] | undefined;
  readonly interaction: DiscordInteraction;
  readonly delivery: Delivery;
}

export interface RunnerOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly followUps: FollowUps;
  readonly findLatestPicture: FindLatestPicture;
  /** The channel that a thread belongs to; for any other channel, the channel itself. */
  readonly parentOf: (channelId: string) => string;
  /** Whether the bot may read what people write in guilds. */
  readonly readsContent: () => boolean;
  readonly liveLineEveryMs: number;
}

/** Runs uses of commands and delivers what they result in. */
export interface Runner extends Pick<RunningUses, 'cancel'> {
  /** Runs one use, from its options to the delivered reply. Never rejects. */
  run(use: Use): Promise<void>;
}

/** Creates the runner, which hands each use to the core. */
export function createRunner({
  dispatch,
  followUps,
  findLatestPicture,
  parentOf,
  readsContent,
  liveLineEveryMs,
}: RunnerOptions): Runner {
  const running = createRunningUses();

  /** Whether the bot can read the person's own messages in this channel; if not, it doesn't even ask. */
  function canRead(interaction: DiscordInteraction): boolean {
    if (interaction.context === InteractionContextType.BotDM) return true;
    const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
    return readsContent() && interaction.inCachedGuild() && interaction.appPermissions.has(needed);
  }

  function imageFinder({ interaction }: Use): Pick<Interaction, 'findImage'> {
    const { channelId, user, createdTimestamp: at } = interaction;
    if (channelId === null || !canRead(interaction)) return {};
    return { findImage: (signal) => findLatestPicture({ channelId, userId: user.id, at }, signal) };
  }

  /** The channel, where the bot is a member; elsewhere it has no business with what people post. */
  function channelOf(interaction: DiscordInteraction): Pick<Interaction, 'channel' | 'isAdmin'> {
    const { channelId, memberPermissions } = interaction;
    const isDirect = interaction.context === InteractionContextType.BotDM;
    if (channelId === null || !(isDirect || interaction.inCachedGuild())) return {};
    // Discord computes these for the channel and sends them with the interaction.
    const mayManage = memberPermissions?.any(
      PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels,
    );
    return {
      channel: parentOf(channelId),
      isAdmin: () => Promise.resolve(isDirect || mayManage === true),
    };
  }

  /** Discord doesn't open a dialog in answer to a dialog. */
  function imageDialog({ command, options, interaction, delivery }: Use): Pick<Interaction, 'askForImage'> {
    if (interaction.isModalSubmit()) return {};
    return {
      async askForImage() {
        const id = followUps.remember({ command: command.name, options });
        await delivery.openDialog(renderDialog(command, id));
      },
    };
  }

  return {
    async run(use) {
      const { command, options, notes: own = [], interaction, delivery } = use;
      const { id, user, guildId } = interaction;
      const line = createLiveLine({
        id,
        draws: command.produces === 'image',
        everyMs: liveLineEveryMs,
        edit: (message) => delivery.showLine(message),
      });
      const { signal, end } = running.begin(id, user.id);
      const outcome = await dispatch({
        id,
        platform: 'discord',
        ...(guildId !== null && { workspace: guildId }),
        user: { id: user.id, name: user.displayName },
        command: command.name,
        options,
        limits: { ...replyLimits, uploadBytes: interaction.attachmentSizeLimit },
        signal,
        accepted: (reply) => delivery.defer(reply),
        ...channelOf(interaction),
        ...imageFinder(use),
        ...imageDialog(use),
        progress: (progress) => line.progress(progress),
      });
      end();
      await line.end();
      if (outcome.kind === 'error') await delivery.refuse(renderError(outcome));
      if (outcome.kind !== 'reply') return;
      const reply = { ...outcome, notes: [...own, ...(outcome.notes ?? [])] };
      await delivery.deliver(renderReply(reply, { command: command.name, followUps }));
    },
    cancel: (id, userId) => running.cancel(id, userId),
  };
}
