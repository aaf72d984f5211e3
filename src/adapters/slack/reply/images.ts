import type { Reply, ReplyImage } from '../../../core/interaction.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../api.ts';
import { slackErrorOf } from '../errors.ts';
import { lengths } from '../limits.ts';
import { cutText } from '../text.ts';

/** Pictures of a reply that Slack has, or why they can't be shown. */
export interface UploadedImages {
  readonly fileIds: readonly string[];
  readonly problem?: string | undefined;
}

/** Where to share a picture as a file. */
export interface ShareTarget {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** The text beside it, escaped. */
  readonly comment: string;
}

/**
 * Uploads a picture to Slack and returns its file id. Without a target, a message shares it by showing it: that keeps text,
 * picture and buttons in one message, which a `response_url` can take even to a channel without the bot.
 * @throws whatever the API throws.
 */
async function uploadImage(
  api: SlackApi,
  image: ReplyImage,
  signal: AbortSignal,
  target?: ShareTarget,
): Promise<string> {
  const alt = cutText(image.altText, lengths.altText);
  // The web client's types call it alt_text, Slack's reference alt_txt; each ignores the other's name.
  const file = { filename: image.name, length: image.bytes.byteLength, alt_text: alt, alt_txt: alt };
  const ticket = await api.call((client) => client.files.getUploadURLExternal(file), signal);
  const { upload_url: url, file_id: id } = ticket;
  if (url === undefined || id === undefined) throw new Error('expected an upload address, got none');
  await api.upload(url, image.bytes, signal);
  const files: [{ id: string; title: string }] = [{ id, title: cutText(image.name, lengths.fileTitle) }];
  await api.call((client) => {
    if (!target) return client.files.completeUploadExternal({ files });
    const { channel, threadTs, comment } = target;
    const where = { channel_id: channel, initial_comment: comment };
    return client.files.completeUploadExternal(
      threadTs === undefined ? { files, ...where } : { files, ...where, thread_ts: threadTs },
    );
  }, signal);
  return id;
}

/**
 * Uploads the pictures of a reply, for its message to show; undefined if it has none. Never rejects: if an upload fails, the
 * result says so.
 */
export async function uploadImages(
  api: SlackApi,
  { images = [] }: Reply,
  signal: AbortSignal,
  logger: Logger,
): Promise<UploadedImages | undefined> {
  if (images.length === 0) return undefined;
  try {
    const fileIds: string[] = [];
    for (const image of images) fileIds.push(await uploadImage(api, image, signal));
    return { fileIds };
  } catch (error) {
    const reason = slackErrorOf(error);
    logger.error({ platform: 'slack', reason: reason ?? String(error) }, 'a picture could not be uploaded');
    const why = reason === 'missing_scope' ? 'I lack the permission files:write' : 'Slack refused it';
    return {
      fileIds: [],
      problem: `The picture is ready, but I can’t show it: ${why}. Please tell whoever runs me.`,
    };
  }
}

/** Shares the pictures of a reply as files in a channel. @throws whatever the API throws. */
export async function shareImages(
  api: SlackApi,
  { images = [] }: Reply,
  target: ShareTarget,
  signal: AbortSignal,
): Promise<void> {
  for (const image of images) await uploadImage(api, image, signal, target);
}
