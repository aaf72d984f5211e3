/** One of several answers, with a button that posts it. */
export interface Choice {
  /** The button's label, such as “Post 1”. */
  readonly label: string;
  /** What the command makes the public answer from, as plain data. */
  readonly makes: Readonly<Record<string, unknown>>;
}

/** Several answers of which the person whom a private reply is for posts one. */
export interface Choices {
  /** The options of the use that posts one. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly each: readonly Choice[];
}

/** One of several answers that were offered to a person, who posts it. */
export interface Chosen {
  /** What the command said about it when it offered it. */
  readonly choice: Choice['makes'];
  /** Names what engines keep of it. */
  readonly keptAs?: readonly string[];
  /** Offers it and the others again, because it could not be posted: a few times, for the rest of their day. Never rejects. */
  giveBack(this: void, why: { readonly wasTried: boolean }): Promise<void>;
}

/** Several answers that a person was offered, of which they post one. */
export interface OfferedChoices {
  readonly command: string;
  readonly choices: Choices;
  readonly onlyFor: string;
  readonly keptAs?: readonly string[];
  readonly owner?: string;
}

/** The use that posts the chosen one. */
export interface ChosenUse {
  readonly command: string;
  readonly options: Choices['options'];
  readonly chosen: Chosen;
}
