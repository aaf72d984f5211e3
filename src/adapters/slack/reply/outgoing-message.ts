import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { MessageBlock } from './data-visualization.ts';
import type { ResponseUrl } from './response-url.ts';

/** One message of the bot, whichever way it is sent. */
export interface OutgoingMessage {
  /** The whole message for notifications and screen readers, escaped. */
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
  /** Shown only to the person. */
  readonly ephemeral: boolean;
  /** Makes what is sent if Slack refuses the blocks. */
  readonly instead?: (() => Promise<OutgoingMessage>) | undefined;
  /** Resolves once Slack can show the pictures, or after a minute. */
  readonly processed?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** Shares the pictures as files in a channel, for when Slack refuses them as blocks. */
  readonly share?: ((channel: string, threadTs: string | undefined) => Promise<void>) | undefined;
}

/** Where a message was posted; without a `ts` for one that can't be changed any more. */
export interface Delivered {
  readonly channel?: string | undefined;
  readonly ts?: string | undefined;
}

/** An answer that everybody in its channel sees. */
export interface PostedAnswer {
  readonly channel: string;
  readonly ts: string;
  readonly message: OutgoingMessage;
}

/** Where an interaction happened, and how it can be answered. */
export interface Place {
  readonly user: string;
  readonly channel?: string | undefined;
  /** The thread that the answer belongs to. */
  readonly threadTs?: string | undefined;
  readonly responseUrl?: ResponseUrl | undefined;
  /** What is answered there, which another process may take over. */
  readonly use?: UnansweredUse | undefined;
  /** Allows the bot to open one dialog within three seconds. */
  readonly triggerId?: string | undefined;
}

/** The text and blocks of a message as Slack's methods take them. */
export function toBody({ text, blocks }: OutgoingMessage): { text: string; blocks: MessageBlock[] } {
  return { text, blocks: [...blocks] };
}

/** Whether a message shows a picture. */
export function hasPicture({ blocks }: OutgoingMessage): boolean {
  return blocks.some(({ type }) => type === 'image');
}

/** Whether a place is a direct message with the bot, where everything said is already private. */
export function isDirect({ channel }: Pick<Place, 'channel'>): boolean {
  return channel?.startsWith('D') === true;
}
