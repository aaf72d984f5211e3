import type { KnownBlock, RichTextElement } from '@slack/types';

const parts = /<(?<token>[^<>]+)>|:(?<emoji>[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*):/g;

/** Text stays escaped, as it is in every payload (slackapi/bolt-python#513). */
function plain(text: string): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function range(name: string): RichTextElement {
  if (name === 'here' || name === 'channel' || name === 'everyone') return { type: 'broadcast', range: name };
  return { type: 'text', text: `@${name}` };
}

function element(token: string): RichTextElement {
  const [target = '', label] = token.split('|', 2);
  const id = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', user_id: id };
  if (target.startsWith('#')) return { type: 'channel', channel_id: id };
  if (target.startsWith('!subteam^'))
    return { type: 'usergroup', usergroup_id: target.slice('!subteam^'.length) };
  if (target.startsWith('!')) return range(id);
  return { type: 'link', url: target, ...(label !== undefined && { text: label }) };
}

/** The `rich_text` block that Slack sends beside the text of what a person typed; formatting is left as text. */
export function richTextOf(text: string): KnownBlock[] {
  if (text === '') return [];
  const elements: RichTextElement[] = [];
  let end = 0;
  for (const found of text.matchAll(parts)) {
    elements.push(...plain(text.slice(end, found.index)));
    const { token, emoji = '' } = found.groups ?? {};
    elements.push(token === undefined ? { type: 'emoji', name: emoji } : element(token));
    end = found.index + found[0].length;
  }
  elements.push(...plain(text.slice(end)));
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}
