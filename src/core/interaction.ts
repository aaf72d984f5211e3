import type { Chart, Theme } from './chart.ts';
import type { Choices, Chosen } from './choices.ts';
import type { RecentMessages } from './conversation.ts';
import type { ErrorCode } from './errors.ts';
import type { AnimationType, EncodedImage, EncodedImageType, FrameProgress, Image } from './image.ts';
import type { Language } from '../languages/language.ts';
import type { InferProgress, Source } from '../inference/task.ts';

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

/** Where a picture can be read again, also by another process. It never holds a secret. */
export interface AttachmentRef {
  /** Who can read it: the platform's name, `typed` for an address that somebody typed, or `blob`. */
  readonly from: string;
  /** The workspace whose access it takes, where the platform gives the bot one for each. */
  readonly workspace?: string;
  readonly url?: string;
  /** The platform's own copy of what is at `url`. */
  readonly copyUrl?: string;
  /** The platform's id of the file. */
  readonly fileId?: string;
  /** What a blob is kept under. */
  readonly key?: string;
  /** The size that the platform states. */
  readonly bytes?: number;
}

/** Makes a picture from its reference, with a name and perhaps a spoiler's cover. */
export type FromRef = (ref: AttachmentRef, shown: Pick<Attachment, 'name' | 'spoiler'>) => Attachment;

/** A picture that somebody sent or linked to. Nothing is downloaded before `read`. */
export interface Attachment {
  /** The file's name as the person gave it; untrusted text. */
  readonly name: string;
  /** Whether the person marked it as a spoiler. */
  readonly spoiler: boolean;
  /** Absent if the picture itself came with the interaction. */
  readonly ref?: AttachmentRef;
  /** The file, if it came with the interaction. */
  readonly file?: Uint8Array;
  /**
   * Downloads, checks and decodes it into a picture without metadata. Downloads for the same `person` wait for each
   * other beyond a few.
   * @throws UserError for anything that can be wrong with an untrusted file or URL.
   */
  read(signal: AbortSignal, person?: string): Promise<Image>;
}

/** The pictures of one message, where a person pointed at the message and not at one of them. */
export interface MessagePictures {
  /** In the order in which people see them; at least one. */
  readonly pictures: readonly Attachment[];
  /** Files of the message that are no pictures the bot reads. */
  readonly unreadable: number;
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

/** A picture in a reply; its alternative text is mandatory. */
export interface ReplyImage extends EncodedImage {
  /** File name with its extension. */
  readonly name: string;
  readonly altText: string;
  readonly spoiler: boolean;
}

/** Which model a reply came from. Every reply with model output has it. */
export interface Provenance extends Source {
  readonly seed?: number;
  /** The model that saw the picture, if another one made the reply. */
  readonly describedBy?: Source;
}

/** The same command with different options, offered as a button below a reply. */
export interface Variation {
  /** The button's label, such as “Again”. */
  readonly label: string;
  /** The options of the new use. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One picture's part in the answer to several. */
export interface ReplyPart extends Pick<Reply, 'text' | 'images' | 'copyable' | 'hidden' | 'provenance'> {
  /** The name of the picture that it answers; untrusted text. */
  readonly pictureName: string;
}

/** A command's answer. `text` must be complete on its own, for screen readers and notifications. */
export interface Reply {
  readonly kind: 'reply';
  readonly title: string;
  readonly text: string;
  readonly images?: readonly ReplyImage[];
  /** Whether the text is there to be copied: shown as a block of plain text. */
  readonly copyable?: boolean;
  /** Whether the text reveals a spoiler, and must be hidden too where the platform can. */
  readonly hidden?: boolean;
  readonly provenance?: Provenance;
  /** The answer for each of several pictures; `text`, `images` and `provenance` then sum them up. */
  readonly parts?: readonly ReplyPart[];
  /** Which pictures are not in the answer and why, in sentences for the person who asked. */
  readonly leftOut?: readonly string[];
  /** What the person should know about the answer, such as a fallback or a truncated text. */
  readonly notes?: readonly string[];
  readonly variations?: readonly Variation[];
  readonly choices?: Choices;
  /** What the picture shows, for platforms that draw charts themselves. */
  readonly chart?: Chart;
  /** Where to read on. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** Names the engines' answers in it where they are kept, so that they can be forgotten. */
  readonly keptAs?: readonly string[];
  /** Whether the person whom a private answer is for can show it to everyone. */
  readonly shareable?: boolean;
  /** The words that it is about, for those who weren't there when they were given; untrusted text. */
  readonly about?: string;
  /** The answer as data for programs, matching the command's output schema. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Another command that somebody can choose for their picture. */
export interface Offer {
  /** The command's name. */
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a person gets instead of an answer. Only they see it. */
export interface ErrorReply {
  readonly kind: 'error';
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  /** Set if the cause is in the log under this id. */
  readonly errorId?: string;
  /** What works instead, to be pressed. */
  readonly offers?: readonly Offer[];
}

/** The adapter asked the person for the missing picture; there is nothing to deliver. */
interface Asked {
  readonly kind: 'asked';
}

export type Outcome = Reply | ErrorReply | Asked;
