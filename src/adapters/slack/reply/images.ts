import { setTimeout as pause } from 'node:timers/promises';
import type { Reply, ReplyImage } from '../../../core/reply.ts';
import { message, type Message } from '../../../languages/message.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../api.ts';
import { isBlocksRefused, slackErrorOf, UnconfirmedError } from '../errors.ts';
import { altTextLength, timeoutsMs, waitsMs } from '../limits.ts';
import { cutText } from '../text.ts';
import type { MessageBlock } from './data-visualization.ts';

/** Characters of a file's title. */
const titleLength = 100;

/** Pictures of a reply that Slack has, or why some can't be shown. */
export interface UploadedImages {
  /** In the order of the pictures; undefined for one that Slack doesn't have. */
  readonly fileIds: readonly (string | undefined)[];
  readonly problem?: Message | undefined;
}

/** Where to share pictures as files. */
interface ShareTarget {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** The text beside them, escaped. */
  readonly comment: string;
  /** What stands beside it in place of the text, such as buttons. */
  readonly blocks?: readonly MessageBlock[] | undefined;
}

/** A file whose bytes Slack has. */
interface SentFile {
  readonly id: string;
  readonly title: string;
}

/** Sends the bytes of a picture to Slack. @throws whatever the API throws. */
async function send(api: SlackApi, image: ReplyImage, signal: AbortSignal): Promise<SentFile> {
  const alt = cutText(image.altText, altTextLength);
  // The web client's types call it alt_text, Slack's reference alt_txt; each ignores the other's name.
  const file = { filename: image.name, length: image.bytes.byteLength, alt_text: alt, alt_txt: alt };
  const ticket = await api.call((client) => client.files.getUploadURLExternal(file), signal);
  const { upload_url: url, file_id: id } = ticket;
  if (url === undefined || id === undefined) throw new Error('expected an upload address, got none');
  await api.upload(url, image.bytes, signal).catch((error: unknown) => {
    // Completing the upload shows whether the bytes arrived.
    if (!(error instanceof UnconfirmedError)) throw error;
  });
  return { id, title: cutText(image.name, titleLength) };
}

/**
 * Completes an upload. Without a target, a message shares the file by showing it: that keeps text, picture and buttons in one
 * message, which a `response_url` can take even to a channel without the bot.
 * @throws UnconfirmedError if the files may have been shared; otherwise whatever the API throws.
 */
async function complete(
  api: SlackApi,
  files: [SentFile, ...SentFile[]],
  signal: AbortSignal,
  target?: ShareTarget,
): Promise<void> {
  if (!target) {
    await api.call((client) => client.files.completeUploadExternal({ files }), signal);
    return;
  }
  const share = (client: Parameters<Parameters<SlackApi['call']>[0]>[0]) => {
    const { channel, threadTs, comment, blocks = [] } = target;
    // Slack ignores blocks beside a comment.
    const beside = blocks.length > 0 ? { blocks: [...blocks] } : { initial_comment: comment };
    const where = { channel_id: channel, ...beside };
    return client.files.completeUploadExternal(
      threadTs === undefined ? { files, ...where } : { files, ...where, thread_ts: threadTs },
    );
  };
  try {
    await api.callOnce(share, signal);
  } catch (error) {
    if (error instanceof UnconfirmedError && (await isShared(api, files[0].id, signal))) return;
    throw error;
  }
}

/** Whether a message shows a file, which Slack says a moment after it was shared. Never rejects. */
async function isShared(api: SlackApi, file: string, signal: AbortSignal): Promise<boolean> {
  try {
    for (const wait of waitsMs.fileProcessing) {
      const { file: info } = await api.call((client) => client.files.info({ file }), signal);
      if (Object.keys({ ...info?.shares?.public, ...info?.shares?.private }).length > 0) return true;
      await pause(wait, undefined, { signal });
    }
  } catch {
    // Nobody can say.
  }
  return false;
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
  const fileIds: (string | undefined)[] = [];
  let problem: Message | undefined;
  for (const image of images) {
    try {
      const file = await send(api, image, signal);
      await complete(api, [file], signal);
      fileIds.push(file.id);
    } catch (error) {
      fileIds.push(undefined);
      const reason = slackErrorOf(error);
      logger.error({ platform: 'slack', reason: reason ?? String(error) }, 'a picture could not be uploaded');
      problem = message(reason === 'missing_scope' ? 'slack.cannotShowByScope' : 'slack.cannotShow');
    }
  }
  return { fileIds, problem };
}

/**
 * Waits until Slack has processed pictures, which have no type until then: a message that shows them earlier is refused, and
 * costs a use of the `response_url`. Gives up after a minute, and where Slack doesn't say. Never rejects.
 */
export async function untilProcessed(
  api: SlackApi,
  fileIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const timely = AbortSignal.any([signal, AbortSignal.timeout(timeoutsMs.fileProcessing)]);
  const lastWait = waitsMs.fileProcessing.at(-1);
  try {
    for (const file of fileIds) {
      for (let attempt = 0; ; attempt += 1) {
        const { file: info } = await api.call((client) => client.files.info({ file }), timely);
        if ((info?.mimetype ?? '') !== '') break;
        await pause(waitsMs.fileProcessing[attempt] ?? lastWait, undefined, { signal: timely });
      }
    }
  } catch {
    // Sending the message then shows whether Slack takes it.
  }
}

/** Shares the pictures of a reply as files in a channel, in one message. @throws whatever the API throws. */
export async function shareImages(
  api: SlackApi,
  { images = [] }: Reply,
  target: ShareTarget,
  signal: AbortSignal,
): Promise<void> {
  const files: SentFile[] = [];
  for (const image of images) files.push(await send(api, image, signal));
  const [first, ...more] = files;
  if (!first) return;
  try {
    await complete(api, [first, ...more], signal, target);
  } catch (error) {
    if (!isBlocksRefused(error) || (target.blocks ?? []).length === 0) throw error;
    await complete(api, [first, ...more], signal, { ...target, blocks: [] });
  }
}
