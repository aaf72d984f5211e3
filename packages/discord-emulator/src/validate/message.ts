import type { StoredComponent, StoredEmbed } from '../stored-types.ts';
import { isSnowflake } from '../snowflake.ts';
import { parseComponents } from './components.ts';
import { parseEmbeds } from './embeds.ts';
import type { Form } from './form.ts';

/** What a body says about one attachment: a new file by its index, or a kept one by its id. */
export interface AttachmentNote {
  readonly id: string;
  readonly filename: string | undefined;
  readonly description: string | undefined;
  readonly spoiler: boolean;
}

/** Whom a message may notify (resources/message, "Allowed Mentions Object"). */
export interface AllowedMentions {
  readonly parse: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly repliedUser: boolean;
}

/** A message's body after its checks; absent fields stay as they are in an edit. */
export interface MessageBody {
  readonly content: string | undefined;
  readonly embeds: readonly StoredEmbed[] | undefined;
  readonly components: readonly StoredComponent[] | undefined;
  readonly attachments: readonly AttachmentNote[] | undefined;
  readonly allowedMentions: AllowedMentions | undefined;
  readonly flags: number;
  readonly tts: boolean;
  readonly nonce: string | number | undefined;
  readonly enforceNonce: boolean;
  readonly reply: { readonly messageId: string; readonly failIfMissing: boolean } | undefined;
}

function parseMentions(form: Form | undefined): AllowedMentions | undefined {
  if (form === undefined) return undefined;
  const parse = (form.list('parse', { max: 3 }) ?? []).filter((kind) => typeof kind === 'string');
  const ids = (key: 'users' | 'roles') => {
    const listed = (form.list(key, { max: 100 }) ?? []).filter(isSnowflake);
    if (parse.includes(key) && listed.length > 0) {
      const message = `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
      form.fail('', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
    return listed;
  };
  for (const [at, kind] of parse.entries()) {
    if (!['users', 'roles', 'everyone'].includes(kind)) {
      form.fail(`parse.${at}`, 'BASE_TYPE_CHOICES', "Value must be one of ('users', 'roles', 'everyone').");
    }
  }
  return {
    parse,
    users: ids('users'),
    roles: ids('roles'),
    repliedUser: form.boolean('replied_user') ?? false,
  };
}

function parseAttachments(form: Form): AttachmentNote[] | undefined {
  return form.forms('attachments', { max: 10 })?.map((note) => ({
    id: note.snowflake('id', { required: true }) ?? '',
    filename: note.text('filename', { max: 1024 }),
    description: note.text('description', { max: 1024 }),
    spoiler: note.boolean('is_spoiler') ?? false,
  }));
}

function parseReply(form: Form): MessageBody['reply'] {
  const reference = form.object('message_reference');
  if (reference === undefined) return undefined;
  const messageId = reference.snowflake('message_id', { required: true });
  if (messageId === undefined) return undefined;
  return { messageId, failIfMissing: reference.boolean('fail_if_not_exists') ?? true };
}

/** An edit may say null for "nothing from now on". */
function orEmptied<T>(form: Form, key: string, value: T | undefined, empty: T): T | undefined {
  return form.value[key] === null ? empty : value;
}

/** Characters of a message; people with Nitro may write more (resources/message, "Create Message"). */
export const maxContent = { usual: 2000, nitro: 4000 } as const;

/** Reads a message as REST, followups and interaction replies send it. Call `form.check()` afterwards. */
export function parseMessage(form: Form, currentFlags = 0, max: number = maxContent.usual): MessageBody {
  const flags = form.integer('flags', { min: 0 }) ?? 0;
  const nonce = form.value['nonce'];
  if (typeof nonce === 'string') form.text('nonce', { max: 25 });
  return {
    content: orEmptied(form, 'content', form.text('content', { max }), ''),
    embeds: orEmptied<readonly StoredEmbed[]>(form, 'embeds', parseEmbeds(form), []),
    components: orEmptied<readonly StoredComponent[]>(
      form,
      'components',
      parseComponents(form, flags | currentFlags),
      [],
    ),
    attachments: orEmptied<readonly AttachmentNote[]>(form, 'attachments', parseAttachments(form), []),
    allowedMentions: parseMentions(form.object('allowed_mentions')),
    flags,
    tts: form.boolean('tts') ?? false,
    nonce: typeof nonce === 'string' || typeof nonce === 'number' ? nonce : undefined,
    enforceNonce: form.boolean('enforce_nonce') ?? false,
    reply: parseReply(form),
  };
}
