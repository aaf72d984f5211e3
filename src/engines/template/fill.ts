import { quoteMarks } from './clean.ts';

/** Begins a sentence with the text; "iPhone" stays as it is. */
function capital(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return text.replace(/^[¿¡]?\p{L}/u, (start) => start.toUpperCase());
}

/** Goes on with a sentence; only clauses and what is being done do, and they begin with no name. */
const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Ich, wenn der Drucker geht" shows somebody, and is nothing that "Ich:" could say. */
const selfPortrait =
  /^(?:ich (?:so|beim|wenn|wie)|moi (?:qui|quand)|yo (?:cuando|\p{L}+ndo)|eu (?:quando|\p{L}+ndo))(?!\p{L})/iu;

/** Fills a format; undefined where the words do not go into it. */
export function fill(format: string, phrase: string): string | undefined {
  // Words that bring quotation marks stand in no others, but Japanese has some for the inside.
  if (/[“„«]\s?\{x\}/i.test(format) && phrase.search(quoteMarks) >= 0) return undefined;
  if (/ ?: \{X\}/.test(format) && selfPortrait.test(phrase.replace(',', ''))) return undefined;
  const words = format.includes('「{X}') ? phrase.replaceAll('「', '『').replaceAll('」', '』') : phrase;
  return (
    format
      .replaceAll('{x}', () => inside(words))
      .replaceAll('{X}', () => capital(words))
      // No full stop after a mark that the words bring along, nor after an emoji that ends the caption's line. It stays
      // after `»` without a space, which is how Spanish, Italian and Russian write; French alone has a space there.
      .replace(/(?<=[…?!？！](?: ?[”“」]| »)?)[.。]|(?<=[…?!？！])…/gu, '')
      .replace(
        /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]\uFE0F?)\.(?=”|$)/gmu,
        '',
      )
  );
}

/** French sets marks, quotation marks, thousands and units apart by a narrow no-break space, also in the words that somebody gave. */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(
      /(?<=[\p{L}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F)»”"%€…}]) ?(?=[:;!?]+(?:[\s»”)…]|$))/gmu,
      '\u202f',
    )
    .replace(/(?<=«) | (?=»)|(?<=\d) (?=(?:\d{3}|h|%|€)(?![\p{L}\d]))/gu, '\u202f');
}
