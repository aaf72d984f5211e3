import type { Reply } from '../../../core/reply.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../api.ts';
import { shareImages, untilProcessed, uploadImages } from './images.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { renderImages, renderReply, type RenderOptions } from './render.ts';

interface PrepareOptions {
  readonly api: SlackApi;
  readonly logger: Logger;
}

/** Turns a reply into a message, with its pictures at Slack. Never rejects. */
export type Prepare = (
  reply: Reply,
  options: Omit<RenderOptions, 'uploaded'>,
  signal: AbortSignal,
) => Promise<OutgoingMessage>;

/** Creates the function that prepares replies. */
export function createPrepare({ api, logger }: PrepareOptions): Prepare {
  async function withPictures(reply: Reply, signal: AbortSignal) {
    const uploaded = await uploadImages(api, reply, signal, logger);
    const fileIds = uploaded?.fileIds.filter((id) => id !== undefined) ?? [];
    const processed = (waiting: AbortSignal) => untilProcessed(api, fileIds, waiting);
    return { uploaded, more: fileIds.length > 0 ? { processed } : {} };
  }

  return async (reply, options, signal) => {
    if (reply.chart) {
      const message = renderReply(reply, options);
      return {
        ...message,
        // Not every workspace has Slack's own charts yet, so the picture is uploaded only then.
        async instead() {
          const { uploaded, more } = await withPictures(reply, signal);
          const images = renderImages(reply, uploaded?.fileIds ?? []);
          const blocks = message.blocks.flatMap((block) =>
            block.type === 'data_visualization' ? images : [block],
          );
          return { ...message, ...more, blocks, instead: undefined };
        },
      };
    }
    const { uploaded, more } = await withPictures(reply, signal);
    const message = { ...renderReply(reply, { ...options, uploaded }), ...more };
    // Everybody in a channel can see its files, so a private reply isn't shared.
    if (options.ephemeral) return message;
    const blocks = message.blocks.filter(({ type }) => type !== 'image');
    const share = (channel: string, threadTs: string | undefined) =>
      shareImages(api, reply, { channel, threadTs, comment: message.text, blocks }, signal);
    return { ...message, share };
  };
}
