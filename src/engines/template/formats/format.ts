import type { Random } from '../random.ts';

/** One joke with gaps. */
export interface Format<Needs> {
  /** Unique over all formats. */
  readonly name: string;
  /** Whether its sentence works with these words; it does unless this says otherwise. */
  fits?(this: void, needs: Needs): boolean;
  /** Fills the gaps; lines are parted by \n. */
  write(this: void, needs: Needs, pick: Random['pick']): string;
}

/** Text in the quotation marks that captions use. */
export function quote(text: string): string {
  return `“${text}”`;
}
