import {
  InteractionContextType,
  PermissionFlagsBits,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import type { AdapterCore } from '../../../core/adapter.ts';
import type { AnyCommand } from '../../../core/command.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Interaction } from '../../../core/interaction.ts';
import type { Answer } from '../reply/deliver.ts';
import { toRows } from '../reply/buttons.ts';
import { pictureDialog } from '../reply/dialog.ts';
import type { FindLatestPicture } from './latest-picture.ts';
import { createLiveLine } from '../reply/live-line.ts';
import { describeProgress, renderError, renderReply, textLength } from '../reply/render.ts';

/** One use of a command, as it was received. */
export interface Use {
  readonly command: AnyCommand;
  readonly options: Readonly<Record<string, unknown>>;
  readonly interaction: DiscordInteraction;
  readonly answer: Answer;
}

export interface UsesOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly followUps: FollowUps;
  readonly findLatestPicture: FindLatestPicture;
  /** The channel that a thread belongs to; any other channel itself. */
  readonly homeOf: (channelId: string) => string;
  /** Whether the bot may read what people write in guilds at all. */
  readonly readsContent: () => boolean;
  /** At least this long between two edits of a live line, in ms. */
  readonly liveLineEveryMs: number;
}

/** Everybody's uses of commands while they run. */
export interface Uses {
  /** Runs one, from the options to the delivered reply. Never rejects. */
  run(use: Use): Promise<void>;
  /** Ends one for the person who began it. */
  cancel(id: string, userId: string): 'cancelled' | 'not yours' | 'over';
}

/** Makes the part that hands interactions to the core and carries back what comes of them. */
export function createUses({
  dispatch,
  followUps,
  findLatestPicture,
  homeOf,
  readsContent,
  liveLineEveryMs,
}: UsesOptions): Uses {
  /** Bounded by the core, which ends every interaction within its deadline. */
  const running = new Map<string, { readonly userId: string; readonly cancelling: AbortController }>();

  /** Whether the person's own messages in this channel can be read: elsewhere it is not even asked. */
  function canRead(interaction: DiscordInteraction): boolean {
    if (interaction.context === InteractionContextType.BotDM) return true;
    const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
    return readsContent() && interaction.inCachedGuild() && interaction.appPermissions.has(needed);
  }

  function finding({ interaction }: Use): Pick<Interaction, 'findImage'> {
    const { channelId, user, createdTimestamp: at } = interaction;
    if (channelId === null || !canRead(interaction)) return {};
    return { findImage: (signal) => findLatestPicture({ channelId, userId: user.id, at }, signal) };
  }

  /** The channel, where the bot is a member: elsewhere it has no part in what people post. */
  function placing(interaction: DiscordInteraction): Pick<Interaction, 'channel' | 'isAdmin'> {
    const { channelId, memberPermissions } = interaction;
    const isDirect = interaction.context === InteractionContextType.BotDM;
    if (channelId === null || !(isDirect || interaction.inCachedGuild())) return {};
    // Discord computed these for the channel, and sent them with the interaction.
    const mayManage = memberPermissions?.any(
      PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels,
    );
    return {
      channel: homeOf(channelId),
      isAdmin: () => Promise.resolve(isDirect || mayManage === true),
    };
  }

  /** A dialog cannot be answered with another one. */
  function asking({ command, options, interaction, answer }: Use): Pick<Interaction, 'askForImage'> {
    if (interaction.isModalSubmit()) return {};
    return {
      async askForImage() {
        const id = followUps.remember({ command: command.name, options });
        await answer.askFor(pictureDialog(command, id));
      },
    };
  }

  return {
    async run(use) {
      const { command, options, interaction, answer } = use;
      const { id, user, guildId } = interaction;
      const cancelling = new AbortController();
      const line = createLiveLine({
        everyMs: liveLineEveryMs,
        edit: (text) =>
          answer.showLine({ content: text, components: toRows([{ action: 'cancel', id, label: 'Cancel' }]) }),
      });
      running.set(id, { userId: user.id, cancelling });
      const outcome = await dispatch({
        id,
        platform: 'discord',
        ...(guildId !== null && { workspace: guildId }),
        user: { id: user.id, name: user.displayName },
        command: command.name,
        options,
        limits: { textLength, uploadBytes: interaction.attachmentSizeLimit },
        signal: cancelling.signal,
        accepted: (place) => answer.defer(place),
        ...placing(interaction),
        ...finding(use),
        ...asking(use),
        progress: (progress) => line.show(describeProgress(progress, command.produces === 'image')),
      });
      running.delete(id);
      await line.end();
      if (outcome.kind === 'error') await answer.refuse(renderError(outcome));
      if (outcome.kind === 'reply')
        await answer.deliver(
          renderReply(outcome, { command: command.name, remember: (use) => followUps.remember(use) }),
        );
    },
    cancel(id, userId) {
      const use = running.get(id);
      if (!use) return 'over';
      if (use.userId !== userId) return 'not yours';
      use.cancelling.abort();
      return 'cancelled';
    },
  };
}
