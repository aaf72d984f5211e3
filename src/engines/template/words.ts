/** A noun of the prompt, ready for an article. */
export interface Thing {
  /** Without article or owner: "grumpy cat". */
  readonly name: string;
  /** One that can be counted, several, a mass such as traffic, or a name such as Saturn. */
  readonly kind: 'one' | 'many' | 'mass' | 'name';
  /** In general: "grumpy cats"; "cats" for "three cats"; the name itself where there is no plural. */
  readonly plural: string;
  /** Whose it is, as the prompt says: "my", "our". */
  readonly owner?: string;
  /** A human being, who is "they" and not "it". */
  readonly person: boolean;
}

/** One verb with what belongs to it, in the four forms that sentences need. */
export interface Forms {
  /** "eat a pizza" */
  readonly base: string;
  /** "eating a pizza" */
  readonly ing: string;
  /** "ate a pizza" */
  readonly past: string;
  /** "eats a pizza"; "eat a pizza" where several do it. */
  readonly present: string;
}

/** Something that is done by me, by you or by nobody in particular. */
export interface Deed {
  /** As I would say it of myself: "walking my dog". */
  readonly mine: Forms;
  /** As it is said to you: "walking your dog". */
  readonly yours: Forms;
  /** As it is said of people: "walking their dog". */
  readonly theirs: Forms;
}

/** Somebody or something does something. */
export interface Scene {
  readonly who: Thing;
  /** As I would tell it, "stole my sandwich". */
  readonly mine: Forms;
  /** As a stranger would tell it, "stole somebody's sandwich". */
  readonly told: Forms;
}

/** What a prompt gives to fill captions with. */
export interface Words {
  /** The prompt itself, cleaned and short; empty where nothing is left of it. */
  readonly phrase: string;
  /** True when all of the prompt stands in `phrase`. */
  readonly whole: boolean;
  /** The phrase asks something; its question mark is left out. */
  readonly question: boolean;
  /** The phrase is a full sentence, such as "the wifi is down". */
  readonly statement: boolean;
  /** The best nouns, best first. */
  readonly things: readonly Thing[];
  readonly deed?: Deed;
  readonly scene?: Scene;
}
