import { setMaxListeners } from 'node:events';
import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type GatewayMessageCreateDispatchData,
  type Interaction as DiscordInteraction,
} from 'discord.js';
import type { Claims } from '../../../core/claims.ts';
import { toErrorReply } from '../../../core/error-reply.ts';
import { stopping } from '../../../core/refusals.ts';
import { beginLife } from '../../../lib/abort.ts';
import type { Logger } from '../../../lib/logger.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import { cancelSentences } from '../../kit/wording.ts';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import { createDelivery, type Delivery } from '../reply/deliver.ts';
import { renderError } from '../reply/render.ts';
import type { Messages } from './messages.ts';
import { originOf } from './origin.ts';
import type { Receive, Received } from './receive.ts';
import type { Runner } from './run.ts';

interface ListenOptions {
  readonly client: Client;
  readonly api: DiscordApi;
  readonly receive: Receive;
  readonly runner: Runner;
  readonly messages: Messages;
  readonly claims: Claims;
  /** Whether the bot may read what people write in guilds. */
  readonly readsContent: () => boolean;
  readonly logger: Logger;
  /** How long `stop` waits for replies in flight, in ms. */
  readonly stopWithinMs: number;
}

interface Listening {
  /** Refuses new uses from now on. Resolves once every reply in flight is delivered or given up. */
  stop(): Promise<void>;
}

/** Listens to interactions and to messages to the bot, drops repeated ones, and answers each. */
export function listen(options: ListenOptions): Listening {
  const { client, api, receive, runner, messages, claims, readsContent, logger, stopWithinMs } = options;
  const inFlight = createInFlight((error) => logger.error({ err: error }, 'an interaction failed'));
  const givingUp = new AbortController();
  // Every interaction in flight listens to it.
  setMaxListeners(0, givingUp.signal);
  let isStopping = false;

  async function handle(interaction: DiscordInteraction): Promise<void> {
    const { id, token, applicationId, user, channelId } = interaction;
    const log = logger.child({ id });
    const life = beginLife({
      parent: givingUp.signal,
      onParentAbort: () => new Error('the process stops'),
      deadlineMs: timeoutsMs.interactionToken,
      onDeadline: () => new Error('the interaction’s token has expired'),
    });
    const place = { id, token, applicationId, userId: user.id, channelId: channelId ?? undefined };
    const delivery = createDelivery({ api, place, signal: life.signal, logger: log });
    try {
      const received = await receive(interaction);
      if (received) await respond(received, interaction, delivery);
    } catch (error) {
      await delivery.refuse(renderError(toErrorReply(error, log)));
    } finally {
      life[Symbol.dispose]();
    }
  }

  async function respond(
    received: Received,
    interaction: DiscordInteraction,
    delivery: Delivery,
  ): Promise<void> {
    if (received.kind === 'cancel') {
      const result = runner.cancel(received.id, interaction.user.id);
      if (result === 'cancelled') await delivery.acknowledge();
      else await delivery.refuse(renderError({ message: cancelSentences[result] }));
    } else if (received.kind === 'refused') {
      await delivery.refuse(renderError(received));
    } else if (isStopping) {
      throw stopping();
    } else {
      await runner.run({
        ...received,
        origin: originOf(interaction, { readsContent: readsContent() }),
        delivery,
      });
    }
  }

  async function once(id: string, work: () => Promise<void>): Promise<void> {
    if (await claims.first(`discord/${id}`)) await work();
  }

  client.on(Events.InteractionCreate, (interaction) => {
    void inFlight.track(once(interaction.id, () => handle(interaction)));
  });

  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    if (isStopping || !messages.isForBot(data)) return;
    void inFlight.track(once(data.id, () => messages.take(data, givingUp.signal)));
  });

  return {
    async stop() {
      isStopping = true;
      const timer = setTimeout(() => givingUp.abort(), stopWithinMs);
      await inFlight.idle();
      clearTimeout(timer);
    },
  };
}
