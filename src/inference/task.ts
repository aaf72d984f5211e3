import type { EncodedImage, EncodedImageType, Image } from '../core/image.ts';

/** One label of a classification with its probability, 0 to 1. */
export interface LabelScore {
  readonly label: string;
  readonly score: number;
}

/** The styles in which a picture can be drawn. */
export const styles = ['cartoon', 'comic', 'sketch'] as const;
export type Style = (typeof styles)[number];

/** What the engines do, by the task ids of the Hugging Face hub: what goes in and what comes out. */
export interface Tasks {
  'text-classification': {
    input: { readonly text: string };
    output: {
      /** "1 star" … "5 stars" in this order; the scores sum to 1. */
      readonly scores: readonly LabelScore[];
      /** True when the text was longer than the model reads and only its beginning counted. */
      readonly truncated: boolean;
      /** What the person should know about how far the answer can be trusted, as a sentence. */
      readonly note?: string;
    };
  };
  'image-text-to-text': {
    input: { readonly prompt?: string; readonly image?: Image; readonly seed: number };
    output: {
      readonly caption: string;
      /** What the person should know about how the caption came about, as a sentence. */
      readonly note?: string;
    };
  };
  'image-to-image': {
    input: {
      readonly image: Image;
      readonly style: Style;
      /** The largest file that the platform takes, in bytes. */
      readonly maxBytes: number;
      readonly mediaType?: EncodedImageType;
    };
    output: {
      readonly image: EncodedImage;
      /** What can be said about the picture for someone who does not see it, as a phrase. */
      readonly description: string;
    };
  };
}

export type TaskId = keyof Tasks;
export type Input<T extends TaskId> = Tasks[T]['input'];
export type Output<T extends TaskId> = Tasks[T]['output'];

/** What is known of an input on its way. */
export type InferProgress =
  | { readonly state: 'queued'; /** 1 is next. */ readonly position: number }
  | {
      readonly state: 'running';
      /** As people read it. */
      readonly engine: string;
      /** 0 to 1, where that is known. */
      readonly fraction?: number;
    };

/** What an engine made of an input, and which engine it was. */
export interface Inferred<T extends TaskId> {
  readonly output: Output<T>;
  readonly engine: string;
  readonly model: string;
  readonly revision: string;
  /** Why it was not the first engine in the order, as a sentence. */
  readonly note?: string;
}
