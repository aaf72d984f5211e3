import { z } from 'zod';

/** The parts of Slack's payloads that the bot reads; everything else is ignored. */

export const slackFile = z.object({
  id: z.string(),
  /** `hosted`; `tombstone` and others if the file can't be downloaded. */
  mode: z.string().nullish(),
  /** `check_file_info` if Slack tells no more than the id, in channels shared with other workspaces. */
  file_access: z.string().nullish(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof slackFile>;

const reaction = z.object({ name: z.string(), users: z.array(z.string()).default([]) });

export const slackMessage = z.object({
  ts: z.string(),
  subtype: z.string().optional(),
  text: z.string().optional(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  thread_ts: z.string().optional(),
  files: z.array(slackFile).optional(),
  attachments: z.array(z.object({ image_url: z.string().nullish() })).optional(),
  reactions: z.array(reaction).optional(),
  /** On the first message of a thread: the `ts` of its latest reply. */
  latest_reply: z.string().optional(),
});
export type SlackMessage = z.infer<typeof slackMessage>;

const user = z.object({ id: z.string(), username: z.string().optional(), name: z.string().optional() });
const team = z.object({ id: z.string() }).nullish();
const channel = z.object({ id: z.string(), name: z.string().optional() });

export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string(),
  user_id: z.string(),
  user_name: z.string(),
  team_id: z.string().optional(),
  channel_id: z.string(),
});

export const shortcutBody = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user,
  team,
  channel: channel.optional(),
  message: slackMessage.optional(),
});

export const actionBody = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user,
  team,
  channel: channel.optional(),
  container: z.object({ thread_ts: z.string().optional(), channel_id: z.string().optional() }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

const inputState = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  files: z.array(slackFile).optional(),
});
export type InputState = z.infer<typeof inputState>;

export const viewBody = z.object({
  type: z.string(),
  trigger_id: z.string().optional(),
  user,
  team,
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), inputState)) }),
  }),
});

export const eventBody = z.object({
  event_id: z.string(),
  team_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }),
});

/** A message: in a channel, in a direct message, or with a mention of the bot. */
export const messageEvent = slackMessage.extend({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** The change or deletion of a message; Slack wraps the message in an event of its own. */
export const changeEvent = z.object({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: z.string(),
  channel_type: z.string().optional(),
  deleted_ts: z.string().optional(),
  message: slackMessage.optional(),
  previous_message: slackMessage.optional(),
});

/** Somebody added or removed a reaction. */
export const reactionEvent = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
});
