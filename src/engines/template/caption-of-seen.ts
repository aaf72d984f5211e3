import { capitalised } from '../../lib/text-beginning.ts';
import { isFitToPost } from '../../safety/fit-to-post.ts';
import { inTurn, longestCaption } from './choose.ts';
import { cleanPrompt } from './clean.ts';
import { anyPicture } from './formats/any-picture.ts';
import { seenPlace, seenThing } from './formats/seen.ts';
import { namesGraveThings } from './grave/english.ts';
import { comfortFor } from './grave/comfort.ts';
import { family, others } from './grave/who.ts';
import { judgeWords } from './repeatable-words.ts';

/** What a model saw in a picture, in English. */
export interface Seen {
  /** Noun phrases with their articles, the most important first: "a dog", "two cups of coffee". */
  readonly subjects: readonly string[];
  /** Where they are, with its preposition: "on a beach". */
  readonly setting?: string;
  /** All that the model said, to tell whether it is sad. */
  readonly description?: string;
  readonly seed: number;
}

/** What is said of a picture that may show something sad. */
const calm = [
  'A quiet moment, with a kind thought for everybody in it.',
  'Some pictures need no joke. Be kind to each other today.',
  'No punchline here, only warm wishes.',
] as const;

const person = new RegExp(
  `(?<!\\p{L})(?:${family}|${others}|crowds?|groups?|couples?|persons?|somebody|someone|humans?|adults?|faces?|selfies?|portraits?|bod(?:y|ies)|hands?|arms?|legs?|hair|skin|beards?|smiles?|toddlers?|bride|groom|team|singers?|dancers?|speakers?|athletes?|skaters?|surfers?|riders?|chefs?|waiters?|waitress(?:es)?|police\\w*|artists?|musicians?|customers?|tourists?|he|she|him|her|his|they|them|their)(?!\\p{L})`,
  'iu',
);

/** Without a full stop; undefined for what cannot stand in a sentence, or should not. */
function usable(text: string | undefined): string | undefined {
  const clean = cleanPrompt(text ?? '').replace(/[.!?]+$/, '');
  if (!/\p{L}{2}/u.test(clean) || clean.length > 60 || judgeWords(clean) !== 'fine') return undefined;
  return clean;
}

/**
 * Writes a caption for what a model saw. It jokes about things, animals and places, never about people, whom it leaves
 * out; where neither is left, it writes one that fits any picture, and for what may be sad a calm one. The same
 * subjects, setting and seed give the same caption. `used` says whether the caption is about the picture.
 */
export function captionOfSeen({ subjects, setting, description, seed }: Seen): {
  readonly caption: string;
  readonly used: boolean;
} {
  const told = [...subjects, setting ?? '', description ?? ''].join(' ').trim();
  if (namesGraveThings(told) || comfortFor(cleanPrompt(told)))
    return { caption: inTurn(calm, seed, told), used: true };
  const thing = subjects.map(usable).find((subject) => subject !== undefined && !person.test(subject));
  const seenAt = usable(setting);
  const place = seenAt === undefined || person.test(seenAt) ? undefined : seenAt;
  const formats = thing !== undefined ? seenThing : place !== undefined ? seenPlace : [];
  const captions = formats
    .map((format) =>
      format
        .replaceAll('{s}', () => thing ?? '')
        .replaceAll('{S}', () => capitalised(thing ?? ''))
        .replaceAll('{L}', () => capitalised(place ?? ''))
        .replaceAll('{l}', () =>
          thing === undefined ? (place ?? '') : place === undefined ? '' : ` ${place}`,
        ),
    )
    .filter((caption) => caption.length <= longestCaption);
  const caption = inTurn(captions, seed, told);
  return caption === undefined || !isFitToPost(caption)
    ? { caption: inTurn(anyPicture, seed, ''), used: false }
    : { caption, used: true };
}
