/** Cyrillic and Greek letters that look like Latin ones, lower and upper case, whatever their sound. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аaеeоoрpсcуyхxіiјjѕsԁdһhӏlɡgкkмmтtвbнhαaβbεeηnιiκkνvοoρpτtυuχx'.matchAll(/(.)(.)/gu),
    ...'АaВbЕeКkМmНhОoРpСcТtУyХxІiЈjЅsΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx'.matchAll(/(.)(.)/gu),
  ].map(([, twin = '', latin = '']) => [twin, latin]),
);

/** Upside-down letters; six of them look like another letter. */
const turned: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ɐaqbɔcpdǝeɟfƃgɥhᴉiɾjʞkןlɯmunoodpbqɹrʇtnuʌvʍwʎy'.matchAll(/(.)(.)/gu)].map(
    ([, sign = '', latin = '']) => [sign, latin],
  ),
);

/** First code points of the alphabets in black circles and squares, and of the flag letters. */
const enclosed = [0x1f150, 0x1f170, 0x1f1e6];
const lettersOfAlphabet = 26;

function unenclosed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = enclosed.find((first) => code >= first && code < first + lettersOfAlphabet);
  return start === undefined ? sign : String.fromCharCode(97 + code - start);
}

/** Converts wide, bold and enclosed letters, and digits of every script, to plain characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, unenclosed)
    .normalize('NFKC')
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit);
}

/** The Unicode Standard guarantees that every script's digits are consecutive from 0 to 9. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Lower-cases, and reads look-alikes as Latin letters in words that mix scripts; purely Russian words stay. */
export function unmixed(text: string): string {
  return plain(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    (/[a-z]/i.test(word) ? latin(word) : word).toLowerCase(),
  );
}

/** Lower-cases, and reads every look-alike as its Latin letter. */
export function latin(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => twins[letter] ?? letter).toLowerCase();
}

/** Whether the text contains upside-down letters. */
export function isTurned(text: string): boolean {
  return /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/.test(text);
}

/** Turns upside-down letters upright; the text still runs backwards. */
export function upright(text: string): string {
  return Array.from(text, (sign) => turned[sign] ?? sign).join('');
}
