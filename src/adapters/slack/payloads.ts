import { z } from 'zod';
import { listOf, maybe } from './lenient-fields.ts';

/**
 * The parts of Slack's payloads that the bot reads. What it can do without may be missing, null or of another type: Slack
 * sends more variants than it documents.
 */

const text = maybe(z.string());

export const slackFile = z.object({
  id: z.string(),
  /** `hosted`; `external` if Slack only points to the file; `tombstone` and others if it can't be downloaded. */
  mode: text,
  /** `check_file_info` if Slack tells no more than the id, in channels shared with other workspaces. */
  file_access: text,
  name: text,
  mimetype: text,
  size: maybe(z.number()),
  url_private: text,
  url_private_download: text,
});
export type SlackFile = z.infer<typeof slackFile>;

const reaction = z.object({ name: z.string(), users: z.array(z.string()).catch([]) });

export const slackMessage = z.object({
  ts: z.string(),
  subtype: text,
  text,
  user: text,
  bot_id: text,
  thread_ts: text,
  files: maybe(listOf(slackFile)),
  blocks: maybe(z.array(z.unknown())),
  attachments: maybe(z.array(z.unknown())),
  reactions: maybe(listOf(reaction)),
  /** Set once somebody changed the text. */
  edited: maybe(z.object({ ts: z.string() })),
  /** On the first message of a thread: the `ts` of its latest reply. */
  latest_reply: text,
});
export type SlackMessage = z.infer<typeof slackMessage>;

const user = z.object({ id: z.string().min(1), username: text, name: text, team_id: text });
const withId = maybe(z.object({ id: z.string() }));

export const commandBody = z.object({
  command: z.string(),
  text: z.string().catch(''),
  trigger_id: text,
  response_url: text,
  user_id: z.string(),
  user_name: text,
  team_id: text,
  enterprise_id: text,
  channel_id: text,
});
export type CommandBody = z.infer<typeof commandBody>;

/** What everything that people press has in common. */
const pressed = z.object({
  trigger_id: text,
  response_url: text,
  user,
  team: maybe(z.object({ id: z.string(), enterprise_id: text })),
  /** Beside the workspace in Enterprise Grid, or in its place where the app is installed for the whole organisation. */
  enterprise: withId,
  channel: withId,
});

/** A message may come without its `ts`, which nothing here needs. */
const pointedAt = slackMessage.extend({ ts: z.string().catch('') });

export const shortcutBody = pressed.extend({ callback_id: z.string(), message: maybe(pointedAt) });
export type ShortcutBody = z.infer<typeof shortcutBody>;

export const actionBody = pressed.extend({
  container: maybe(z.object({ thread_ts: text, channel_id: text, message_ts: text })),
  message: maybe(z.object({ thread_ts: text, blocks: maybe(z.array(z.unknown())) })),
  actions: listOf(z.object({ action_id: z.string(), value: text })),
});
export type ActionBody = z.infer<typeof actionBody>;

const inputState = z.object({
  value: text,
  selected_option: maybe(z.object({ value: z.string() })),
  files: maybe(listOf(slackFile)),
});
export type InputState = z.infer<typeof inputState>;

const inputs = z.record(z.string(), z.record(z.string(), inputState));

export const viewBody = pressed.extend({
  type: z.string(),
  view: z.object({
    id: z.string().catch(''),
    callback_id: z.string(),
    private_metadata: z.string().catch(''),
    state: z.object({ values: inputs.catch({}) }).catch({ values: {} }),
  }),
});
export type ViewBody = z.infer<typeof viewBody>;

/** Whom to tell when nothing else of a payload can be read. */
export const addressedBody = z
  .object({ user_id: text, user: maybe(z.object({ id: z.string() })), channel_id: text, response_url: text })
  .catch({ user_id: undefined, user: undefined, channel_id: undefined, response_url: undefined });

export const eventBody = z.object({
  event_id: text,
  team_id: text,
  enterprise_id: text,
  event: z.looseObject({ type: z.string().min(1) }),
});

/** A message: in a channel, in a direct message, or with a mention of the bot. */
export const messageEvent = slackMessage.extend({
  type: z.string(),
  channel: z.string(),
  channel_type: text,
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** The change or deletion of a message; Slack wraps the message in an event of its own. */
export const changeEvent = z.object({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: z.string(),
  channel_type: text,
  deleted_ts: text,
  message: maybe(slackMessage),
  previous_message: maybe(slackMessage),
});

/** The app lost its access, or a person's token did. */
export const revokedEvent = z.object({ tokens: maybe(z.object({ bot: maybe(z.array(z.string())) })) });

/** Somebody added or removed a reaction. */
export const reactionEvent = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
});
