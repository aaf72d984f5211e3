/** Cyrillic and Greek letters that look like Latin ones, small and capital; what looks alike may sound different. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аaеeоoрpсcуyхxіiјjѕsԁdһhӏlɡgкkмmтtвbнhαaβbεeηnιiκkνvοoρpτtυuχx'.matchAll(/(.)(.)/gu),
    ...'АaВbЕeКkМmНhОoРpСcТtУyХxІiЈjЅsΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx'.matchAll(/(.)(.)/gu),
  ].map(([, twin = '', latin = '']) => [twin, latin]),
);

/** Letters turned upside down; six of them then look like another. */
const turned: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ɐaqbɔcpdǝeɟfƃgɥhᴉiɾjʞkןlɯmunoodpbqɹrʇtnuʌvʍwʎy'.matchAll(/(.)(.)/gu)].map(
    ([, sign = '', latin = '']) => [sign, latin],
  ),
);

/** Where the alphabets begin that are drawn white on black, in squares and circles, and the letters of flags. */
const enclosed = [0x1f150, 0x1f170, 0x1f1e6];
const lettersOfAlphabet = 26;

function unenclosed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = enclosed.find((first) => code >= first && code < first + lettersOfAlphabet);
  return start === undefined ? sign : String.fromCharCode(97 + code - start);
}

/** The text in plain characters: wide, bold and enclosed letters, and digits of every script, as people read them. */
export function plain(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, unenclosed)
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit);
}

/** In every script the digits stand in a row from 0 to 9, as the Unicode Standard promises. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** In small letters, with look-alikes read as Latin ones, in words that mix scripts alone: whole Russian words stay. */
export function unmixed(text: string): string {
  return plain(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    (/[a-z]/i.test(word) ? latin(word) : word).toLowerCase(),
  );
}

/** Every look-alike as the Latin letter, whatever the word, in small letters. */
export function latin(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => twins[letter] ?? letter).toLowerCase();
}

/** Whether some letters stand on their heads. */
export function isTurned(text: string): boolean {
  return /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/.test(text);
}

/** Letters that stand on their heads as they were; such a text also runs backwards. */
export function upright(text: string): string {
  return Array.from(text, (sign) => turned[sign] ?? sign).join('');
}
