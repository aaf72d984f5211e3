import type { Format } from './formats/format.ts';
import { deedFormats } from './formats/deed.ts';
import { type Look, lookFormats } from './formats/look.ts';
import { lookPhraseFormats, lookThingFormats } from './formats/look-words.ts';
import { pairFormats } from './formats/pair.ts';
import { phraseFormats } from './formats/phrase.ts';
import { questionFormats } from './formats/question.ts';
import { sceneFormats } from './formats/scene.ts';
import { thingFormats } from './formats/thing.ts';
import { statementFormats } from './formats/statement.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';

/** Captions are at most this long, in UTF-16 units. */
export const longestCaption = 180;

/** One joke whose gaps can be filled from what is at hand. */
interface Candidate {
  readonly name: string;
  write(this: void, pick: Random['pick']): string;
}

/** Jokes of one family and how much sooner than others they are taken. */
interface Family {
  readonly weight: number;
  readonly jokes: readonly Candidate[];
}

function family<Needs>(weight: number, formats: readonly Format<Needs>[], needs: readonly Needs[]): Family {
  const jokes = needs.flatMap((words) =>
    formats
      .filter((format) => format.fits?.(words) ?? true)
      .map(({ name, write }) => ({ name, write: (pick: Random['pick']) => write(words, pick) })),
  );
  return { weight, jokes };
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** How much of a prompt without an action its first noun says: "grumpy cat" says all of "a grumpy cat". */
function saysMost({ things, phrase }: Words): boolean {
  const [first] = things;
  return first !== undefined && first.name.length * 1.6 >= phrase.length;
}

/** Families for a prompt alone. What somebody does comes before what merely is there, and that before the bare words. */
function familiesForWords(words: Words): Family[] {
  const { things, scene, deed, whole, question, phrase } = words;
  const [x, y] = things;
  const told = words.statement && whole;
  const acts = scene !== undefined || deed !== undefined || told;
  const phraseWeight = acts || question ? 1 : saysMost(words) || !whole ? 2 : 5;
  return [
    family(question ? 2 : 6, sceneFormats, present(scene)),
    family(question ? 2 : 6, deedFormats, present(deed)),
    family(7, questionFormats, question ? [words] : []),
    family(scene || deed ? 3 : 6, statementFormats, told ? [words] : []),
    family(
      acts ? 1 : 2,
      pairFormats,
      x && y
        ? [
            { x, y },
            { x: y, y: x },
          ]
        : [],
    ),
    family(acts ? 1 : 4, thingFormats, things.slice(0, acts ? 1 : 3)),
    family(whole || things.length === 0 ? phraseWeight : 0, phraseFormats, phrase === '' ? [] : [words]),
  ];
}

/** Families for a prompt and a picture: mostly the two together, sometimes the words alone. */
function familiesForBoth(words: Words, look: Look): Family[] {
  const { things, scene, deed, whole, phrase } = words;
  const said = words.question ? { ...words, phrase: `${phrase}?` } : words;
  const pictured = things.slice(0, 2).map((thing) => ({ look, thing }));
  return [
    family(4, lookThingFormats, pictured),
    family(
      whole ? 4 : pictured.length > 0 ? 0 : 1,
      lookPhraseFormats,
      phrase === '' ? [] : [{ look, words: said }],
    ),
    family(2, sceneFormats, present(scene)),
    family(2, deedFormats, present(deed)),
  ];
}

/** The families that can serve, by what the prompt and the picture give. */
function familiesFor(words: Words | undefined, look: Look | undefined): Family[] {
  if (words) return look ? familiesForBoth(words, look) : familiesForWords(words);
  return [family(1, lookFormats, present(look))];
}

function weighted(families: readonly Family[], random: Random): Family | undefined {
  const total = families.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * total;
  return families.find(({ weight }) => (left -= weight) < 0) ?? families.at(-1);
}

/** Takes a family by its weight, then one of its jokes, until one is short enough. Undefined where there is none. */
export function chooseJoke(
  words: Words | undefined,
  look: Look | undefined,
  random: Random,
): string | undefined {
  let families = familiesFor(words, look).filter(({ weight, jokes }) => weight > 0 && jokes.length > 0);
  while (families.length > 0) {
    const chosen = weighted(families, random);
    for (const { write } of random.shuffled(chosen?.jokes ?? [])) {
      const caption = write((options) => random.pick(options));
      if (caption.length <= longestCaption) return caption;
    }
    families = families.filter((family) => family !== chosen);
  }
  return undefined;
}
