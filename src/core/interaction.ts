import type { ErrorCode } from './errors.ts';
import type { EncodedImage, EncodedImageType, Image } from './image.ts';
import type { InferProgress } from '../inference/task.ts';

/** The person behind an interaction, as the platform tells them apart. */
export interface User {
  /** Unique within the platform and workspace. */
  readonly id: string;
  readonly name: string;
}

/** A picture that somebody sent or named. Nothing is downloaded before `read`. */
export interface Attachment {
  /** The file's name as the person gave it; untrusted text. */
  readonly name: string;
  /** The person asked for it to be hidden until clicked. */
  readonly spoiler: boolean;
  /**
   * Downloads, checks and decodes it into a clean picture that no longer carries metadata.
   * @throws UserError for everything that can be wrong with a stranger's file or address.
   */
  read(signal: AbortSignal): Promise<Image>;
}

/** What the platform can take in a reply. */
export interface Limits {
  /** Characters. */
  readonly textLength: number;
  /** Bytes of one file. */
  readonly uploadBytes: number;
  /** The picture format that was asked for, where the platform lets people ask. */
  readonly imageType?: EncodedImageType;
  /** False where the caller takes data alone, so that a picture beside it would be drawn for nobody. */
  readonly showsImages?: boolean;
}

/** What a reply can say while the work goes on. */
export type Progress = InferProgress;

/** One use of a command by one person, whatever the platform. */
export interface Interaction {
  /** The platform's id of this use; a redelivery repeats it. */
  readonly id: string;
  readonly platform: string;
  /** Guild or team; absent where there is none. */
  readonly workspace?: string;
  /** The channel, conversation or thread's channel it happens in, where the platform has such. */
  readonly channel?: string;
  readonly user: User;
  /** The command's name. */
  readonly command: string;
  /** Options as the person gave them, not yet checked. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  /** Aborts when the person cancels or is gone. */
  readonly signal: AbortSignal;
  /**
   * Called once when the interaction is accepted and slow work begins, before anything leaves the process;
   * never called for a refusal that is known at once.
   */
  accepted?(reply: { readonly ephemeral: boolean }): Promise<void>;
  /**
   * Finds the picture that the person most likely means when they gave none. Called before acceptance, so it has
   * a second at most.
   */
  findImage?(signal: AbortSignal): Promise<Attachment | undefined>;
  /**
   * Opens the platform's own dialog for the picture that is still missing, instead of a refusal. What the person
   * sends there arrives as an interaction of its own.
   */
  askForImage?(): Promise<void>;
  /** Whether the person may change how the bot behaves here, as the platform's own server says. */
  isAdmin?(signal: AbortSignal): Promise<boolean>;
  progress?(progress: Progress): void;
  /** How a command is typed here, where that differs from the usual line. */
  usageOf?(command: string): string | undefined;
}

/** A picture in a reply; the alternative text is never missing. */
export interface ReplyImage extends EncodedImage {
  /** File name with its extension. */
  readonly name: string;
  readonly altText: string;
  readonly spoiler: boolean;
}

/** Where a reply's content came from; every reply that a model had a part in says so. */
export interface Provenance {
  readonly engine: string;
  readonly model: string;
  readonly revision: string;
  readonly seed?: number;
}

/** The same command once more with something changed, offered as a button below a reply. */
export interface Variation {
  /** What the button says, for instance “Again”. */
  readonly label: string;
  /** The options of that use, as they would be given. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a command answers. `text` alone tells the whole answer, for a screen reader as for a notification. */
export interface Reply {
  readonly kind: 'reply';
  readonly title: string;
  readonly text: string;
  readonly images?: readonly ReplyImage[];
  /** The text tells what a spoiler hides, and is hidden like it where the platform can. */
  readonly hidden?: boolean;
  readonly provenance?: Provenance;
  /** What the person should know about how the answer came about: a fallback, a cut text. */
  readonly notes?: readonly string[];
  readonly variations?: readonly Variation[];
  /** The answer as data, for programs: checked against the command's output schema. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a person gets when there is no answer. Always shown to them alone. */
export interface ErrorReply {
  readonly kind: 'error';
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  /** Set where the cause went to the log under this id. */
  readonly errorId?: string;
}

/** The adapter has asked the person for what is missing; there is nothing to deliver. */
export interface Asked {
  readonly kind: 'asked';
}

export type Outcome = Reply | ErrorReply | Asked;
