import { z } from 'zod';
import { inLanguage } from '../languages/in-language.ts';
import { message } from '../languages/message.ts';

/** What people can mention: each other, a role or user group, and a channel. */
const kinds = ['person', 'group', 'channel'] as const;

/** Somebody or something that a person mentioned, with the name that people see. */
export interface Mention {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
  readonly name: string;
}

/** A mention as adapters write it into options, without spaces: `group:123:Night%20shift`. */
export function mentionText({ kind, id, name }: Mention): string {
  return [kind, id, encodeURIComponent(name)].join(':');
}

function parse(text: string): Mention | undefined {
  const [, kind, id, name] = /^(\w+):([\w/-]{1,100})(?::(\S*))?$/.exec(text.trim()) ?? [];
  const known = kinds.find((each) => each === kind);
  if (known === undefined || id === undefined) return undefined;
  try {
    return { kind: known, id, name: name === undefined || name === '' ? id : decodeURIComponent(name) };
  } catch {
    return undefined;
  }
}

/** An option that takes one mention. */
export function mentionOption(description: string): z.ZodType<Mention, string> {
  return z
    .string()
    .meta({ description, mention: true })
    .transform((text, context) => {
      const mention = parse(text);
      if (mention) return mention;
      const wanted = message('options.noMention');
      context.addIssue({
        code: 'custom',
        message: inLanguage(wanted, 'en'),
        params: { text: wanted },
        input: text,
      });
      return z.NEVER;
    });
}
