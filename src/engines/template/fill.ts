import { quoteMarks } from './clean.ts';

/** Begins a sentence with the text; "iPhone" stays as it is. */
function capital(text: string): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return text.replace(/^[¿¡]?\p{L}/u, (start) => start.toUpperCase());
}

/** Words whose capital only says that they begin a sentence, unless they begin a name: "The Office". */
const smallWords =
  /^(?:The|An?|My|Your|Our|His|Her|Their|This|That|These|Someone|Somebody|Everyone|Everybody|Nobody|No|We|You|He|She|They|It|Why|What|Who|Where|How|Is|Are|Do|Does|Did|Can|Should|Will|Just|Never|Always|Please|Call|Trying|Two|Three|M(?:ein|on|a|es|i|is|eu|inha)e?|Les?|La|El|Los|Las|Une?|Una?|Um|Uma|Os?|As)(?!\p{L})(?! \p{Lu})/u;
/** These begin no names, and a German noun may follow. */
const clauseWords = /^(?:(?:When|If|Wenn|Sobald|Quand|Cuando|Quando|Ich|Moi|Je|On|Yo|Eu)(?!\p{L})|[JC]['’])/u;

function inside(text: string): string {
  return smallWords.test(text) || clauseWords.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Fills a format; undefined where the words do not go into it. */
export function fill(format: string, phrase: string): string | undefined {
  // Words that bring quotation marks stand in no others, but Japanese has some for the inside.
  if (/[“„«]\s?\{x\}/i.test(format) && phrase.search(quoteMarks) >= 0) return undefined;
  const words = format.includes('「{x}') ? phrase.replaceAll('「', '『').replaceAll('」', '』') : phrase;
  return (
    format
      .replaceAll('{x}', () => inside(words))
      .replaceAll('{X}', () => capital(words))
      // No full stop after a mark that the words bring along, nor after an emoji that ends the caption's line.
      .replace(/(?<=[…?!？！](?: ?[”“»」])?)[.。]/gu, '')
      .replace(/(?<=\p{Extended_Pictographic}\uFE0F?)\.(?=”|$)/gmu, '')
  );
}
