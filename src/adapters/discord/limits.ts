import type { Limits } from '../../core/interaction.ts';

// Every timeout and pause of this adapter. What fits into one button, message or dialog is where they are rendered.

/**
 * What one reply can take: the text before escaping, which at most doubles it (an embed holds 4,096 characters), and the
 * bytes of a file that Discord takes anywhere (reference, "Uploading Files"). Every client plays GIFs in the message,
 * old ones too.
 */
export const replyLimits: Limits = {
  textLength: 2_000,
  /** For messages. An interaction says itself how much it takes (`attachmentSizeLimit`), and commands use that. */
  uploadBytes: 10 * 1024 * 1024,
  animationType: 'image/gif',
  showsOffers: true,
  theme: 'dark',
};

/** How many of something Discord takes, or the bot asks for, at once. */
export const counts = {
  /** The largest page (resources/message, "Get Channel Messages"). */
  messagesPerPage: 100,
} as const;

/** How long something may take or is valid, in ms. */
export const timeoutsMs = {
  /** Asking who the bot is. */
  start: 60_000,
  /** Connecting, which may queue behind other shards. */
  connect: 60_000,
  /** The greeting of a shard that has identified itself; and closing the connection. */
  greeting: 2_000,
  close: 5_000,
  /** Replies in flight when the process stops. */
  stop: 20_000,
  /** One try to register the commands, for which connecting waits at the start. */
  register: 20_000,
  /** Discord forgets an interaction without a first response by then (receiving-and-responding). */
  acknowledge: 3_000,
  /** How long an interaction's token takes messages (same page). */
  interactionToken: 15 * 60_000,
  /** One answer of the API, an upload included. */
  request: 15_000,
  /** The preview of a page. */
  preview: 5_000,
  /** Renewing a file's address, after which the old one is tried; one that expires sooner than this is renewed first. */
  freshAddress: 5_000,
  renewAddressAhead: 30_000,
  /** Looking whether a message was answered before the bot was restarted. */
  laterMessages: 5_000,
} as const;

/** Pauses before something is tried again, in ms. */
export const waitsMs = {
  /** Discord looks at a page in the background before it shows a preview. */
  preview: [400, 600, 1_000, 1_500],
  /** Between the two times that Discord must refuse the token before the bot believes it. */
  confirmRefusal: 1_000,
  /** A rate limit that doesn't say how long it lasts. */
  unnamedLimit: 2_000,
  /** Cloudflare's block of an address; it doubles with each block in a row. */
  blockAtLeast: 10_000,
  blockAtMost: 600_000,
  /** Making a new session after Discord closed the connection for good; it doubles each time. */
  reconnectAtLeast: 1_000,
  reconnectAtMost: 300_000,
  /** Registering the commands after a failure; it doubles each time. */
  registerAtLeast: 60_000,
  registerAtMost: 6 * 3_600_000,
  /** The longest rate limit that registering waits for before it goes on in the background. */
  registerLimitAtMost: 5_000,
  /** Between two shards of several processes, so that each takes its share. */
  nextShard: 1_000,
} as const;
