import type { ErrorCode } from './errors.ts';
import type { EncodedImage } from './pictures/encoded-image.ts';
import type { Chart } from './replies/chart.ts';
import type { Choices } from './replies/choices.ts';
import type { Source } from '../inference/task.ts';

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
