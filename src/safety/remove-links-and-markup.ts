/** HTML entities: a platform that decodes them would find in them what the rules below remove. */
const entities =
  'lt gt amp quot apos commat colon sol period num lpar rpar lsqb rsqb vert ast grave lowbar nbsp'.split(' ');
const meant = '<>&"\'@:/.#()[]|*`_ ';

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return meant[entities.indexOf(name.toLowerCase())] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Removes what Discord and Slack write in angle brackets: people, channels, roles, dates, commands, emoji, links. */
function withoutReferences(text: string): string {
  return (
    text
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<a?:\w{2,32}:\d{1,25}>/g, ' ')
      .replace(/<[^<>|\s]{1,2000}\|([^<>\n]*)>/g, ' $1 ')
      .replace(/<(?:@[!&]?\w+|#\w+|!\w[^<>\n]*|\/[\w -]+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g, ' ')
      .replace(/<[a-z][a-z0-9+.-]*:[^<>\s]*>/gi, ' ')
      // The start of an unclosed one.
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

/** What is removed from a word, the most obvious first. */
const links = [
  /[a-z][a-z0-9+.-]{0,20}(?:\[?:\]?|%3a)(?:\/\/|\\\\|%2f%2f)\S*/gi,
  /\bhxxps?\b\S+/gi,
  /\b(?:mailto|javascript|vbscript|data|tel|sms|blob|intent|magnet|file|tg|slack|discord|steam|whatsapp|facetime|callto|skype|zoommtg|msteams|vscode|spotify|sgnl|viber|ms-[a-z-]+|search-ms|itms[a-z-]*|shortcuts|geo|view-source|chrome|smb|ssh|ldap|bitcoin|ethereum):[^\s)\]]+/gi,
  /(?<!\p{L})www\.\S+/giu,
  /\S*(?:\[\.\]|\(\.\)|\{\.\})\S*|\S+[([]dot[)\]]\S*/gi,
  /\S*xn--\S*/gi,
  /[^\s@<>()]{1,64}@[^\s@<>()]{1,64}\.[^\s@<>()]{2,}/g,
  /(?<![\d.])(?!(?:0|10|127|192\.168|255)\.|(?:8\.8\.8\.8|1\.1\.1\.1)(?![\d.:/]))\d{1,3}(?:\.\d{1,3}){3}(?![\d.])(?::\d+)?(?:\/\S*)?/g,
  new RegExp(`(?://)?(?:${name}\\.)+\\p{L}{2,}(?::\\d+)?(?:/|[?#][\\p{L}\\p{N}])\\S*`, 'giu'),
  new RegExp(`(?:${name}\\.)+\\p{L}{2,}:\\d+`, 'giu'),
];
/** An address without a path is more often a name in a sentence than a trap, so its name stays. */
const domain = new RegExp(`(?:${name}\\.)*(${name})\\.(?:${tld})(?![\\p{L}\\p{N}-])`, 'giu');
/** Endings of file names, which are not addresses. */
const files =
  'exe|js|ts|jsx|tsx|jpe?g|png|gif|webp|svg|heic|mp[34]|wav|avi|mkv|txt|pdf|docx?|xlsx?|pptx?|csv|json|xml|html?|css|php|dll|bat|bin|dat|log|ya?ml|sql|iso|bak|tmp|ini|psd|jar|cpp|java|py';
/** Any other dot between words could still become a link somewhere; a space after it prevents that. */
const dotted = new RegExp(
  `(?<=[\\p{L}\\p{N}])\\.(?=\\p{L}{2})(?!(?:${files})(?!\\p{L}))(?<!(?<!\\p{L})(?:readme|changelog|license|todo|main|setup|install|run|build|test|deploy)\\.(?=(?:md|sh|rs|go)(?!\\p{L})))`,
  'giu',
);

const longestWord = 300;

/** Normalizes each word first (NFKC), so that full-width addresses are found too. */
function withoutLinks(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (/^\W*(?:ASP|ADO|VB|ML)\.NET\W*$/.test(word)) return word;
    const plain = word.normalize('NFKC').replace(/(?<=[\x21-\x7e])。(?=[\x21-\x7e])/g, '.');
    if (!/[.:@%[({/]|--|hxxp/i.test(plain)) return word;
    // No caption has such a word, and the rules take time that grows with its square.
    if (plain.length > longestWord) return ' ';
    const bare = links.reduce((rest, link) => rest.replace(link, ' '), plain).replace(domain, '$1');
    const safe = bare.replace(dotted, '. ');
    return safe === plain ? word : safe;
  });
}

/** Discord finds `@everyone` anywhere, but names only at the start of a word. */
function withoutMentions(text: string): string {
  return text
    .replace(/[@＠﹫]+(?=everyone|here|channel)/gi, '')
    .replace(/(?<![\p{L}\p{N}])[@＠﹫]+(?=[\p{L}\p{N}_])/gu, '');
}

/** Removes formatting around words, but not a single star or underscore, which people use for asides and names. */
function withoutMarkup(text: string): string {
  return (
    text
      .replace(/(\*\*|__|~~)(?=[^\s*_~])([^\n]*?\S)\1/g, '$2')
      .replace(/\|\|+/g, '')
      // Slack turns such a name into an emoji, including the workspace's custom ones.
      .replace(/(?<![\w:]):([a-z][a-z0-9_+-]{1,40}):(?![\w:])/gi, '$1')
      .replace(/`+/g, '')
      .replace(/^\s*(?:-?#{1,6}|>{1,3}|-#)\s+/gm, '')
  );
}

const rounds = 8;

/**
 * Turns mentions, references, links and formatting into plain words. It repeats until nothing changes, because what one
 * rule removes may have hidden what another looks for. Undefined if that takes more than eight rounds.
 */
export function removeLinksAndMarkup(text: string): string | undefined {
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
