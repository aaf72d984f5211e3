import type { Block } from './block.ts';
import type { Word } from './draw-words.ts';
import type { Ink } from './svg.ts';

/** Pixels of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Text that is set, and where its upper edge lies; it is centred over the whole width. */
interface PlacedBlock {
  readonly block: Block;
  readonly y: number;
  readonly ink: Ink;
}

/** How a caption is set on a picture. */
export interface Layout {
  /** The size to which the picture is brought. */
  readonly picture: Size;
  /** White room that is added around it, in pixels. */
  readonly rim: { readonly top: number; readonly left: number; readonly right: number };
  readonly blocks: readonly PlacedBlock[];
}

/** The words of a caption: above and below, of which either can be missing, and all together. */
export interface Parts {
  readonly top: readonly Word[] | undefined;
  readonly bottom: readonly Word[] | undefined;
  readonly whole: readonly Word[];
}

/** Chats show a picture in about this many pixels; Discord's largest is 550 × 350. */
const shown: Size = { width: 500, height: 350 };
/** How many pixels of a picture become one where it is shown. */
export function shrinkage({ width, height }: Size): number {
  return Math.max(1, width / shown.width, height / shown.height);
}
