import { quoteMarks } from './clean.ts';

/** Begins a sentence with the text; "iPhone" stays as it is. */
function capital(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return text.replace(/^[¿¡]?\p{L}/u, (start) => start.toUpperCase());
}

/** Words whose capital only says that they begin a sentence. */
const smallWords =
  /^(?:The|An?|My|Your|Our|His|Her|Their|This|That|These|When|If|Someone|Somebody|Everyone|Everybody|Nobody|No|We|You|He|She|They|It|Why|What|Who|Where|How|Is|Are|Do|Does|Did|Can|Should|Will|Just|Never|Always|Please|Call|Trying|Two|Three)\b/;

function inside(text: string): string {
  return smallWords.test(text) && !/^\p{Lu}\p{L}* \p{Lu}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Fills a format; undefined where the words do not go into it. */
export function fill(format: string, phrase: string): string | undefined {
  // Words that bring quotation marks stand in no others.
  if (/[“„«「]\s?\{x\}/i.test(format) && phrase.search(quoteMarks) >= 0) return undefined;
  return (
    format
      .replaceAll('{x}', () => inside(phrase))
      .replaceAll('{X}', () => capital(phrase))
      // No full stop after a mark that the words bring along, nor after an emoji that ends the caption's line.
      .replace(/(?<=[…?!？！](?: ?[”“»」])?)[.。]/gu, '')
      .replace(/(?<=\p{Extended_Pictographic}\uFE0F?)\.(?=”|$)/gmu, '')
  );
}
