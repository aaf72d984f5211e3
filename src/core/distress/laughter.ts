/** In Japanese it stands behind what is said: “ｗｗ”, “（笑）”, “草”; in English, “w” is “with”. */
const inJapanese =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー。！!？?…]\s?)[wｗ]+(?![A-Za-z])|(?:[(（]爆?笑[)）]|(?<!\p{sc=Han})(?:爆?笑|草))(?=[\s。！!？?」）)]|$)/iu;
const anywhere =
  /(?<!\p{L})(?:lo+l|lmf?ao|rofl|(?:ha){2,}\p{L}*|(?:he){2,}|jk|x+d+|mdr|ptdr|(?:ja){2,}\p{L}*|k{3,}|(?:rs){2,})(?!\p{L})|[😂🤣😅😆😹]/iu;

/** Whether somebody laughs in what they write, in letters, signs or emoji. */
export function laughs(text: string): boolean {
  return anywhere.test(text) || inJapanese.test(text);
}
