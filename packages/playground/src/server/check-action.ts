import { z } from 'zod';
import { maxFileBytes, type Action } from '../page/protocol.ts';

const id = z.string().min(1).max(200);
const text = z.string().max(40_000);
const inBase64 = Math.ceil(maxFileBytes / 3) * 4;

const file = z.strictObject({
  name: z.string().min(1).max(255),
  contentType: z.string().max(100),
  base64: z.base64().max(inBase64, 'a file is larger than 10 MB'),
  altText: z.string().max(2000).exactOptional(),
  spoiler: z.boolean().exactOptional(),
});
const files = z.array(file).max(10);
const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);
const record = <Value extends z.ZodType>(value: Value) => z.record(z.string().max(300), value);

const discordBase = { platform: z.literal('discord'), as: id };
const inMessage = { ...discordBase, channelId: id, messageId: id };
const option = z.union([z.string().max(6000), z.number(), z.boolean(), z.strictObject({ file })]);
const field = z.union([
  z.string().max(6000),
  z.boolean(),
  z.array(z.string().max(300)).max(25),
  z.strictObject({ files }),
]);

const discord = z.discriminatedUnion('do', [
  z.strictObject({
    ...discordBase,
    do: z.literal('send'),
    channelId: id,
    text,
    files: files.exactOptional(),
    replyTo: id.exactOptional(),
    poll: z
      .strictObject({
        question: z.string().min(1).max(300),
        answers: z.array(z.string().min(1).max(55)).min(1).max(10),
      })
      .exactOptional(),
    forward: z.strictObject({ channelId: id, messageId: id }).exactOptional(),
    asApp: z.literal(true).exactOptional(),
  }),
  z.strictObject({ ...inMessage, do: z.literal('edit'), text }),
  z.strictObject({ ...inMessage, do: z.enum(['delete', 'dismiss']) }),
  z.strictObject({ ...inMessage, do: z.enum(['react', 'unreact']), emoji: id }),
  z.strictObject({
    ...discordBase,
    do: z.literal('command'),
    channelId: id,
    name: id,
    options: record(option),
  }),
  z.strictObject({
    ...discordBase,
    do: z.literal('autocomplete'),
    channelId: id,
    name: id,
    option: id,
    text,
    options: record(option),
  }),
  z.strictObject({ ...discordBase, do: z.literal('setLocale'), locale }),
  z.strictObject({ ...inMessage, do: z.literal('menu'), name: id }),
  z.strictObject({ ...inMessage, do: z.literal('press'), button: id }),
  z.strictObject({ ...inMessage, do: z.literal('select'), customId: id, values: z.array(id).max(25) }),
  z.strictObject({ ...discordBase, do: z.literal('submitModal'), interactionId: id, fields: record(field) }),
  z.strictObject({ ...discordBase, do: z.enum(['closeModal', 'forget']), interactionId: id }),
]);

const slackBase = { platform: z.literal('slack'), as: id };
const atMessage = { ...slackBase, channelId: id, ts: id };
const value = z.union([z.string().max(3000), z.array(z.string().max(300)).max(100)]);
const entries = { values: record(value), files: record(files).exactOptional() };
const actionId = z.string().min(1).max(255);

const slack = z.discriminatedUnion('do', [
  z.strictObject({
    ...slackBase,
    do: z.literal('send'),
    channelId: id,
    text,
    files: files.exactOptional(),
    threadTs: id.exactOptional(),
    broadcast: z.boolean().exactOptional(),
    forward: z.strictObject({ channelId: id, ts: id }).exactOptional(),
    asApp: z.enum(['attachment', 'blocks']).exactOptional(),
  }),
  z.strictObject({ ...atMessage, do: z.literal('edit'), text }),
  z.strictObject({ ...atMessage, do: z.literal('delete') }),
  z.strictObject({ ...atMessage, do: z.enum(['react', 'unreact']), emoji: id }),
  z.strictObject({
    ...slackBase,
    do: z.literal('slash'),
    channelId: id,
    command: id,
    text,
    threadTs: id.exactOptional(),
  }),
  z.strictObject({ ...atMessage, do: z.literal('shortcut'), callbackId: actionId }),
  z.strictObject({ ...slackBase, do: z.literal('globalShortcut'), callbackId: actionId }),
  z.strictObject({ ...atMessage, do: z.literal('press'), action: actionId, value: value.exactOptional() }),
  z.strictObject({ ...slackBase, do: z.literal('submitModal'), ...entries }),
  z.strictObject({ ...slackBase, do: z.literal('setLocale'), locale }),
  z.strictObject({ ...slackBase, do: z.literal('closeModal') }),
  z.strictObject({
    ...slackBase,
    do: z.literal('pressInModal'),
    action: actionId,
    value: value.exactOptional(),
    ...entries,
  }),
]);

const playground = z.discriminatedUnion('do', [
  z.strictObject({ platform: z.literal('playground'), do: z.literal('fault'), id, on: z.boolean() }),
  z.strictObject({
    platform: z.literal('playground'),
    do: z.literal('guide'),
    step: id,
    where: z.enum(['discord', 'slack']),
    as: id,
    channelId: id,
  }),
]);

const schema: z.ZodType<Action> = z.union([discord, slack, playground]);

/** Parses an action that the page sent. @throws z.ZodError if it is invalid. */
export function parseAction(body: unknown): Action {
  return schema.parse(body);
}
