import { z } from 'zod';

/** What is read of Slack's payloads; everything else in them is left alone. */

const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().optional(),
  size: z.number().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof slackFile>;

export const slackMessage = z.object({
  ts: z.string(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  thread_ts: z.string().optional(),
  files: z.array(slackFile).optional(),
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

/** A message that was written to the bot, in a mention or a direct message. */
export const messageEvent = slackMessage.extend({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;
