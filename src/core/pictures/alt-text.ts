import { sayIn } from '../../languages/in-language.ts';
import type { Style } from '../../inference/task.ts';
import type { Language } from '../../languages/language.ts';

/** How alternative texts name a drawing in each style. */
const drawings = {
  cartoon: 'A cartoon',
  comic: 'A comic drawing',
  sketch: 'A pencil sketch',
  watercolour: 'A watercolour',
  'pop-art': 'A pop-art print',
} as const satisfies Record<Style, string>;

/** Begins what can follow "a cartoon of". */
const thing = /^(?:an?|the|two|three|four|five|six|several|some|many|people|one) /i;
/** A sentence that "a cartoon of" would make wrong. */
const verb =
  /\b(?:is|are|was|were|has|have|sits?|stands?|lies?|looks?|holds?|wears?|walks?|runs?|smiles?|plays?|rests?|reads?|shows?|says?|appears?|hangs?|leans?|rides?|eats?|drinks?|sleeps?|jumps?|flies|fly)\b/i;

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

interface Drawn {
  /** What a model has seen. */
  readonly description: string | undefined;
  readonly measured: string;
  readonly isAnimated?: boolean;
  readonly language?: Language;
}

/**
 * The alternative text of a drawing: "A cartoon of a cat sitting on a sofa." from "A cat is sitting on a sofa.". Without
 * a description of what is there, it says only what was measured.
 */
export function drawingAltText(
  style: Style,
  { description, measured, isAnimated = false, language = 'en' }: Drawn,
): string {
  if (language !== 'en') return drawingIn(language, style, { description, measured, isAnimated });
  if (description === undefined)
    return `${isAnimated ? 'An animation' : 'A picture'} redrawn in ${style} style: ${measured}.`;
  const [first = description] = /^.*?[.!?…](?=\s|$)/su.exec(description) ?? [];
  const rest = description.slice(first.length);
  // "is sitting" becomes "sitting".
  const phrase = first.replace(/ (?:is|are)(?= \p{L}+ing\b)/u, '');
  const isPhrase = thing.test(phrase) && !verb.test(phrase);
  const kind = isAnimated ? `An animation, drawn as ${lower(drawings[style])}` : drawings[style];
  return `${kind}${isPhrase ? ` of ${lower(phrase)}` : `: ${lower(first)}`}${rest}`;
}

/** The same in another language: what a model saw is English, what was only measured is left out. */
function drawingIn(language: Language, style: string, { description, isAnimated = false }: Drawn): string {
  const say = sayIn(language);
  if (description === undefined) return say('pictureReplies.altRedrawn', { style });
  const key = isAnimated ? 'pictureReplies.altAnimatedDrawing' : 'pictureReplies.altDrawing';
  return say(key, { style, what: description });
}

/** The alternative text of a meme: its caption, and what is in the picture where a model has seen it. */
export function memeAltText(
  caption: string,
  description: string | undefined,
  { isAnimated = false, say = sayIn('en') } = {},
): string {
  const words = say(isAnimated ? 'pictureReplies.altAnimatedMeme' : 'pictureReplies.altMeme', { caption });
  return description === undefined ? words : `${words}\n${say('pictureReplies.altSeen', { description })}`;
}
