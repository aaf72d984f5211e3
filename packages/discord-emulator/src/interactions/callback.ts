import { acknowledgeWithinMs, originalOf, requireOpen } from './interactions.ts';
import { createMessage, editMessage, type FilePart } from '../messages.ts';
import { toMessage } from '../payloads/messages.ts';
import type { Acknowledgement, Choice, StoredInteraction } from '../stored-types.ts';
import { Form } from '../validate/form.ts';
import { parseMessage, type MessageBody } from '../validate/message.ts';
import { parseModal } from '../validate/modal.ts';
import { CommandKind, Flag, InteractionKind } from '../protocol.ts';
import { channelOf, messageOf, type World } from '../world.ts';

/** Kinds of response (receiving-and-responding, "Interaction Callback Type"). */
const Callback = {
  pong: 1,
  message: 4,
  deferMessage: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const emptyBody: MessageBody = parseMessage(Form.of({}));

function allowedFor({ kind, messageId }: StoredInteraction): number[] {
  const update = messageId === undefined ? [] : [Callback.deferUpdate, Callback.update];
  switch (kind) {
    case InteractionKind.autocomplete:
      return [Callback.choices];
    case InteractionKind.modal:
      return [Callback.message, Callback.deferMessage, ...update];
    default:
      return [Callback.message, Callback.deferMessage, ...update, Callback.modal];
  }
}

function messageType({ kind, command }: StoredInteraction): number {
  if (kind === InteractionKind.component) return 19;
  return command?.type === CommandKind.message || command?.type === CommandKind.user ? 23 : 20;
}

function parseChoices(form: Form): Choice[] {
  return (form.forms('choices', { required: true, max: 25 }) ?? []).map((choice) => {
    const name = choice.text('name', { required: true, min: 1, max: 100 }) ?? '';
    const numeric = typeof choice.value['value'] === 'number';
    const value = numeric ? choice.number('value') : choice.text('value', { required: true, max: 100 });
    return { name, value: value ?? '' };
  });
}

/** Posts a reply to the channel, loading or complete. */
async function reply(
  world: World,
  interaction: StoredInteraction,
  {
    body,
    files,
    flags,
    loading,
  }: { body: MessageBody; files: readonly FilePart[]; flags: number; loading: boolean },
): Promise<Acknowledgement> {
  const channel = channelOf(world, interaction.channelId);
  const answered = channel.messages.get(interaction.messageId ?? '');
  const message = await createMessage(world, {
    channel,
    authorId: world.bot.id,
    type: messageType(interaction),
    body,
    files,
    attachmentSizeLimit: interaction.attachmentSizeLimit,
    flags: loading ? Flag.loading : 0,
    interactionId: interaction.id,
    ...(flags & Flag.ephemeral ? { visibleTo: interaction.userId } : {}),
    ...(interaction.kind === InteractionKind.component && answered ? { replyTo: answered } : {}),
  });
  return { kind: 'message', messageId: message.id };
}

async function perform(
  world: World,
  interaction: StoredInteraction,
  { form, files }: { form: Form; files: readonly FilePart[] },
): Promise<Acknowledgement> {
  const type = form.integer('type', { required: true, oneOf: allowedFor(interaction) });
  form.check();
  const data = form.object('data', {
    required: type === Callback.message || type === Callback.modal || type === Callback.choices,
  });
  form.check();
  const target = interaction.messageId ?? '';
  switch (type) {
    case Callback.deferMessage: {
      const flags = data?.integer('flags') ?? 0;
      return reply(world, interaction, { body: emptyBody, files: [], flags, loading: true });
    }
    case Callback.deferUpdate:
      return { kind: 'update', messageId: target };
    case Callback.update: {
      const channel = channelOf(world, interaction.channelId);
      const message = messageOf(channel, target);
      const body = parseMessage(data ?? Form.of({}), message.flags);
      form.check();
      await editMessage(world, message, {
        channel,
        body,
        files,
        attachmentSizeLimit: interaction.attachmentSizeLimit,
      });
      return { kind: 'update', messageId: target };
    }
    case Callback.choices: {
      const choices = parseChoices(data ?? Form.of({}));
      form.check();
      return { kind: 'choices', choices };
    }
    case Callback.modal: {
      const modal = parseModal(data ?? Form.of({}));
      form.check();
      return { kind: 'modal', modal };
    }
    default: {
      const body = parseMessage(data ?? Form.of({}));
      form.check();
      return reply(world, interaction, { body, files, flags: body.flags, loading: false });
    }
  }
}

/** What `with_response=true` gives back. */
function toResponse(world: World, interaction: StoredInteraction, type: number): object {
  const message = originalOf(world, interaction);
  const loading = message !== undefined && (message.flags & Flag.loading) !== 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.kind,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: loading,
            response_message_ephemeral: message.visibleTo !== undefined,
            channel_id: message.channelId,
          }),
    },
    ...(message === undefined ? {} : { resource: { type, message: toMessage(world, message) } }),
  };
}

interface CallbackCall {
  readonly id: string;
  readonly token: string;
  readonly body: unknown;
  readonly files: readonly FilePart[];
}

/**
 * Accepts the first response to an interaction: within three seconds, once, and of a kind that fits.
 * A refused body leaves the interaction open.
 */
export async function acknowledge(world: World, { id, token, body, files }: CallbackCall): Promise<object> {
  const interaction = requireOpen(world, id, token);
  const afterMs = performance.now() - interaction.startedMs;
  const form = Form.of(body);
  // Taken before anything is awaited, so that a second response meets 40060 even while this one is stored.
  interaction.acknowledgement = { kind: 'pending' };
  try {
    interaction.acknowledgement = await perform(world, interaction, { form, files });
  } catch (error) {
    interaction.acknowledgement = { kind: 'none' };
    throw error;
  }
  interaction.acknowledgedAfterMs = afterMs;
  world.changes.announce();
  return toResponse(world, interaction, Number(form.value['type']));
}

/** Whether the person sees "The application did not respond". */
export function isUnanswered(world: World, { acknowledgement, createdAt }: StoredInteraction): boolean {
  return acknowledgement.kind === 'none' && world.clock.now() - createdAt > acknowledgeWithinMs;
}
