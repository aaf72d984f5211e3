/** `&lt;` and its like: a platform that reads them would find in them what the rules below take out. */
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  commat: '@',
  nbsp: ' ',
  colon: ':',
  sol: '/',
  period: '.',
  num: '#',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  vert: '|',
  ast: '*',
  grave: '`',
  lowbar: '_',
};

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What Discord and Slack write between angle brackets: people, channels, roles, dates, commands, emoji, links. */
function withoutReferences(text: string): string {
  return (
    text
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<a?:\w{2,32}:\d{1,25}>/g, ' ')
      .replace(/<[^<>|\s]{1,2000}\|([^<>\n]*)>/g, ' $1 ')
      .replace(/<(?:@[!&]?\w+|#\w+|!\w[^<>\n]*|\/[\w -]+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g, ' ')
      .replace(/<[a-z][a-z0-9+.-]*:[^<>\s]*>/gi, ' ')
      // The beginning of one that was never closed.
      .replace(/<(?=[@#!])/g, '')
  );
}

function withoutMarkdownLinks(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/!?\[([^[\]\n]+)\]\[[^[\]\n]*\]/g, '$1')
    .replace(/^\s*\[[^[\]\n]+\]:\s*\S+.*$/gm, ' ')
    .replaceAll('](', '] (');
}

const tld =
  'com|net|org|gg|io|ru|cn|su|tk|xyz|info|biz|click|link|shop|site|online|top|gift|example|zip|mov|dev';
const name = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

/** What is taken out of a word, the plainest first. */
const links = [
  /[a-z][a-z0-9+.-]{0,20}(?:\[?:\]?|%3a)(?:\/\/|\\\\|%2f%2f)\S*/gi,
  /\bhxxps?\b\S*/gi,
  /\b(?:mailto|javascript|vbscript|data|tel|sms|blob|intent|magnet|file|tg|slack|discord|steam|whatsapp|facetime|callto|skype|zoommtg|msteams|vscode|spotify|sgnl|viber|ms-[a-z-]+|search-ms|itms[a-z-]*|shortcuts|geo|view-source|chrome|smb|ssh|ldap|bitcoin|ethereum):[^\s)\]]+/gi,
  /(?<!\p{L})www\.\S+/giu,
  /\S*(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\))\S*/gi,
  /\S*xn--\S*/gi,
  /[^\s@<>()]{1,64}@[^\s@<>()]{1,64}\.[^\s@<>()]{2,}/g,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])(?::\d+)?(?:\/\S*)?/g,
  new RegExp(`(?://)?(?:${name}\\.)+\\p{L}{2,}(?::\\d+)?(?:/|[?#][\\p{L}\\p{N}])\\S*`, 'giu'),
  new RegExp(`(?:${name}\\.)+\\p{L}{2,}:\\d+`, 'giu'),
];
/** An address without a path is a name in a sentence more often than a trap: its name stays. */
const domain = new RegExp(`(?:${name}\\.)*(${name})\\.(?:${tld})(?![\\p{L}\\p{N}-])`, 'giu');
/** Endings that make a file and no address. */
const files =
  'exe|js|ts|jsx|tsx|jpe?g|png|gif|webp|svg|heic|mp[34]|wav|avi|mkv|txt|pdf|docx?|xlsx?|pptx?|csv|json|xml|html?|css|php|dll|bat|bin|dat|log|ya?ml|sql|iso|bak|tmp|ini|psd|jar|cpp|java';
/** Any other dot between words would still be linked somewhere: a blank behind it ends that. */
const dotted = new RegExp(`(?<=[\\p{L}\\p{N}])\\.(?=\\p{L}{2})(?!(?:${files})(?!\\p{L}))`, 'giu');

/** Works on one word as its look-alike characters read (NFKC), so that full-width addresses are found as well. */
function withoutLinks(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const plain = word.normalize('NFKC').replace(/(?<=[\x21-\x7e])。(?=[\x21-\x7e])/g, '.');
    const bare = links.reduce((rest, link) => rest.replace(link, ' '), plain).replace(domain, '$1');
    const safe = bare.replace(dotted, '. ');
    return safe === plain ? word : safe;
  });
}

/** Discord looks for `@everyone` anywhere, for names only at the beginning of a word. */
function withoutMentions(text: string): string {
  return text
    .replace(/[@＠﹫]+(?=everyone|here|channel)/gi, '')
    .replace(/(?<![\p{L}\p{N}])[@＠﹫]+(?=[\p{L}\p{N}_])/gu, '');
}

/** Formatting around words; a single star or underscore is how people write an aside or a name. */
function withoutMarkup(text: string): string {
  return (
    text
      .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
      .replace(/\|\|+/g, '')
      // Slack draws an emoji for such a name, also one of the workspace's own.
      .replace(/(?<![\w:]):([a-z][a-z0-9_+-]{1,40}):(?![\w:])/gi, '$1')
      .replace(/`+/g, '')
      .replace(/^\s*(?:-?#{1,6}|>{1,3}|-#)\s+/gm, '')
  );
}

const rounds = 8;

/**
 * Turns mentions, references, links and formatting into plain words, again and again until nothing is left of them:
 * what one rule takes out may have hidden what another looks for. Undefined where that does not end.
 */
export function flatten(text: string): string | undefined {
  let before = text;
  for (let round = 0; round < rounds; round += 1) {
    const decoded = before.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity);
    const after = withoutMarkup(
      withoutMentions(withoutLinks(withoutMarkdownLinks(withoutReferences(decoded)))),
    );
    if (after === before) return after;
    before = after;
  }
  return undefined;
}
