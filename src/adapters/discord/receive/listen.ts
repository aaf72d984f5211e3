import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';
import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type GatewayInteractionCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageUpdateDispatchData,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import { toErrorReply } from '../../../core/replies/error-reply.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import {
  answerUse,
  type UnansweredUse,
  type UnansweredUses,
} from '../../../core/processes/unanswered-uses.ts';
import { stopping } from '../../../core/refusals.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Text } from '../../../languages/message.ts';
import { languageFor } from '../../../languages/language.ts';
import { beginLife } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import { unlessTakenOver } from '../reply/unless-taken-over.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import { cancelSentences } from '../../kit/wording.ts';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import { createDelivery, type Delivery } from '../reply/deliver.ts';
import { renderError } from '../reply/render.ts';
import type { Messages } from './messages.ts';
import { readableMessage } from './readable-message.ts';
import { originOf } from './origin.ts';
import type { Receive, Received } from './receive.ts';
import type { Runner } from './run.ts';
import { isWhole } from './shown-message.ts';

interface ListenOptions {
  readonly client: Client;
  /** Makes the client emit an interaction that another process had received. */
  readonly receiveAgain: (interaction: GatewayInteractionCreateDispatchData) => void;
  readonly api: DiscordApi;
  readonly receive: Receive;
  readonly runner: Runner;
  readonly messages: Messages;
  /** Told of an interaction of a kind that the library doesn't know. */
  readonly onUnreadable: (interaction: unknown) => void;
  readonly rememberedButtons: Pick<RememberedButtons, 'forget'>;
  readonly unansweredUses: UnansweredUses;
  /** Whether the bot may read what people write in guilds. */
  readonly readsContent: () => boolean;
  readonly logger: Logger;
  /** How long `stop` waits for replies in flight, in ms. */
  readonly stopWithinMs: number;
}

interface Listening {
  /** From now on, answers also what dead processes had begun. */
  takeOver(): void;
  /** Refuses new uses from now on. Resolves once every reply in flight is delivered or given up. */
  stop(): Promise<void>;
}

/** What Discord sent, as it is kept for another process. */
type Payload =
  | { readonly interaction: GatewayInteractionCreateDispatchData }
  | { readonly message: GatewayMessageCreateDispatchData };

/** What arrived and the library hasn't yet made an object of. */
const maxArriving = 1_000;

/** Listens to interactions and to messages to the bot, drops repeated ones, and answers each. */
export function listen(options: ListenOptions): Listening {
  const {
    client,
    receiveAgain,
    api,
    receive,
    runner,
    messages,
    onUnreadable,
    rememberedButtons,
    unansweredUses,
    readsContent,
    logger,
    stopWithinMs,
  } = options;
  const arriving = new LRUCache<string, GatewayInteractionCreateDispatchData>({ max: maxArriving });
  const resumed = new LRUCache<string, UnansweredUse>({ max: maxArriving });
  let stopTakingOver: (() => void) | undefined;
  const inFlight = createInFlight((error) => logger.error({ err: error }, 'an interaction failed'));
  const givingUp = new AbortController();
  // Every interaction in flight listens to it.
  setMaxListeners(0, givingUp.signal);
  let isStopping = false;

  async function handle(interaction: DiscordInteraction, use: UnansweredUse): Promise<void> {
    const { id, token, applicationId, user, channelId } = interaction;
    const log = logger.child({ id });
    const life = beginLife({
      parent: givingUp.signal,
      onParentAbort: () => new Error('the process stops'),
      deadlineMs: timeoutsMs.interactionToken,
      onDeadline: () => new Error('the interaction’s token has expired'),
    });
    const language = languageFor(interaction.locale) ?? 'en';
    const place = { id, token, applicationId, userId: user.id, channelId: channelId ?? undefined, language };
    const { isResumed } = use;
    const delivery = unlessTakenOver(
      createDelivery({ api, place, isAcknowledged: isResumed, signal: life.signal, logger: log }),
      use,
    );
    try {
      const received = await receive(interaction);
      if (received) await respond(received, interaction, delivery);
    } catch (error) {
      await delivery.refuse(renderError(toErrorReply(error, log, language)));
    } finally {
      life[Symbol.dispose]();
    }
  }

  async function respond(
    received: Received,
    interaction: DiscordInteraction,
    delivery: Delivery,
  ): Promise<void> {
    const language = languageFor(interaction.locale) ?? 'en';
    const refuse = (text: Text) => delivery.refuse(renderError({ message: inLanguage(text, language) }));
    const origin = () => originOf(interaction, { readsContent: readsContent() });
    if (received.kind === 'cancel') {
      const result = await runner.cancel(received.id, interaction.user.id);
      if (result === 'cancelled') await delivery.acknowledge();
      else await refuse(cancelSentences[result]);
    } else if (received.kind === 'refused') {
      await refuse(received.text);
    } else if (received.kind === 'delete') {
      await delivery.remove();
      await rememberedButtons.forget(received.rememberedButtons);
    } else if (received.kind === 'share') {
      await runner.share(received.id, origin(), delivery);
    } else if (isStopping) {
      throw stopping();
    } else {
      await runner.run({ ...received, origin: origin(), delivery });
    }
  }

  async function once(
    id: string,
    payload: Payload,
    work: (use: UnansweredUse) => Promise<void>,
  ): Promise<void> {
    await answerUse('discord', await unansweredUses.open(id, payload), work);
  }

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: GatewayInteractionCreateDispatchData) => {
    // The library adds circles to what it gets.
    const kept = structuredClone(data);
    arriving.set(kept.id, kept);
    // Once it is ready, it makes an object of it at once, or of an unknown kind none at all.
    if (client.isReady())
      queueMicrotask(() => {
        if (arriving.delete(kept.id)) onUnreadable(kept);
      });
  });

  client.on(Events.InteractionCreate, (interaction) => {
    const { id } = interaction;
    const work = (use: UnansweredUse) => handle(interaction, use);
    const again = resumed.get(id);
    const data = arriving.get(id);
    resumed.delete(id);
    arriving.delete(id);
    if (again) void inFlight.track(answerUse('discord', again, work));
    else if (data) void inFlight.track(once(id, { interaction: data }, work));
  });

  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    if (isStopping || !messages.isForBot(data)) return;
    const message = readableMessage(data);
    void inFlight.track(once(data.id, { message }, (use) => messages.take(message, use, givingUp.signal)));
  });

  client.ws.on(GatewayDispatchEvents.MessageUpdate, (data: GatewayMessageUpdateDispatchData) => {
    const { id, edited_timestamp: editedAt } = data;
    if (isStopping || !isWhole(data) || editedAt === null || !messages.isForBot(data)) return;
    const message = readableMessage(data);
    const work = (use: UnansweredUse) => messages.take(message, use, givingUp.signal);
    void inFlight.track(once(`${id}-${editedAt}`, { message }, work));
  });

  /** Only processes of this bot write what is taken over. */
  function resume(payload: unknown, use: UnansweredUse): void {
    const kept = payload as Payload;
    if ('interaction' in kept) {
      resumed.set(kept.interaction.id, use);
      receiveAgain(kept.interaction);
    } else {
      void inFlight.track(answerUse('discord', use, () => messages.take(kept.message, use, givingUp.signal)));
    }
  }

  return {
    takeOver() {
      if (!isStopping) stopTakingOver = unansweredUses.takeOver(resume);
    },
    async stop() {
      isStopping = true;
      stopTakingOver?.();
      const timer = setTimeout(() => givingUp.abort(), stopWithinMs);
      await inFlight.idle();
      clearTimeout(timer);
    },
  };
}
