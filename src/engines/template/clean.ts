import { beginningBelow } from '../../lib/text-beginning.ts';

/** Prompts are read this far, in UTF-16 units. */
const longestPrompt = 500;

/** Top-level domains under which a bare `name.tld` is taken for an address, because platforms link it. */
const domains =
  'com|net|org|io|gg|co|me|xyz|info|app|dev|ru|cn|de|uk|fr|link|click|top|site|online|shop|ly|be|tv|ai|biz|us|eu';

const links = [
  /[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi,
  /\b(?:www\.|mailto:|data:)\S+/gi,
  /[^\s@]{1,64}@[^\s@]{1,64}\.\S{2,}/g,
  new RegExp(`[\\p{L}\\p{N}.-]{1,80}\\.(?:${domains})(?![\\p{L}\\p{N}])(?:[/:?]\\S*)?`, 'giu'),
];

/** Stands where a link was; a private character, of which cleaned text has none. */
const gap = '\uE000';
const ledTo = new RegExp(`(?: (?:at|on|from|via|see|visit|to))?[ :]*${gap}[ ${gap}]*`, 'gi');

/** Links go, and the "at" that led to one with it. */
function withoutLinks(text: string): string {
  return links.reduce((rest, link) => rest.replace(link, gap), text).replace(ledTo, ' ');
}

/** What is written between angle brackets: people, channels, roles, dates, links and own emoji of chats, and tags. */
function withoutReferences(text: string): string {
  return text
    .replace(/<a?:(\w{2,32}):\d{1,25}>/g, ' $1 ')
    .replace(/<(?:[@#!/]|t:|https?:|mailto:)[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/<3/g, '❤');
}

/** Characters that nobody sees or that turn the reading direction, and letters and marks drawn as nothing. */
function withoutInvisible(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u2800\u3164\u115f\u1160\uffa0]+/gu, ' ')
    .replace(/[\p{C}\u034f\u180b-\u180f\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

/** Quotation marks around words inside a text. */
const quoted =
  /(?<![\p{L}\p{N}])(?:"(?=\S)[^"]*\p{L}[^"]*(?<=\S)"|[“„](?=\S)[^“”„]*\p{L}[^“”„]*(?<=\S)[”“]|«\s?[^«»]*\p{L}[^«»]*»)(?![\p{L}\p{N}])/gu;
export const quoteMarks = /["“”„«»‹›]/gu;

/** Quotation marks stay where each belongs to a pair, and the pair not to the whole text. */
function withoutStrayQuotes(text: string): string {
  const unquoted = text.replace(quoted, '');
  return /\p{L}/u.test(unquoted) && unquoted.search(quoteMarks) < 0
    ? text
    : text.replace(quoteMarks, '').trim();
}

/** The lines of a dialogue, on one line: "me: … / also me: …". */
function joinSpeakers(prompt: string): string {
  return prompt.replace(/\s*\n\s*(?=[\p{L}’' ]{1,25}:)|(?<=^\s*nobody:)\s*\n\s*/giu, ' / ');
}

/** Characters that Discord or Slack would take for formatting. */
function withoutMarkup(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}]) > (?=[\p{L}\p{N}])/gu, ' over ')
    .replace(/:([a-z][a-z0-9_+-]{1,30}):/gi, ' $1 ')
    .replace(/[_|~]+/g, ' ')
    .replace(/[*`<>[\]{}\\^]+/g, '');
}

/** Names stay, without the sign that would mention them. */
function withoutMentions(text: string): string {
  return text
    .replace(/@+(?:here|channel)(?![\p{L}\p{N}_-])/giu, ' everyone ')
    .replace(/ @ (?=\d)/g, ' at ')
    .replace(/@/g, ' ');
}

function tidy(text: string): string {
  return (
    text
      .replace(/:\/\//g, ' ')
      // A number sign stays only where it begins a hashtag.
      .replace(/(?<=[^\s(])#+|#+(?!\p{L})/gu, '')
      .replace(/([\p{P}\p{Sc}\p{Sk}\p{Sm}])\1{2,}/gu, '$1')
      .replace(/(.)\1{4,}/gu, '$1$1$1')
      .replace(/\(\s*\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:!?])/g, '')
      .replace(/^[\s\-–—.,;:!?)/&+]+|[\s\-–—,;(/&+]+$|(?<!\p{L}):+$/gu, '')
      .trim()
  );
}

/**
 * What is left of a prompt when only its words may pass: no links or references, no formatting, no
 * control, invisible or direction-turning characters. Mentions nobody wherever it is posted; may be empty.
 */
export function cleanPrompt(prompt: string): string {
  const unquoted = joinSpeakers(prompt.slice(0, longestPrompt).replace(/^\s*>+/gm, ''));
  const visible = withoutInvisible(unquoted.normalize('NFKC').slice(0, longestPrompt));
  const words = withoutLinks(withoutMarkup(withoutLinks(withoutReferences(visible))));
  return tidy(withoutStrayQuotes(tidy(withoutMentions(words))));
}

/** Cuts text to at most so many UTF-16 units, at a word's end where one is near and never inside a character. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = beginningBelow(text, maxLength);
  const space = head.lastIndexOf(' ');
  const cut = space > head.length / 2 ? head.slice(0, space) : head;
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}
