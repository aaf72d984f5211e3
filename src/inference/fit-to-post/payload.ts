/** What no caption holds, however it is worded, by what it would be. */
const payloads: Readonly<Record<string, RegExp>> = {
  'a code block': /```|~~~/,
  markup:
    /<\/?(?:html|head|body|script|style|iframe|img|svg|math|a|form|input|button|object|embed|meta|link|base|div|span|p|b|i|u|table|video|audio|textarea|template)(?=[\s/>])[^>]*>|<!doctype|<!--/i,
  'an event handler': /\bon(?:error|load|click|mouseover|focus)\s*=\s*["'\w]/i,
  JSON: /[[{,]\s*"[^"\n]{1,60}"\s*:/,
  'a model’s control words':
    /<\|[^|<>\n]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/s>|^\s*#{2,}\s*(?:system|assistant|instruction)/im,
  'a private key': /-----BEGIN [A-Z ]+-----/,
  'a key or token':
    /\b(?:sk|pk|rk)-[\w-]{16,}|\b(?:xox[abeoprs]|xapp)-[\w-]{10,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bhf_\w{20,}|\br8_\w{20,}|\bA(?:KI|SI)A[A-Z0-9]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|\bBearer\s+[\w.~+/-]{16,}/,
  'a setting': /\b[A-Z][A-Z0-9]*_[A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD)\b\s*[=:]/,
  'encoded bytes':
    /(?<![0-9a-f])(?=[a-f]*\d)[0-9a-f]{32,}(?![0-9a-f])|(?:\b[0-9a-f]{2}[\s:,]+){16,}|(?:\b[01]{8}\b\s*){8,}/i,
  'a telephone number': /\+\d(?:[ ().-]{0,2}\d){8,14}(?!\d)|\(\d{3}\)\s?\d{3}-\d{4}/,
};

/** Long words of letters in both cases together with digits: Base64, passwords, session ids. */
const opaque = /[A-Za-z0-9+/_=-]{24,}/g;

function isOpaque(word: string): boolean {
  const turns = word.match(/[a-z](?=[A-Z])|[A-Z](?=[A-Z]?[a-z])/g)?.length ?? 0;
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && (/\d/.test(word) || turns >= 8);
}

/** What a text holds that is no caption: code, markup, data, keys, telephone numbers. Undefined where it is clean. */
export function payloadIn(text: string): string | undefined {
  const found = Object.entries(payloads).find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  return text.match(opaque)?.some(isOpaque) ? 'encoded text' : undefined;
}
