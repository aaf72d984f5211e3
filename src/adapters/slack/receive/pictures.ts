import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { UserError } from '../../../core/errors.ts';
import type { Image } from '../../../core/image.ts';
import type { Attachment } from '../../../core/interaction.ts';
import type { Media } from '../../../media/media.ts';
import { slackErrorOf, slackApiUrl, type SlackApi } from '../client.ts';
import { slackFile, slackMessage, type SlackFile, type SlackMessage } from '../payloads.ts';
import type { Place } from '../reply/response-url.ts';

/** How far back a person's own picture counts as meant, in seconds. */
const recentSeconds = 600;
const messagesLooked = 30;
/** A message that was just written may not be in the history yet. In ms. */
const historyWaits = [150, 300, 600, 1_200];
/** Before a download is tried again. In ms. */
const downloadWaits = [150, 400, 1_000];

export interface FilesOptions {
  readonly api: SlackApi;
  readonly media: Pick<Media, 'fromPlatformUrl'>;
  readonly token: string;
  readonly apiUrl: string;
}

/** Pictures in Slack. */
export interface Files {
  /** A file as a picture, to be downloaded when it is read. */
  attachment(this: void, file: SlackFile): Attachment;
  /** What Slack knows of a file. @throws what Slack answers where it may not be seen. */
  details(this: void, id: string, signal: AbortSignal): Promise<SlackFile | undefined>;
  /** The pictures among files, to be downloaded when they are read. */
  picturesIn(files: readonly SlackFile[] | undefined): readonly Attachment[];
  /** The first of them. */
  pictureIn(files: readonly SlackFile[] | undefined): Attachment | undefined;
  /** The person's own latest picture here within ten minutes. @throws what Slack answers where it may not be read. */
  latestOf(place: Place, signal: AbortSignal): Promise<Attachment | undefined>;
  /**
   * The files of a message, which Slack leaves out when it tells of a mention.
   * @throws what Slack answers where the message may not be read.
   */
  filesOf(place: Place, ts: string, signal: AbortSignal): Promise<readonly SlackFile[]>;
}

/** Hosts that Slack keeps files on; they alone are shown the token. */
function originsFor(apiUrl: string): string[] {
  const slack = ['https://files.slack.com', 'https://slack-files.com'];
  return apiUrl === slackApiUrl ? slack : [...slack, new URL(apiUrl).origin];
}

function looksLikePicture({ mimetype, name, mode }: SlackFile): boolean {
  if (mode === 'tombstone') return false;
  if (mimetype?.startsWith('image/')) return true;
  // A file of a shared channel arrives as an id alone.
  return (
    (mimetype ?? undefined) === undefined || /\.(?:jpe?g|png|webp|gif|avif|heic|heif)$/i.test(name ?? '')
  );
}

const messages = z.array(slackMessage).default([]);

/** Makes the view on the pictures of a workspace. */
export function createFiles({ api, media, token, apiUrl }: FilesOptions): Files {
  const allowedOrigins = originsFor(apiUrl);
  const headers = { Authorization: `Bearer ${token}` };

  /** Slack limits downloads too, and has bad moments; the picture is there all the same. */
  async function readPatiently(picture: Attachment, signal: AbortSignal): Promise<Image> {
    for (const wait of downloadWaits) {
      try {
        return await picture.read(signal);
      } catch (error) {
        if (!(error instanceof UserError) || error.code !== 'url_unreachable') throw error;
        await pause(wait, undefined, { signal });
      }
    }
    return picture.read(signal);
  }

  function hosted({ name, size, ...file }: SlackFile): Attachment | undefined {
    const url = file.url_private_download ?? file.url_private;
    if (url === undefined) return undefined;
    const stated = size !== undefined && { bytes: size };
    const known = { name: name ?? 'picture', allowedOrigins, headers, ...stated };
    const picture = media.fromPlatformUrl(url, known);
    return { ...picture, read: (signal) => readPatiently(picture, signal) };
  }

  async function details(id: string, signal: AbortSignal): Promise<SlackFile | undefined> {
    const { file } = await api.call((client) => client.files.info({ file: id }), signal);
    return slackFile.optional().parse(file && { ...file, id });
  }

  async function lookUp(id: string, signal: AbortSignal): Promise<Attachment> {
    try {
      const file = await details(id, signal);
      const found = file && hosted(file);
      if (found) return found;
    } catch (error) {
      if (slackErrorOf(error) === undefined) throw error;
      const reason = slackErrorOf(error) === 'missing_scope' ? ': I lack the permission files:read' : '';
      const hint = 'Ask the people who run me, or give the address of a picture.';
      throw new UserError('url_unreachable', `Slack does not let me see that picture${reason}. ${hint}`, {
        cause: error,
      });
    }
    throw new UserError('url_unreachable', 'Slack does not say where that picture is. Upload it again.');
  }

  function attachment(file: SlackFile): Attachment {
    const known = hosted(file);
    if (known) return known;
    const read = async (signal: AbortSignal) => (await lookUp(file.id, signal)).read(signal);
    return { name: file.name ?? 'picture', spoiler: false, read };
  }

  const picturesIn = (files: readonly SlackFile[] = []) => files.filter(looksLikePicture).map(attachment);
  const pictureIn = (files: readonly SlackFile[] | undefined) => picturesIn(files)[0];

  async function listed(place: Place, ts: string, signal: AbortSignal): Promise<SlackMessage | undefined> {
    const { channel = '', threadTs } = place;
    const range = { channel, latest: ts, oldest: ts, inclusive: true, limit: 15 };
    const found = await api.call(
      (client) =>
        threadTs === undefined
          ? client.conversations.history(range)
          : client.conversations.replies({ ...range, ts: threadTs }),
      signal,
    );
    return messages.parse(found.messages).find((message) => message.ts === ts);
  }

  return {
    attachment,
    details,
    picturesIn,
    pictureIn,
    async latestOf({ channel, threadTs, user }, signal) {
      if (channel === undefined) return undefined;
      const oldest = String(Date.now() / 1000 - recentSeconds);
      const range = { channel, oldest, limit: messagesLooked };
      const found = await api.call(
        (client) =>
          threadTs === undefined
            ? client.conversations.history(range)
            : client.conversations.replies({ ...range, ts: threadTs }),
        signal,
      );
      return messages
        .parse(found.messages)
        .filter(
          (message) => message.user === user && typeof message.bot_id !== 'string' && message.ts >= oldest,
        )
        .toSorted((a, b) => Number(b.ts) - Number(a.ts))
        .map(({ files }) => pictureIn(files))
        .find((picture) => picture !== undefined);
    },
    async filesOf(place, ts, signal) {
      for (const wait of [0, ...historyWaits]) {
        if (wait > 0) await pause(wait, undefined, { signal });
        try {
          const message = await listed(place, ts, signal);
          if (message) return message.files ?? [];
        } catch (error) {
          if (slackErrorOf(error) !== 'thread_not_found') throw error;
        }
      }
      return [];
    },
  };
}
