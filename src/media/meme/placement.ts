import type { Block } from './text-block.ts';
import type { Word } from './draw-words.ts';
import type { Ink } from './svg.ts';

/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Text as it is set, and its upper edge; it is centred across the whole width. */
interface PlacedBlock {
  readonly block: Block;
  readonly y: number;
  readonly ink: Ink;
}

/** How a caption is set on a picture. */
export interface Layout {
  /** The size to which the picture is scaled. */
  readonly picture: Size;
  /** White margins added around it, in pixels. */
  readonly rim: { readonly top: number; readonly left: number; readonly right: number };
  readonly blocks: readonly PlacedBlock[];
}

/** The words of a caption: those above and those below, either of which can be missing, and all together. */
export interface Parts {
  readonly top: readonly Word[] | undefined;
  readonly bottom: readonly Word[] | undefined;
  readonly whole: readonly Word[];
}

/** Chats show a picture in about this many pixels; Discord's largest is 550 × 350. */
const shown: Size = { width: 500, height: 350 };
/** How many pixels of a picture become one pixel in a chat. */
export function shrinkage({ width, height }: Size): number {
  return Math.max(1, width / shown.width, height / shown.height);
}
