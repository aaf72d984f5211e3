/**
 * The formats of one language. `{x}` is the prompt as it stands, `{X}` with a capital. They quote or name what was said
 * and claim nothing about it; each adds a turn of its own.
 */
export interface Formats {
  /** For any words: a sentence, a name, an order, a hashtag. */
  readonly any: readonly string[];
  /** For what may be no laughing matter after all: dry, and neither a joke nor mourning. */
  readonly dry: readonly string[];
  /** For some kinds of text, told by how they begin or end; the first that fits is taken before `any`. */
  readonly kinds?: readonly { readonly cue: RegExp; readonly formats: readonly string[] }[];
  /** For a question, which keeps its mark. */
  readonly question?: readonly string[];
  /** For what somebody sees: "POV: you open the fridge". */
  readonly pov?: readonly string[];
  readonly dialogue?: Dialogue;
}

/** How a dialogue goes on. */
export interface Dialogue {
  /** Who says nothing, once and twice. */
  readonly nobody: readonly [string, string];
  /** What somebody answers to anything. */
  readonly answers: readonly string[];
  /** What follows where everybody has spoken. */
  readonly closings: readonly string[];
}
