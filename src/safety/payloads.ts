import { plain } from './readings.ts';
import { hasPersonalNumber } from './personal-numbers.ts';

const home =
  '(?:lives?|living|resides?|home|house|address|find (?:him|her|them)|wohnt|wohne|habite|vive|vivo|mora|moro|reside|abita|woont|mieszka|живёт|живет|oturuyor|adres\\p{L}*)';

/** What no caption may contain, by what it is. */
const payloads: Readonly<Record<string, RegExp>> = {
  'a code block': /```|~~~/,
  markup:
    /<\/?(?:html|head|body|script|style|iframe|img|svg|math|a|form|input|button|object|embed|meta|link|base|div|span|p|b|i|u|table|video|audio|textarea|template|marquee|details|dialog|blink|font|frame(?:set)?|applet|bgsound|select|noscript|xml|xss|portal|h[1-6]|ul|ol|li|pre|code)(?=[\s/>])[^>]*>|<!doctype|<!--|\bon[a-z]{3,18}\s*=\s*["'\w]/i,
  'a template': /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|#\{[^{}\n]*\}|<%|\{%/,
  'a formula':
    /^[\s"']*(?:[=+@-][A-Z]{2,}[A-Z0-9.]*\(|[=+@-]\s*(?:cmd|dde|msexcel)\s*\||=\s*[\d"'(]\S*\s*[-+*/&^])/m,
  JSON: /[[{,]\s*["'][^"'\n]{1,60}["']\s*:|^\s*\{\s*\w+\s*:[^{}]*\}\s*$|^\s*\[[\s\d.,"'-]*,[\s\d.,"'-]*\]\s*$/,
  'a model’s control words':
    /<\|[^|<>\n]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/s>|^\s*#{2,}\s*(?:system|assistant|instruction)/im,
  'a key or setting':
    /-----BEGIN [A-Z ]+-----|\bA(?:KI|SI)A[A-Z0-9]{12,}|\b(?:sk|pk|rk|xox[a-z]|xapp|glpat)-[\w-]{10,}|\b[A-Z][A-Z0-9]*_[A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD)\b\s*[=:]/,
  'encoded bytes':
    /(?:\b[0-9a-f]{2}[\s:,]+){16,}|(?:\b[01]{8}\b\s*){8,}|(?:%[0-9a-f]{2}){4,}|(?:[\\%]u\{?[0-9a-f]{4}\}?\s*){3,}|(?:\\x[0-9a-f]{2}){4,}|(?:=[0-9a-f]{2}){4,}|(?:\b\d{2,3}\b[\s,;]+){11,}\d/i,
  'a password or number of papers':
    /(?<![\p{L}\p{N}])(?:pass(?:word|wd|code|phrase|wort)?|pwd?|kennwort|mot de passe|mdp|contrase[nñ]a|clave|senha|wachtwoord|has[lł]o|şifre\p{L}*|пароль|pin(?:-?code)?|login)\s?(?:[:=]|(?:is|ist|lautet|est|es|é|è|to)(?!\p{L}))\W{0,3}(?!1234)(?=\S{0,30}\d)\S{4,}|(?<!\p{L})(?:pass|pwd?|mdp):? (?=[^\s\d]{1,30}\d)\S{5,}|(?:パスワード|暗証番号|密码|비밀번호)\s?(?:は|是|[:：=])\s?(?=\S{0,30}\d)[!-~]{4,}|\b(?:passport|passeport|pasaporte|passaporte|reisepass|ausweis\p{L}*|driving licen[cs]e|driver.?s licen[cs]e|ssn|cpf|rg|nif|dni|pesel|bsn|инн|aadhaar|account|konto(?:nummer)?|iban|tax id|steuer\p{L}*|kimlik)(?!\p{L})[^.!?\n]{0,24}?(?<![\p{L}\d])(?=[A-Z/.-]*\d)[A-Z0-9/.-]{7,}(?![\p{L}\d])|\b(?:cvv|cvc)\W{0,3}\d{3,4}\b|\bexp\W{0,2}\d\d\/\d\d/iu,
  'a street':
    /\b\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|impasse) |(?<!\p{L})(?:rue|avenue|boulevard|impasse|calle|avenida|plaza|rua|viale|via|piazza|ulica|ul\.|улица|ул\.|проспект) (?:[\p{L}.]+[’' ,]+){1,5}(?:n[º°.]* ?)?\d{1,4}(?![\p{L}\d:])/iu,
  'where somebody lives': new RegExp(
    [
      `(?<!\\p{L})${home}(?!\\p{L})[^.!?\\n]{0,20}\\b\\d{1,5}[A-Za-z]? \\p{Lu}|(?<!\\p{L})${home}(?!\\p{L})[^.!?\\n]{0,40}\\p{Lu}[^.!?\\n\\d]{2,24},? (?:n[.º°]? ?)?\\d{1,5}\\b`,
      "(?!21 Jump)\\b\\d{1,5}[A-Za-z]? (?:\\p{Lu}[\\p{L}’']+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Crescent|Terrace|(?:Close|Court|Way|Square|Grove|Gardens|Hill|Place|Mews)(?=,))",
      '(?:stra(?:ß|ss)e|str\\.|gasse|straat|laan|gracht|gatan|vägen|caddesi|sokak) \\d{1,4}[a-z]?(?! Uhr)\\b|(?:weg|platz|allee) \\d{1,4}[a-z]?,? \\d{5} \\p{Lu}',
      '\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|, [A-Z]{2} \\d{5}\\b|\\p{sc=Han}{2}[区市町村路街][\\p{sc=Han}]{0,8}[^\\s。]{0,4}\\d',
    ].join('|'),
    'u',
  ),
};
/** Words of hexadecimal digits or with many changes of letter case: Base64, passwords, session ids, in one piece or in several. */
const opaque = /[A-Za-z0-9+/=]{16,}/g;
const pieces = /(?<!\S)(?:[A-Za-z0-9+/=]{3,16}(?!\S)\s*){3,}/g;
/** Dots and dashes: Morse code if there are both. */
const morse = /(?<!\S)(?=[^\p{L}\n]*[.·•])(?=[^\p{L}\n]*[-–—−_])(?:[-.·•–—−_]{1,6}(?!\S)[\s/|]*){8,}/u;

const count = (pattern: RegExp, word: string) => word.match(pattern)?.length ?? 0;
const figuresIn = (word: string) => count(/\d/g, word);
/** Counts changes of letter case within a word. */
const turnsIn = (word: string) => count(/[a-z](?=[A-Z])|[A-Z](?=[A-Z]?[a-z])/g, word);

function isOpaque(word: string): boolean {
  const changes = count(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g, word);
  return (
    changes >= 3 ||
    (word.length >= 20 && changes > 0 && figuresIn(word) >= 4) ||
    (word.length >= 24 && turnsIn(word) >= 8)
  );
}

/** Three consecutive words that each change case twice, or many hexadecimal digits including letters. */
function isPieces(row: string): boolean {
  const words = row.trim().split(/\s+/);
  const joined = words.join('');
  if (/^[0-9a-f]+$/i.test(joined))
    return joined.length >= 24 && figuresIn(joined) >= 8 && /[a-f]/i.test(joined);
  const turns = words.map((word) => Math.min(2, turnsIn(word.slice(1)))).join('');
  return turns.includes('222');
}

/** Names what a text contains that isn't a caption: code, markup, data, keys, personal numbers or addresses. Undefined if clean. */
export function payloadIn(text: string): string | undefined {
  const read = plain(text);
  const isEncoded =
    text.match(opaque)?.some(isOpaque) || text.match(pieces)?.some(isPieces) || morse.test(text);
  if (isEncoded) return 'encoded text';
  if (hasPersonalNumber(read)) return 'a number of an account or a person';
  return Object.entries(payloads).find(([, pattern]) => pattern.test(read))?.[0];
}
