import { mentionText, type Mention } from '../../../core/mention.ts';
import type { Names } from './plain-text.ts';

const kinds = { '@': 'person', '@!': 'person', '@&': 'group', '#': 'channel' } as const;

function nameOf(kind: Mention['kind'], id: string, names: Names): string | undefined {
  if (kind === 'person') return names.user(id);
  return kind === 'group' ? names.role(id) : names.channel(id);
}

/** An option in which a person mentioned somebody or something, for `mentionOption`; any other text stays. */
export function readMention(text: string, names: Names): string {
  const [, sign = '', id = ''] = /^<(@[!&]?|#)(\d+)>$/.exec(text.trim()) ?? [];
  const kind: Mention['kind'] | undefined = Object.entries(kinds).find(([each]) => each === sign)?.[1];
  if (kind === undefined) return text;
  return mentionText({ kind, id, name: nameOf(kind, id, names)?.replace(/^[@#]/, '') ?? id });
}
