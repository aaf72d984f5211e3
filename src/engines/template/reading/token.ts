import type { Kind } from './kinds.ts';

/** One word of the prompt with what the language library knows about it. */
export interface Token {
  /** As written; empty for the second half of a contraction. */
  readonly text: string;
  readonly lower: string;
  readonly kind: Kind;
  readonly tags: ReadonlySet<string>;
  /** A comma, full stop or bracket follows. */
  readonly endsClause: boolean;
  /** What joins it to the next word: a space, or the hyphen of a compound. */
  readonly glue: ' ' | '-';
}
