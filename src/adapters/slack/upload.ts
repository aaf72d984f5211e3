import type { ReplyImage } from '../../interaction.ts';
import type { SlackApi } from './client.ts';
import { cut } from './text.ts';

/** Characters of `alt_txt`; the block that shows the file takes 2,000. */
export const maxAltText = 1_000;

/**
 * Uploads a picture by Slack's external upload and returns its file id. It is shared by the message that shows it, so
 * that text, picture and buttons are one message, which also a `response_url` can carry to where the bot is not.
 * @throws whatever the way to Slack throws.
 */
export async function uploadPicture(api: SlackApi, image: ReplyImage, signal: AbortSignal): Promise<string> {
  const alt = cut(image.altText, maxAltText);
  // The web client's types say alt_text, Slack's reference says alt_txt; each ignores the other.
  const file = { filename: image.name, length: image.bytes.byteLength, alt_text: alt, alt_txt: alt };
  const ticket = await api.call((client) => client.files.getUploadURLExternal(file), signal);
  const { upload_url: url, file_id: id } = ticket;
  if (url === undefined || id === undefined) throw new Error('expected an upload address, got none');
  await api.upload(url, image.bytes, signal);
  await api.call(
    (client) => client.files.completeUploadExternal({ files: [{ id, title: cut(image.name, 100) }] }),
    signal,
  );
  return id;
}
