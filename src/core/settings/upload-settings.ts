import type { Language } from '../../languages/language.ts';
import type { Text } from '../../languages/message.ts';
import type { Place, User } from '../interaction.ts';

/** What the bot does with uploaded pictures: nothing, offer reactions, or caption each one. */
export const uploadModes = ['off', 'offer', 'auto'] as const;
export type UploadMode = (typeof uploadModes)[number];

/** How a channel treats uploaded pictures, as one person sees it. */
export interface UploadsView {
  readonly mode: UploadMode;
  /** Whether no admin has chosen a mode for this channel. */
  readonly isDefault: boolean;
  readonly optedOut: boolean;
  /** Who may accept an offer by clicking it. */
  readonly clicks: 'author' | 'anyone';
  /** The provider that would receive the picture; absent if it stays in this process. */
  readonly captionsGoTo?: string;
  readonly cartoonsGoTo?: string;
  /** Why the bot can't see uploads here, in one sentence. */
  readonly problem?: Text;
}

/** Upload settings per channel and person. Each throws UserError `not_allowed` if the platform has no channels. */
export interface UploadSettings {
  view(this: void, place: Place, user: User): Promise<UploadsView>;
  /** Announces the change in the channel, in the language of whoever makes it. The caller checks permissions. */
  setMode(this: void, place: Place, mode: UploadMode, language: Language): Promise<void>;
  /** Permanent, and for every channel of the platform. */
  setOptOut(this: void, place: Place, user: User, optedOut: boolean): Promise<void>;
}
