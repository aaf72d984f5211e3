import { mentionText, type Mention } from '../../../core/mention.ts';
import { withoutEscapes, type NameOf } from './markup.ts';

const token = /<(?<sign>@|#|!subteam\^)(?<id>[A-Z0-9]+)(?:\|(?<label>[^>]*))?>/g;

const kinds: Readonly<Record<string, Mention['kind']>> = {
  '@': 'person',
  '#': 'channel',
  '!subteam^': 'group',
};

/**
 * The text of a slash command, with what is mentioned in it written for `mentionOption`. `idOf` makes of Slack's id of a person
 * or channel the core's, which names the workspace where there are several.
 */
export function readMentions(
  text: string,
  nameOf: NameOf,
  idOf: (id: string) => string = (id) => id,
): string {
  const read = text.replace(token, (whole, ...rest) => {
    const { sign = '', id = '', label = '' } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const kind = kinds[sign];
    if (kind === undefined) return whole;
    const known = nameOf(`${sign.charAt(0)}${id}`);
    const name = label === '' ? (known ?? id) : withoutEscapes(label);
    // Groups belong to the rules of one workspace anyway.
    const coreId = kind === 'group' ? id : idOf(id);
    return mentionText({ kind, id: coreId, name: name.replace(/^[@#]/, '') });
  });
  return withoutEscapes(read);
}
