/** What Slack has special characters for, as it wants them written (docs.slack.dev/messaging/formatting-message-text). */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const unescapes: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Makes any text stand in a message as it is: nothing in it can mention, link or call anybody. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
}

function written(token: string): string {
  const [target = '', label] = token.split('|', 2);
  if (/^[@#]/.test(target)) return label === undefined ? target : `${target.charAt(0)}${label}`;
  if (target.startsWith('!')) return `@${label?.replace(/^@/, '') ?? target.slice(1)}`;
  return target.replace(/^mailto:/, '');
}

/** What a person typed, from how Slack writes it: `<https://…|…>`, `<@U…|ada>`, `<!here>` and `&amp;` become plain text. */
export function decodeText(text: string): string {
  return text
    .replace(/<([@#!][^<>]+|[a-z][a-z0-9+.-]*:[^<>\s]+)>/gi, (_, token: string) => written(token))
    .replace(/&(amp|lt|gt);/g, (_, name: string) => unescapes[name] ?? '');
}

/** Cuts text to a number of characters at most, never within one, and shows that it was cut. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Splits text into parts of at most so many characters, at line ends or blanks where there are any. */
export function inParts(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const window = rest.slice(0, max);
    const at = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    const hard = /[\uD800-\uDBFF]$/.test(window) ? max - 1 : max;
    const end = at > max / 2 ? at : hard;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[ \n]/, '');
  }
  return rest === '' ? parts : [...parts, rest];
}
