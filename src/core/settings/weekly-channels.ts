import type { RecentMessages } from '../conversation.ts';
import type { Language } from '../../languages/language.ts';
import type { Limits, Place } from '../interaction.ts';
import type { Reply } from '../reply.ts';

/** PORT. What a platform does in its channels without anybody asking. */
export interface Channels {
  readonly platform: string;
  readonly limits: Limits;
  /** Whether this process does it; another one does otherwise. */
  isOurs(): boolean;
  /** The language of the server there, if it has one. */
  languageOf?(place: Place): Language | undefined;
  read(place: Place): RecentMessages;
  /** Posts an answer for everybody. @throws whatever the platform answers. */
  post(place: Place, reply: Reply, signal: AbortSignal): Promise<void>;
}

/** Called by an adapter when it is created. */
export type AttachChannels = (channels: Channels) => void;
