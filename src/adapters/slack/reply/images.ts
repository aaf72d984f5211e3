import type { Reply, ReplyImage } from '../../../core/interaction.ts';
import type { Logger } from '../../../lib/logger.ts';
import { slackErrorOf, type SlackApi } from '../client.ts';
import type { Shown } from './render.ts';
import { cut } from '../text.ts';

/** Characters of `alt_txt`; the block that shows the file takes 2,000. */
export const maxAltText = 1_000;

/** Where an upload is to be seen as a file of its own. */
export interface UploadTarget {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** What stands beside it, escaped. */
  readonly comment: string;
}

/**
 * Uploads a picture by Slack's external upload and returns its file id. Without a target it is shared by the message that shows it, so
 * that text, picture and buttons are one message, which also a `response_url` can carry to where the bot is not.
 * @throws whatever the way to Slack throws.
 */
export async function uploadPicture(
  api: SlackApi,
  image: ReplyImage,
  signal: AbortSignal,
  target?: UploadTarget,
): Promise<string> {
  const alt = cut(image.altText, maxAltText);
  // The web client's types say alt_text, Slack's reference says alt_txt; each ignores the other.
  const file = { filename: image.name, length: image.bytes.byteLength, alt_text: alt, alt_txt: alt };
  const ticket = await api.call((client) => client.files.getUploadURLExternal(file), signal);
  const { upload_url: url, file_id: id } = ticket;
  if (url === undefined || id === undefined) throw new Error('expected an upload address, got none');
  await api.upload(url, image.bytes, signal);
  const files: [{ id: string; title: string }] = [{ id, title: cut(image.name, 100) }];
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

/** Uploads the pictures of a reply, which its message then shows. Where that fails, says so in place of them; never rejects. */
export async function uploadAll(
  api: SlackApi,
  { images = [] }: Reply,
  signal: AbortSignal,
  logger: Logger,
): Promise<Shown | undefined> {
  if (images.length === 0) return undefined;
  try {
    const fileIds: string[] = [];
    for (const image of images) fileIds.push(await uploadPicture(api, image, signal));
    return { fileIds };
  } catch (error) {
    const reason = slackErrorOf(error);
    logger.error({ platform: 'slack', reason: reason ?? String(error) }, 'a picture could not be uploaded');
    const why = reason === 'missing_scope' ? 'I lack the permission files:write' : 'Slack did not take it';
    return {
      fileIds: [],
      problem: `The picture is ready, but cannot be shown: ${why}. Ask the people who run me.`,
    };
  }
}
