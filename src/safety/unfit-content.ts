import { plain } from './letters.ts';
import { hasPersonalNumber } from './numbers.ts';

/** What no caption may contain, by what it is. */
const payloads: Readonly<Record<string, RegExp>> = {
  'a code block': /```|~~~/,
  markup:
    /<\/?(?:html|head|body|script|style|iframe|img|svg|math|a|form|input|button|object|embed|meta|link|base|div|span|p|b|i|u|table|video|audio|textarea|template|marquee|details|dialog|blink|font|frame(?:set)?|applet|bgsound|select|noscript|xml|xss|portal|h[1-6]|ul|ol|li|pre|code)(?=[\s/>])[^>]*>|<!doctype|<!--/i,
  'an event handler':
    /\bon(?:error|load|click|dblclick|auxclick|contextmenu|mouse\w+|pointer\w+|touch\w+|key\w+|drag\w*|focus\w*|blur|toggle|input|change|submit|wheel|scroll|animation\w+|transition\w+|begin)\s*=\s*["'\w]/i,
  'a template': /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|#\{[^{}\n]*\}|<%|\{%/,
  'a formula':
    /^[\s"']*(?:[=+@-][A-Z]{2,}[A-Z0-9.]*\(|[=+@-]\s*(?:cmd|dde|msexcel)\s*\||=\s*[\d"'(]\S*\s*[-+*/&^])/m,
  JSON: /[[{,]\s*["'][^"'\n]{1,60}["']\s*:|^\s*\{\s*\w+\s*:[^{}]*\}\s*$|^\s*\[[\s\d.,"'-]*,[\s\d.,"'-]*\]\s*$/,
  'a model’s control words':
    /<\|[^|<>\n]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/s>|^\s*#{2,}\s*(?:system|assistant|instruction)/im,
  'a private key': /-----BEGIN [A-Z ]+-----/,
  'a key or token':
    /\b(?:sk|pk|rk)-[\w-]{16,}|\b(?:xox[abeoprs]|xapp)-[\w-]{10,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bhf_\w{20,}|\br8_\w{20,}|\bA(?:KI|SI)A[A-Z0-9]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|\bBearer\s+[\w.~+/-]{16,}/,
  'a setting': /\b[A-Z][A-Z0-9]*_[A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD)\b\s*[=:]/,
  'encoded bytes':
    /(?<![0-9a-f])(?=[a-f]*\d)[0-9a-f]{32,}(?![0-9a-f])|(?:\b[0-9a-f]{2}[\s:,]+){16,}|(?:\b[01]{8}\b\s*){8,}|(?:%[0-9a-f]{2}){4,}|(?:[\\%]u\{?[0-9a-f]{4}\}?\s*){3,}|(?:\\x[0-9a-f]{2}){4,}|(?:=[0-9a-f]{2}){4,}|(?:\b\d{2,3}\b[\s,;]+){11,}\d/i,
  'a telephone number':
    /\+\d(?:[ ().-]{0,2}\d){8,14}(?!\d)|(?<![\d.,])(?:00[1-9](?:[ ().-]{0,2}\d){7,13}|0\d{1,4}[ /.-]{1,3}\d{3,4}[ .-]?\d{3,5}|0\d(?:[ .-]\d{2}){4}|0\d{9,10})(?!\d)|(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/,
  'a password':
    /(?<![\p{L}\p{N}])(?:pass(?:word|wd|code|phrase|wort)?|pwd?|kennwort|mot de passe|mdp|contrase[nñ]a|clave|senha|pin(?:-?code)?|login)\s?(?:[:=]|(?:is|ist|lautet|est|es|é)(?!\p{L}))\W{0,3}(?!1234)(?=\S{0,30}\d)\S{4,}|(?<!\p{L})(?:pass|pwd?|mdp) (?=[^\s\d]{1,30}\d)\S{5,}|(?:パスワード|暗証番号)\s?(?:は|[:：=])\s?(?=\S{0,30}\d)[!-~]{4,}/iu,
  'a document or card':
    /\b(?:passport|passeport|pasaporte|passaporte|reisepass|ausweis|driving licen[cs]e|driver.?s licen[cs]e)\b[^.!?\n]{0,24}\b(?=[A-Z]*\d)[A-Z0-9]{7,}\b|\b(?:cvv|cvc)\W{0,3}\d{3,4}\b/i,
  'where somebody lives':
    /\b(?:lives?|living|resides?|home|house|address|wohnt|wohne|habite|vive|vivo|mora|moro|reside)\b[^.!?\n]{0,20}\b\d{1,5}[A-Za-z]? \p{Lu}|\b(?:[Ww]ohnt|[Ww]ohne|[Hh]abite|[Vv]iv[eo]|[Mm]or[ao]|[Rr]eside|[Ll]ives?)\b[^.!?\n]{0,40}\p{Lu}[^.!?\n\d]{2,24},? (?:n[.º°]? ?)?\d{1,5}\b|\bhabite\b[^.!?\n]{0,12}\d{1,4},? (?:rue|avenue|boulevard|place|chemin|impasse)|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee) \d{1,4}[a-z]?,? \d{5} \p{Lu}|, [A-Z]{2} \d{5}\b|\p{sc=Han}{2}[区市町村]\p{sc=Han}{1,8}[^\s。]{0,4}\d/u,
};
const kinds = Object.entries(payloads);

/** Long words that mix letters with digits, or upper and lower case: Base64, passwords, session ids. */
const opaque = /[A-Za-z0-9+/_=-]{24,}/g;
/** Words that may be pieces of one, or of hexadecimal data. */
const pieces = /(?<!\S)(?:[A-Za-z0-9+/=]{3,16}(?!\S)\s*){3,}/g;
/** Dots and dashes: Morse code if there are both. */
const morse = /(?<!\S)(?:[-.·•–—−_]{1,6}(?!\S)[\s/|]*){8,}/g;

/** Counts changes of letter case within a word. */
function turnsIn(word: string): number {
  return word.match(/[a-z](?=[A-Z])|[A-Z](?=[A-Z]?[a-z])/g)?.length ?? 0;
}

function figuresIn(word: string): number {
  return word.match(/\d/g)?.length ?? 0;
}

function isOpaque(word: string): boolean {
  if (!/[A-Za-z].*[A-Za-z]/.test(word)) return false;
  const isMixed = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return isMixed ? figuresIn(word) > 0 || turnsIn(word) >= 8 : figuresIn(word) >= 4;
}

/** Three consecutive words that each change case twice, or many hexadecimal digits including letters. */
function isPieces(row: string): boolean {
  const words = row.trim().split(/\s+/);
  const joined = words.join('');
  if (/^[0-9a-f]+$/i.test(joined))
    return joined.length >= 24 && figuresIn(joined) >= 8 && /[a-f]/i.test(joined);
  return words.some((_, place) => {
    const three = words.slice(place, place + 3);
    return three.length === 3 && three.every((word) => turnsIn(word.slice(1)) >= 2);
  });
}

function isMorse(row: string): boolean {
  return /[.·•]/.test(row) && /[-–—−_]/.test(row);
}

/**
 * Names what a text contains that isn't a caption: code, markup, data, keys, personal numbers or addresses. Undefined
 * if clean.
 */
export function payloadIn(text: string): string | undefined {
  const read = plain(text);
  for (const [what, pattern] of kinds) if (pattern.test(read)) return what;
  if (hasPersonalNumber(read)) return 'a number of an account or a person';
  const rows = (pattern: RegExp) => text.match(pattern) ?? [];
  const isEncoded = rows(opaque).some(isOpaque) || rows(pieces).some(isPieces) || rows(morse).some(isMorse);
  return isEncoded ? 'encoded text' : undefined;
}
