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

/** The families that can serve, by what the prompt gives: what somebody does comes before what merely is there. */
function familiesFor(words: Words | undefined, look: Look | undefined): Family[] {
  const things = words?.things ?? [];
  const [x, y] = things;
  const pairs =
    x && y
      ? [
          { x, y },
          { x: y, y: x },
        ]
      : [];
  const phrases = words && words.phrase !== '' ? [words] : [];
  const acts = words?.scene !== undefined || words?.deed !== undefined;
  const told = words?.statement === true && words.whole;
  const rich = acts || things.length > 0;
  const phraseWeight = words?.whole === true ? 1 : 0;
  const families = look
    ? [
        family(2, lookFormats, rich || phrases.length > 0 ? [] : [look]),
        family(
          5,
          lookThingFormats,
          things.slice(0, 2).map((thing) => ({ look, thing })),
        ),
        family(
          rich ? phraseWeight : 5,
          lookPhraseFormats,
          phrases.map((words) => ({ look, words })),
        ),
      ]
    : [family(rich ? phraseWeight : 5, phraseFormats, phrases)];
  return [
    ...families,
    family(look ? 2 : 6, sceneFormats, present(words?.scene)),
    family(look ? 2 : 6, deedFormats, present(words?.deed)),
    family(
      look ? 1 : 6,
      questionFormats,
      phrases.filter(({ question, whole }) => question && whole),
    ),
    family(look ? 1 : acts ? 3 : 6, statementFormats, told ? phrases : []),
    family(look ? 0 : 2, pairFormats, pairs),
    family(look ? 1 : acts ? 2 : 4, thingFormats, things.slice(0, acts ? 1 : 3)),
  ].filter(({ weight, jokes }) => weight > 0 && jokes.length > 0);
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
  for (let families = familiesFor(words, look); families.length > 0;) {
    const chosen = weighted(families, random);
    for (const { write } of random.shuffled(chosen?.jokes ?? [])) {
      const caption = write((options) => random.pick(options));
      if (caption.length <= longestCaption) return caption;
    }
    families = families.filter((family) => family !== chosen);
  }
  return undefined;
}
