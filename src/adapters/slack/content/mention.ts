import { mentionText, type Mention } from '../../../core/mention.ts';
import { withoutEscapes, type NameOf } from './markup.ts';

const token = /<(?<sign>@|#|!subteam\^)(?<id>[A-Z0-9]+)(?:\|(?<label>[^>]*))?>/g;

const kinds: Readonly<Record<string, Mention['kind']>> = {
  '@': 'person',
  '#': 'channel',
  '!subteam^': 'group',
};

/** The text of a slash command, with what is mentioned in it written for `mentionOption`. */
export function readMentions(text: string, nameOf: NameOf): string {
  const read = text.replace(token, (whole, ...rest) => {
    const { sign = '', id = '', label = '' } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const kind = kinds[sign];
    if (kind === undefined) return whole;
    const known = kind === 'group' ? undefined : nameOf(`${sign}${id}`);
    const name = label === '' ? (known ?? id) : withoutEscapes(label);
    return mentionText({ kind, id, name: name.replace(/^[@#]/, '') });
  });
  return withoutEscapes(read);
}
