import type { Limits } from '../../core/interaction.ts';

// Every timeout and pause of this adapter. What fits into one button, block or dialog is where they are rendered.

/**
 * What one reply can take: Slack cuts a message beyond about 13,000 characters of blocks. Bytes of one file. Its image
 * blocks take PNG, JPEG and GIF only.
 */
export const replyLimits: Limits = {
  textLength: 11_000,
  uploadBytes: 10 * 1024 * 1024,
  animationType: 'image/gif',
  showsOffers: true,
};

/** Longest text that describes a picture, in characters; the block that shows it takes 2,000. */
export const altTextLength = 1_000;

/** How many of something Slack takes, or the bot asks for or keeps, at once. */
export const counts = {
  /** Messages in one answer: what Slack gives apps from outside its Marketplace (docs.slack.dev/apis/web-api/rate-limits). */
  messagesPerRequest: 15,
  /** People, and channels' creators, whose details are remembered. */
  rememberedPeople: 1_000,
  /** Workspaces that have installed the app and are kept ready. */
  rememberedWorkspaces: 500,
} as const;

/** How long something may take or is valid, in ms. */
export const timeoutsMs = {
  /** Asking who the bot is. */
  start: 30_000,
  /** One Socket Mode connection, until Slack says hello; and closing it. */
  connect: 15_000,
  close: 2_000,
  /** One request to Slack. */
  request: 10_000,
  /** Acknowledging over HTTP: Slack gives up after three seconds. */
  acknowledge: 2_900,
  /** How old, or how far ahead, a signed request may be; an older one may be a replay. */
  signature: 5 * 60_000,
  /** How long a response_url takes answers (docs.slack.dev/interactivity/handling-user-interaction). */
  responseUrl: 30 * 60_000,
  /** Opening a dialog: a `trigger_id` is valid for three seconds, part of which are gone when it arrives. */
  openDialog: 2_500,
  /** Saying who a person is, and which language their client has; after that the bot answers in English. */
  person: 5_000,
  language: 1_000,
  /** Saying how the people and channels in a text are called. */
  names: 2_500,
  /** Saying what an uploaded file is. */
  fileDetails: 10_000,
  /** Processing an upload, which takes Slack about a second. */
  fileProcessing: 60_000,
  /** Finding the files of a mention. */
  mentionFiles: 5_000,
  /** Waiting for the message of a mention as an event, where events come, before the history is asked. */
  mentionEvent: 1_000,
  /** How much of a thread above a mention is read first. */
  threadFirst: 60 * 60_000,
  /** How far Slack's clock may be behind ours, when a message is looked for that was just posted. */
  clockDifference: 60_000,
  /** Delivering one reply, by every way there is. */
  deliver: 120_000,
  /** A live line, from the start of the work to the delivered reply. */
  liveLine: 720_000,
  /** A short answer: an offer, or a command's help. */
  shortAnswer: 30_000,
  /** An installation, from the button to the way back (the default of Slack's own library). */
  install: 10 * 60_000,
  /** Reading the installations at the start. */
  installationsAtStart: 5_000,
  /** How long before its end a token is renewed; Slack's own library does so two hours before. */
  renewTokenAhead: 2 * 60 * 60_000,
  /** Renewing a token, after which another process may try. */
  renewToken: 30_000,
  /** What the doctor asks about one installation. */
  doctor: 5_000,
} as const;

/** How long an answer is trusted, or something is kept from events, in ms. */
export const rememberedMs = {
  /** Who a person is: somebody who is no longer an admin should soon stop being one here. */
  person: 60_000,
  /** The language of a person's client. */
  language: 60 * 60_000,
  /** How people and channels are called. */
  names: 10 * 60_000,
  /** An installation: another process may have removed it. */
  installation: 10_000,
  pictures: 60 * 60_000,
  messages: 24 * 60 * 60_000,
} as const;

/** Pauses before trying again, in ms. */
export const waitsMs = {
  /** Reaching Slack at all. */
  connect: [200, 1_000],
  /** Connecting by Socket Mode: the longest pause, and the shortest while there are as many connections as Slack takes. */
  connectAtMost: 30_000,
  tooManyConnections: 10_000,
  /** Downloading a file. */
  download: [150, 400, 1_000],
  /** Looking whether the event of a mention's message has come. */
  mentionEvent: 25,
  /** Reading the installations at the start. */
  installationsAtStart: 100,
  /** Looking whether another process has renewed a token. */
  renewedToken: 100,
  /** Slack processes an upload in the background, and refuses blocks that show it until it is done. */
  fileProcessing: [100, 200, 400, 800, 1_500, 2_500],
  /** A message that was just posted may not be in the history yet. */
  history: [150, 300, 600, 1_200],
  /** Slack looks at a page in the background before it shows a preview. */
  preview: [400, 600, 1_000, 1_500],
  /** The shortest pause after a rate limit, whatever Slack says. */
  rateLimitAtLeast: 50,
  /** The longest rate limit that somebody waits for while the bot looks for a picture. */
  rateLimitAtMost: 2_000,
} as const;
