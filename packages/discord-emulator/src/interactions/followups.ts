import { ApiError } from '../api-error.ts';
import { originalOf, requireWebhook } from './interactions.ts';
import { createMessage, deleteMessage, editMessage, type FilePart } from '../messages.ts';
import type { StoredInteraction, StoredMessage } from '../stored-types.ts';
import { Form } from '../validate/form.ts';
import { parseMessage } from '../validate/message.ts';
import { Flag } from '../protocol.ts';
import { channelOf, type World } from '../world.ts';

/** Followups where the app is only installed for the person and not in the guild. */
const maxUserInstallFollowups = 5;

interface WebhookCall {
  readonly applicationId: string;
  readonly token: string;
  readonly body: unknown;
  readonly files: readonly FilePart[];
}

/** One message of an interaction: `@original`, a followup, or the message that it updates. */
export function webhookMessage(
  world: World,
  { applicationId, token }: Pick<WebhookCall, 'applicationId' | 'token'>,
  messageId: string,
): { interaction: StoredInteraction; message: StoredMessage } {
  const interaction = requireWebhook(world, applicationId, token);
  const original = originalOf(world, interaction);
  const channel = channelOf(world, interaction.channelId);
  const message = messageId === '@original' ? original : channel.messages.get(messageId);
  const own = message !== undefined && (message === original || message.interactionId === interaction.id);
  if (!own) throw new ApiError('unknownMessage');
  return { interaction, message };
}

/** Edits one of an interaction's messages, ephemeral ones included. */
export async function editWebhookMessage(
  world: World,
  call: WebhookCall,
  messageId: string,
): Promise<StoredMessage> {
  const { interaction, message } = webhookMessage(world, call, messageId);
  const form = Form.of(call.body);
  const body = parseMessage(form, message.flags);
  form.check();
  const channel = channelOf(world, interaction.channelId);
  const { attachmentSizeLimit } = interaction;
  await editMessage(world, message, { channel, body, files: call.files, attachmentSizeLimit });
  return message;
}

/** Deletes one of an interaction's messages. */
export function deleteWebhookMessage(
  world: World,
  call: Pick<WebhookCall, 'applicationId' | 'token'>,
  messageId: string,
): void {
  const { interaction, message } = webhookMessage(world, call, messageId);
  deleteMessage(world, channelOf(world, interaction.channelId), message);
}

/**
 * Adds a message to an interaction. The first one after a deferred reply fills that reply in instead, and keeps
 * its ephemeral state (receiving-and-responding, "Create Followup Message").
 */
export async function createFollowup(world: World, call: WebhookCall): Promise<StoredMessage> {
  const interaction = requireWebhook(world, call.applicationId, call.token);
  const original = originalOf(world, interaction);
  if (original && original.flags & Flag.loading && interaction.acknowledgement.kind === 'message') {
    return editWebhookMessage(world, call, '@original');
  }
  const form = Form.of(call.body);
  const body = parseMessage(form);
  form.check();
  if (interaction.owners['0'] === undefined && ++interaction.followups > maxUserInstallFollowups) {
    throw new ApiError('followupLimit');
  }
  return createMessage(world, {
    channel: channelOf(world, interaction.channelId),
    authorId: world.bot.id,
    type: original === undefined ? 0 : 19,
    body,
    files: call.files,
    attachmentSizeLimit: interaction.attachmentSizeLimit,
    interactionId: interaction.id,
    ...(body.flags & Flag.ephemeral ? { visibleTo: interaction.userId } : {}),
    ...(original === undefined ? {} : { replyTo: original }),
  });
}
