/** The formats of one language, each of which adds a turn of its own. `{X}` is the prompt as it begins a sentence, `{x}` as it goes on with one. */
export interface Formats {
  /** For a statement: a plan, a complaint, a brag; and whatever else there is. */
  readonly any: readonly string[];
  /** For the name of a thing, a person or an occasion: "pizza", "my boss when I ask for a raise", "#monday". */
  readonly noun?: readonly string[];
  /** For what may be no laughing matter after all: kind, and right also if it is one. */
  readonly gentle: readonly string[];
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
  /** Good news, which little doubt about a word in them does not make grave. */
  readonly isGlad?: boolean;
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

/** What is finished by itself, a joke or a saying: two sentences, or one of seven words and more with a turn in it. */
const finished = /[.!?…;]["”»]? \p{L}|[。！？].*\p{L}|^(?=.*(?:, | [—–-] ))(?:\S+ ){6}/u;

/** What a language is written with: each list serves wherever its formats fit, so that ten captions in a row differ. */
interface Lists extends Pick<Formats, 'doing' | 'gentle'>, Pick<Dialogue, 'nobody' | 'answers'> {
  /** Take whatever somebody may say: a statement, a name, a question, good news. */
  readonly quotes: readonly string[];
  /** Take a statement or a name. */
  readonly replies: readonly string[];
  /** Take what could be a title: a statement, a name, "when …". */
  readonly titles: readonly string[];
  /** Follow a statement, also one that is finished by itself. */
  readonly after: readonly string[];
  /** Say who said what is finished by itself. */
  readonly sayings: readonly string[];
  /** Take nothing but a name. */
  readonly names: readonly string[];
  readonly questions: readonly string[];
  /** Take "when …", by its cue. */
  readonly moments: readonly [RegExp, ...string[]];
  /** Cheer for good news and for greetings and wishes, by the cue of each. */
  readonly cheers?: readonly [RegExp, RegExp, ...string[]];
  /** Kinds that only this language has, which are told before all others. */
  readonly first?: readonly Kind[];
  /** Stage directions, which follow a dialogue or a "POV". */
  readonly endings: readonly string[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Combines the lists of a language into its formats for each kind of text. */
export function formatsFrom(lists: Lists): Formats {
  const { quotes, replies, titles, after, sayings, names, questions, endings, answers, nobody } = lists;
  const [moment, ...moments] = lists.moments;
  const [glad, greeting, ...cheers] = lists.cheers ?? [];
  const isJapanese = endings.some((ending) => /\p{sc=Katakana}/u.test(ending));
  /** As the language writes "{X}!". */
  const exclaimed = /^\S*\{X\} ?\S/.exec(cheers[0] ?? '')?.[0] ?? '{X}';
  const cheered = [...cheers, ...quotes.map((quote) => quote.replace(/\{X\}\.?/, exclaimed))];
  const any = [...after, ...quotes, ...replies, ...titles];
  const asides = endings.map((ending) => (isJapanese ? `（${ending}）` : `(${ending})`));
  return {
    any,
    noun: [...names, ...any],
    kinds: [
      ...(lists.first ?? []),
      ...(glad ? [{ cue: glad, formats: cheered, isGlad: true }] : []),
      { cue: moment, formats: [...moments, ...titles] },
      ...(greeting ? [{ cue: greeting, formats: cheered }] : []),
      { cue: finished, formats: [...sayings, ...after] },
    ],
    question: [...questions, ...quotes],
    pov: isJapanese
      ? asides.map((aside) => `POV：{X}${aside}`)
      : endings.map((ending) => `POV: {X}. ${capital(ending)}.`),
    dialogue: { nobody, answers: [...answers, ...asides], closings: asides },
    gentle: lists.gentle,
    ...(lists.doing && { doing: lists.doing }),
  };
}
