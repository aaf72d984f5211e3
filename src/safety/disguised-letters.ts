import { joinedUp, plain } from './readings.ts';

/** Letters that draw Latin ones: small, upside-down, with strokes, of money, Braille, parts of Chinese; none that a living language needs. */
const odd =
  '(?![əɛɔɓɗɖɣʃʒʊɩʕʔʖᴥ])[\\u0250-\\u02af\\u1d00-\\u1dbf\\u2801-\\u283fꜰꜱǝƃⱥƀȼɇǥɉꝁᵽꝗɍᵾɏƶⱡⱨⱬɽʉӿ卂匚乇卄丂丨ㄖㄥ]|[₳₵₣₲₭₥₦₱₴](?=\\p{L})';
/** Scripts in which captions are hardly ever written, but Latin letters are faked. A cat is drawn with three: ᓚᘏᗢ. */
const rare =
  '[\\p{sc=Lisu}\\p{sc=Cherokee}\\p{sc=Coptic}\\p{sc=Osage}\\p{sc=Deseret}\\p{sc=Tifinagh}\\p{sc=Vai}\\p{sc=Yi}\\p{sc=Runic}\\p{sc=Old_Italic}\\p{sc=Warang_Citi}]|(?!ᓚᘏᗢ)[\\p{sc=Canadian_Aboriginal}]{3}';
/** Greek letters that stand for themselves in the middle of other words: “πzza”, “5 μm”. */
const foreign =
  '(?![πμδλωσθφψ])[\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Hebrew}\\p{sc=Armenian}\\p{sc=Georgian}\\p{sc=Canadian_Aboriginal}]';
/** Few letters, so that a long run of them takes no time. */
const within = '\\p{L}{0,20}?';
const disguise = new RegExp(
  `(?:(?:${odd})[^\\s]{0,20}?){2}|(?:${rare})|\\p{sc=Latin}${within}${foreign}|${foreign}${within}\\p{sc=Latin}|\\p{sc=Greek}${within}\\p{sc=Cyrillic}|\\p{sc=Cyrillic}${within}\\p{sc=Greek}`,
  'iu',
);
/** Letters that all stand apart. A word may be stretched for fun, a sentence hides what it says. */
const apart =
  /(?:\p{L}[^\p{L}\p{M}\p{N}]{1,3}){15}|(?:\p{sc=Arabic}[^\p{L}\p{M}\p{N}]{1,3}){8}|(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}[\s・.][\s、，]?){7}/u;
/** A word whose letters stars hide: “k*ll”. */
const censored = /(?<![\p{L}\p{N}*])(?!M\*A\*S\*H)(?=[\p{L}*]{4})\p{L}{1,2}\*+\p{L}|\p{Ll}#\p{Ll}/u;

/** Whether words are written in letters that only look like those of their language, or are hidden among signs. */
export function isDisguised(text: string): boolean {
  const level = text.replace(/[ᴬ-ᵪ]/g, (raised) => raised.normalize('NFKC'));
  return (
    [joinedUp(level), plain(level)].some((each) => disguise.test(each)) ||
    apart.test(text.replaceAll('ـ', '')) ||
    censored.test(text)
  );
}
