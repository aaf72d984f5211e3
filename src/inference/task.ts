import type { AnimationType, EncodedImage, EncodedImageType } from '../core/pictures/encoded-image.ts';
import type { FrameProgress, Image } from '../core/pictures/image.ts';
import type { Language } from '../languages/language.ts';
import type { Text } from '../languages/message.ts';

/** One label of a classification with its probability, 0 to 1. */
export interface LabelScore {
  readonly label: string;
  readonly score: number;
}

/** The styles in which a picture can be drawn. */
export const styles = ['cartoon', 'comic', 'sketch', 'watercolour', 'pop-art'] as const;
export type Style = (typeof styles)[number];

/** How far a drawing departs from its picture. */
export const strengths = ['light', 'normal', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** What goes into each task and what comes out. Tasks are named by their ids on the Hugging Face hub. */
interface Tasks {
  'text-classification': {
    input: { readonly text: string };
    output: {
      /** "1 star" … "5 stars" in this order; the scores sum to 1. */
      readonly scores: readonly LabelScore[];
      /** True if the text was longer than the model reads, so that only its beginning counted. */
      readonly truncated: boolean;
      /** A sentence for the person about how far to trust the answer. */
      readonly note?: Text;
    };
  };
  'image-text-to-text': {
    input: {
      readonly prompt?: string;
      readonly image?: Image;
      /** What is in the picture, for engines that don't see it. */
      readonly description?: string;
      /** The language that the person reads, if it isn't English; a prompt's own goes before it. */
      readonly language?: Language;
      readonly seed: number;
      /** How many captions are wanted to choose from; one unless given. */
      readonly choices?: number;
    };
    output: {
      readonly caption: string;
      /** Whether another reader than the one that wrote the captions found each of them fit to post. */
      readonly reviewed?: boolean;
      /** More captions to choose from, all different; fewer than wanted where the engine has no more. */
      readonly others?: readonly string[];
      /**
       * The seed that gives each of these captions by itself, the first and the others, from engines whose captions can be
       * repeated one by one.
       */
      readonly seeds?: readonly number[];
      /** What is in the picture, from an engine that has seen it. */
      readonly description?: string;
      /** A sentence for the person about how the caption came about. */
      readonly note?: Text;
    };
  };
  'image-to-text': {
    input: { readonly image: Image };
    output: {
      /** One or two plain sentences about what is in the picture, without a guess about who is. */
      readonly description: string;
    };
  };
  'image-to-image': {
    input: {
      readonly image: Image;
      readonly style: Style;
      /** `normal` unless given. */
      readonly strength?: Strength;
      /** Whether the drawing has the picture's own size, even where it is small; else small ones are enlarged. */
      readonly keepsSize?: boolean;
      /** The largest file that the platform accepts, in bytes. */
      readonly maxBytes: number;
      readonly mediaType?: EncodedImageType;
      /** The format for an animation; without it, one frame is drawn. */
      readonly animationType?: AnimationType;
    };
    output: {
      readonly image: EncodedImage;
      /** A phrase that describes the picture to someone who can't see it. */
      readonly description: string;
      /** A sentence for the person if an animation lost something. */
      readonly note?: Text;
    };
  };
}

export type TaskId = keyof Tasks;
export type Input<T extends TaskId> = Tasks[T]['input'];
export type Output<T extends TaskId> = Tasks[T]['output'];

/** Every task with the variable that pins its engine, as in `SENTIMENT_ENGINE=mini`. */
export const pinVariables = {
  'text-classification': 'SENTIMENT_ENGINE',
  'image-text-to-text': 'CAPTION_ENGINE',
  'image-to-text': 'DESCRIBE_ENGINE',
  'image-to-image': 'CARTOONIZE_ENGINE',
} as const satisfies Record<TaskId, string>;

export const taskIds = Object.keys(pinVariables) as TaskId[];

/** Tasks that no embedded engine serves: the bot runs without them, and `off` as the pin's value switches them off. */
export const optionalTasks: ReadonlySet<TaskId> = new Set(['image-to-text']);

/** Makes one value per task, as in `forEachTask<Engines>((task) => …)`; `make` must return what the map's type says. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller states the map's type
export function forEachTask<Values extends Record<TaskId, unknown>>(make: (task: TaskId) => unknown): Values {
  // TypeScript can't check a generic function against a map of types, so this one place asserts the result.
  return Object.fromEntries(taskIds.map((task) => [task, make(task)])) as Values;
}

/** Where an input is on its way through an engine. */
export type InferProgress =
  | { readonly state: 'queued'; /** 1 is next. */ readonly position: number }
  | {
      readonly state: 'running';
      /** The engine's label, as people read it. */
      readonly engine: Text;
      /** 0 to 1, where it is known. */
      readonly fraction?: number;
      readonly frame?: FrameProgress;
    };

/** The engine behind an answer, with its model. */
export interface Source {
  readonly engine: string;
  readonly model: string;
  readonly revision: string;
}

/** What a model saw in a picture. */
export interface Seen extends Source {
  readonly description: string;
}

/**
 * What is in a picture, from a model of this process that is ready: it costs nothing, and the picture goes nowhere.
 * Undefined without one, and where it fails or takes too long.
 */
export type Look = (image: Image, options: InferOptions) => Promise<Seen | undefined>;

/** What an engine made of an input, and which engine it was. */
export interface Inferred<T extends TaskId> extends Source {
  readonly output: Output<T>;
  /** What another engine told this one about the picture, because it can't see. */
  readonly seen?: Seen;
  /** A sentence that says why the first engine in the order didn't answer. */
  readonly note?: Text;
  /** Names the answer where it is kept for repeated inputs, without telling how to read it. */
  readonly keptAs?: string;
}

export interface InferOptions {
  readonly signal: AbortSignal;
  /** When the interaction's time is over, in ms of `performance.now()`; engines leave time for those after them. */
  readonly deadlineAt?: number;
  readonly onProgress?: (progress: InferProgress) => void;
  /** Asked before an engine that costs money runs; false if it must not, because it may have been paid already. */
  readonly claimCall?: (engine: string) => Promise<boolean>;
  /** False if the answer must not be kept for repeated inputs. */
  readonly keeps?: boolean;
}

/**
 * Runs an input on the first engine that can serve it. When an engine fails, the next one takes over and the result
 * says so; the failure of the last one is thrown. Repeated inputs are answered from memory.
 */
export type Infer = <T extends TaskId>(
  task: T,
  input: Input<T>,
  options: InferOptions,
) => Promise<Inferred<T>>;
