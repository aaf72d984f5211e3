import type { Text } from '../../languages/message.ts';

/**
 * A picture as every engine receives it: 8-bit sRGB, three channels, row by row, upright, without metadata.
 * Only src/media creates one from untrusted bytes.
 */
export interface Image {
  /** `width * height * 3` bytes: red, green, blue. */
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** All frames, if the file is an animation that is within the bounds; the pixels above are its first good frame. */
  readonly animation?: Animation;
  /** Why only one frame of an animation is here, as a sentence for the person. */
  readonly stillBecause?: Text;
}

/** An animation as it came, which src/media decodes frame by frame, so that its frames are never in memory at once. */
export interface Animation {
  readonly file: Uint8Array;
  readonly format: 'gif' | 'webp' | 'png';
  /** Pixels of every frame. */
  readonly width: number;
  readonly height: number;
  /** How long each frame is shown, in ms. */
  readonly delaysMs: readonly number[];
  /** How often it plays; 0 is for ever. */
  readonly plays: number;
  /** The background behind transparent frames: red, green, blue. */
  readonly background: readonly [red: number, green: number, blue: number];
}

/** The frame of an animation that is being worked on. */
export interface FrameProgress {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}
