/**
 * The formats of one language. `{X}` is the prompt as it begins a sentence, `{x}` as it goes on with one. They quote or
 * name what was said and claim nothing about it; each adds a turn of its own.
 */
export interface Formats {
  /** For a statement: a plan, a complaint, a brag; and whatever else there is. */
  readonly any: readonly string[];
  /** For the name of a thing, a person or an occasion: "pizza", "my boss when I ask for a raise", "#monday". */
  readonly noun?: readonly string[];
  /** For what may be no laughing matter after all: dry, and neither a joke nor mourning. */
  readonly dry: readonly string[];
  /** For some kinds of text, told by how they begin or end; the first that fits is taken before `any` and `noun`. */
  readonly kinds?: readonly Kind[];
  /** For what is being done, which only English tells by its form: "trying to look busy". */
  readonly doing?: readonly string[];
  /** For a question, which keeps its mark. */
  readonly question?: readonly string[];
  /** For what somebody sees: "POV: you open the fridge". */
  readonly pov?: readonly string[];
  readonly dialogue?: Dialogue;
}

export interface Kind {
  readonly cue: RegExp;
  readonly formats: readonly string[];
  /** Good news, which no doubt about a word in them makes grave. */
  readonly isGlad?: boolean;
}

/** What is finished by itself, a joke or a saying: two sentences, or one of seven words and more with a turn in it. */
export const finished = /[.!?…;]["”»]? \p{L}|[。！？].*\p{L}|^(?=.*(?:, | [—–-] ))(?:\S+ ){6}/u;

/** How a dialogue goes on. */
export interface Dialogue {
  /** Who says nothing, once and twice. */
  readonly nobody: readonly [string, string];
  /** What somebody answers to anything. */
  readonly answers: readonly string[];
  /** What follows where everybody has spoken. */
  readonly closings: readonly string[];
}
