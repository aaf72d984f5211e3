import type { RecentMessages } from './conversation.ts';
import type { Attachment, MessagePictures } from './pictures/attachment.ts';
import type { AnimationType, EncodedImageType } from './pictures/encoded-image.ts';
import type { FrameProgress } from './pictures/image.ts';
import type { Theme } from './replies/chart.ts';
import type { Chosen } from './replies/choices.ts';
import type { Language } from '../languages/language.ts';
import type { InferProgress } from '../inference/task.ts';

/** The person behind an interaction. */
export interface User {
  /** Unique within the platform and workspace, or within the organisation if there is one. */
  readonly id: string;
  /** The organisation of several workspaces that the person belongs to, if the platform has such and tells. */
  readonly organisation?: string;
  /** Where a caller without an account calls from; set only for those, because such an identity costs nothing. */
  readonly network?: string;
  readonly name: string;
}

/** A channel of a platform. */
export interface Place {
  readonly platform: string;
  readonly workspace?: string;
  readonly channel?: string;
}

/** Somebody in a place. */
export interface UserInPlace extends Place {
  readonly user: User;
}

/** What the platform can take in a reply. */
export interface Limits {
  /** Characters. */
  readonly textLength: number;
  /** Bytes of one file. */
  readonly uploadBytes: number;
  /** The requested picture format, if the platform lets people choose. */
  readonly imageType?: EncodedImageType;
  /** The format in which animations are sent; where there is none, one frame is sent. */
  readonly animationType?: AnimationType;
  /** The background that most people see there; light unless it is given. */
  readonly theme?: Theme;
  /** False if the caller wants only data, so there is no point in drawing a picture. */
  readonly showsImages?: boolean;
  /** Whether a refusal can offer other commands. */
  readonly showsOffers?: boolean;
}

/** What a reply can show while the work is running. */
export type Progress = (InferProgress | { readonly state: 'lettering'; readonly frame: FrameProgress }) & {
  /** Which of several pictures is being worked on. */
  readonly picture?: PictureProgress;
};

/** One picture of several; the first is 1. */
export interface PictureProgress {
  readonly number: number;
  readonly of: number;
}

/** One use of a command by one person, whatever the platform. */
export interface Interaction {
  /** The platform's id of this use; a redelivery repeats it. */
  readonly id: string;
  readonly platform: string;
  /** Guild or team; absent where there is none. */
  readonly workspace?: string;
  /** The channel or conversation (for a thread, its channel), if the platform has them. */
  readonly channel?: string;
  readonly user: User;
  /** The language that the person reads; English unless the platform tells another, which may take a moment. Never rejects. */
  readonly language?: Language | Promise<Language>;
  /** The command's name. */
  readonly command: string;
  /** Options as given, not yet validated. The picture is an `Attachment` or, from a message, `MessagePictures`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The answer to post, where the person was offered several; such a use is free. */
  readonly chosen?: Chosen;
  /** Whether the texts among the options are somebody else's: from the menu of a message, or sent by a program. */
  readonly isQuoted?: boolean;
  readonly limits: Limits;
  /** Whether nobody waits in front of it, as for an uploaded picture. */
  readonly inBackground?: boolean;
  /** Aborts when the person cancels or disconnects. */
  readonly signal: AbortSignal;
  /**
   * Called once, when the interaction is accepted and slow work begins, before anything leaves the process.
   * Never called for an immediate refusal.
   */
  accepted?(reply: { readonly ephemeral: boolean }): Promise<void>;
  /**
   * Finds the picture that the person most likely means when they gave none. Called before acceptance, so it has at
   * most a second.
   */
  findImage?(signal: AbortSignal): Promise<Attachment | MessagePictures | undefined>;
  /**
   * Opens the platform's upload dialog for the missing picture, instead of a refusal. What the person submits there
   * arrives as a new interaction.
   */
  askForImage?(): Promise<void>;
  /** Whether the person may change the bot's settings in this channel, according to the platform's server. */
  isAdmin?(signal: AbortSignal): Promise<boolean>;
  /** What was written in the place, or in the thread that the person pointed at. */
  readonly recentMessages?: RecentMessages;
  /** Whether they may change them for the whole workspace. */
  isWorkspaceAdmin?(signal: AbortSignal): Promise<boolean>;
  /** The ids of the person's roles or user groups in the workspace. */
  groups?(signal: AbortSignal): Promise<readonly string[]>;
  progress?(progress: Progress): void;
  /** What the person is told who left out what the command needs, if the usual sentence with a usage line doesn't fit. */
  readonly ifMissing?: string;
  /** A command's usage line here, if it differs from the usual one. */
  usageOf?(command: string): string | undefined;
}
