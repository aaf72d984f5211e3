import { phrases } from '../lib/phrase-matching.ts';
import { captionTask, describeInstructions, pictureInstructions, pictureTask } from './prompts.ts';
import { plain, reversed, withoutDigits } from './readings.ts';

/** How many longer words of the instructions give a caption away, in whatever order. */
const mostKnown = 6;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** The Latin letters alone, including digits that stand for them. */
const lettersOf = (text: string) =>
  withoutDigits(text.normalize('NFKD').toLowerCase()).replace(/[^a-z]+/g, '');
/** All runs of so many items. */
const runsOf = (items: readonly string[], length: number, between = '') =>
  items.slice(length - 1).map((_, place) => items.slice(place, place + length).join(between));

const codesOf = (text: string) => Array.from(lettersOf(text), (letter) => letter.charCodeAt(0));
/** The distances between neighbouring letters, which stay the same in any rotated alphabet such as ROT13. */
const stepsOf = (codes: readonly number[]) =>
  codes.slice(1).map((code, place) => String.fromCharCode(97 + ((code - (codes[place] ?? 0) + 26) % 26)));

/** What of a text tells that it is the instructions, with how much in a row is no chance: letters where words were split or joined. */
const views: readonly ((text: string) => readonly string[])[] = [
  (text) => runsOf(wordsOf(text), 5, ' '),
  (text) => runsOf(stepsOf(codesOf(text)), 23),
  (text) => runsOf(Array.from(lettersOf(text).replace(/[aeiou]/g, '')), 20),
];

// pictureInstructions hold every line of captionInstructions but the last, and that one's words.
const secret = [pictureInstructions, captionTask, pictureTask, describeInstructions].join('\n');
const secretLong = new Set(wordsOf(secret).filter((word) => word.length > 5));
const mirrored = (text: string) =>
  lettersOf(text).replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)));
const turned = [
  secret,
  reversed(secret),
  wordsOf(secret).toReversed().join(' '),
  wordsOf(secret).map(reversed).join(' '),
];
/** The instructions forwards and in every backwards form, so that a caption needs to be read only one way. */
const secretRuns = views.map((view) => new Set([...turned, ...turned.map(mirrored)].flatMap(view)));
const secretInitials = new Set(runsOf(Array.from(lettersOf(secret)), 14));

/** How a model refuses, and talks about its orders, which no caption does. */
const refusal = phrases(
  "i'm/i_am sorry/afraid (but) i can't/cannot/won't/am_not_able_to/am_unable_to help/assist/comply/create/write/generate/fulfil, as an ai i/language_model",
);
const modelMarks =
  /\b(?:system|developer) (?:prompt|message)\b ?(?::|is\b|says|reads|begins|starts|text)|<\/?(?:system|assistant|user|developer)>|\btemperature \d\.\d|^[^\p{L}\n]{0,8}(?:sure|certainly|of course|here is|here[’']s)\b.{0,30}\bcaption\b.{0,40}(?:instructions|request\b)|\bdata-[0-9a-f]{16}\b/mu;

/**
 * Whether a text leaks the caption instructions: five words in a row, six of their longer ones in any order, or 24 letters in a
 * row (20 without vowels, 14 as first letters), spelled out, backwards or in a rotated or mirrored alphabet; or a marker.
 * Paraphrases are for the classifier.
 */
export function leaksInstructions(text: string, reads: readonly string[]): boolean {
  const read = plain(text);
  const initials = lettersOf(
    wordsOf(read)
      .map((word) => word.charAt(0))
      .join(''),
  );
  return (
    reads.some((each) => refusal.test(each) || modelMarks.test(each)) ||
    [read, ...reads].some(
      (each) =>
        new Set(wordsOf(each).filter((word) => secretLong.has(word))).size >= mostKnown ||
        views.some((view, at) => view(each).some((run) => secretRuns[at]?.has(run))),
    ) ||
    runsOf(Array.from(initials), 14).some((run) => secretInitials.has(run))
  );
}
