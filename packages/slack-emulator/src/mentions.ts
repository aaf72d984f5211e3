import { isJsonObject } from '@toonwit/emulator-kit';

/** Whom a message mentions. */
export interface Mentions {
  /** `channel`, `here` and `everyone`, where they were really used. */
  readonly groups: readonly string[];
  /** User ids. */
  readonly people: readonly string[];
}

const token =
  /<(?:@(?<user>[UW][A-Z0-9]+)|!(?<group>channel|here|everyone|group|subteam\^[A-Z0-9]+))(?:\|[^>]*)?>/g;

/** Every text in which Slack looks for mentions; `plain_text` is not one of them. */
function formattedTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(formattedTexts);
  if (!isJsonObject(value)) return [];
  const text = value['text'];
  if (value['type'] === 'plain_text') return [];
  if ((value['type'] === 'mrkdwn' || value['type'] === 'markdown') && typeof text === 'string') return [text];
  if (value['type'] === 'user') return [`<@${String(value['user_id'])}>`];
  if (value['type'] === 'broadcast') return [`<!${String(value['range'])}>`];
  return Object.values(value).flatMap(formattedTexts);
}

/**
 * Whom a message notifies: `<!channel>` and `<@U…>` as typed count, `&lt;!channel&gt;` does not
 * (docs.slack.dev/messaging/formatting-message-text).
 */
export function mentionsIn(text: string, blocks: readonly unknown[] = []): Mentions {
  const groups = new Set<string>();
  const people = new Set<string>();
  for (const one of [text, ...formattedTexts(blocks)]) {
    for (const { groups: named } of one.matchAll(token)) {
      if (named?.['user'] !== undefined) people.add(named['user']);
      if (named?.['group'] !== undefined) groups.add(named['group'] === 'group' ? 'channel' : named['group']);
    }
  }
  return { groups: [...groups], people: [...people] };
}

/** Turns what a person types into what Slack stores and sends: `&`, `<` and `>` escaped, mentions kept. */
export function escapeTyped(text: string): string {
  const kept: string[] = [];
  const held = text.replace(
    /<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+|![a-z]+|!subteam\^S[A-Z0-9]+|https?:[^>\s]+)(?:\|[^>]*)?>/g,
    (found) => {
      kept.push(found);
      return `\u0000${kept.length - 1}\u0000`;
    },
  );
  const escaped = held.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // eslint-disable-next-line no-control-regex -- the placeholder is a character that nobody can type
  return escaped.replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '');
}
