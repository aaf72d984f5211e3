import type { Limits } from '../../core/interaction.ts';

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

/** Longest texts, in characters (the types of `@slack/types`, docs.slack.dev/reference). */
export const lengths = {
  section: 3_000,
  /** All sections of a message together. */
  sections: 11_000,
  header: 150,
  buttonLabel: 75,
  /** Of a picture; the block that shows it takes 2,000. */
  altText: 1_000,
  fileTitle: 100,
  /** Our own: of a file's name in a reply. */
  pictureName: 60,
  dialogTitle: 24,
  dialogInput: 3_000,
  dialogChoice: 75,
  dialogHint: 2_000,
  shortcutName: 24,
  shortcutDescription: 150,
  usageHint: 1_000,
  /** Our own: of a message that is remembered. */
  toldText: 1_000,
  /** Our own: of what somebody asked for, below the answer. */
  shownPrompt: 200,
  /** Of a chart: its title and those of its axes; a series and a point. */
  chartTitle: 50,
  chartLabel: 20,
} as const;

/** Bytes of a message's `text`, which `chat.update` refuses above 4,000. */
export const textBytes = 3_800;

/** How many of something Slack takes, or the bot asks for or keeps, at once. */
export const counts = {
  sections: 40,
  buttons: 5,
  /** Uses of one response_url (docs.slack.dev/interactivity/handling-user-interaction). */
  responseUrlUses: 5,
  requestAttempts: 30,
  /** Attempts to connect by Socket Mode at the start; after that it reconnects until the bot stops. */
  connectAttempts: 3,
  /** Messages in one answer: what Slack gives apps from outside its Marketplace (docs.slack.dev/apis/web-api/rate-limits). */
  messagesPerRequest: 15,
  /** Messages on a page of a conversation, for apps that Slack doesn't limit. */
  messagesOfConversation: 200,
  /** Channels, and messages in each, of which events told where Slack limits the history. */
  toldChannels: 100,
  toldInChannel: 200,
  /** Pages of a thread that are read for its newest picture. */
  threadPages: 5,
  /** Channels, and messages with pictures in each, that are remembered from events. */
  rememberedChannels: 500,
  rememberedInChannel: 15,
  /** When looking for missed uploads: messages on a page, pages, and threads with new replies. */
  messagesPerPage: 15,
  pages: 20,
  threads: 5,
  /** People, and channels' creators, whose details are remembered. */
  rememberedPeople: 1_000,
  /** People and channels of one text whose names Slack is asked for. */
  namesInText: 20,
  /** Replies to uploads whose files are remembered, to be deleted with them. */
  rememberedReplies: 2_000,
  /** Workspaces that have installed the app and are kept ready. */
  rememberedWorkspaces: 500,
  /** Channels and people that Slack is asked about at once, after an organisation took the app from a workspace. */
  askedAtOnce: 2,
} as const;

/** How long something may take or is valid, in ms. */
export const timeoutsMs = {
  /** One request to Slack. */
  request: 10_000,
  /** Slack says who the bot is. */
  identity: 30_000,
  /** Slack says who a person is. */
  person: 5_000,
  /** How long that answer is trusted: somebody who is no longer an admin should soon stop being one here. */
  personRemembered: 60_000,
  /** Slack says which language somebody's client has, before the bot answers in English; and how long that is trusted. */
  language: 1_000,
  languageRemembered: 60 * 60_000,
  /** Slack says how the people and channels in a text are called. */
  namesOfText: 2_500,
  /** How long those names are trusted. */
  nameRemembered: 10 * 60_000,
  /** Slack says what an uploaded file is. */
  fileDetails: 10_000,
  /** Processing an upload; it takes Slack about a second. */
  fileProcessing: 60_000,
  /** Finding the files of a mention. */
  mentionFiles: 5_000,
  /** The longest rate limit that somebody waits for while the bot looks for a picture. */
  historyLimit: 2_000,
  /** How long the message of a mention is awaited as an event, where events come, before the history is asked. */
  messageEvent: 1_000,
  /** How long pictures are remembered from events. */
  pictureRemembered: 60 * 60_000,
  /** How long messages are remembered from events. */
  messageTold: 24 * 60 * 60_000,
  /** How far Slack's clock may be behind ours, when a message is looked for that was just posted. */
  clockDifference: 60_000,
  /** How much of a thread above a mention is read first. */
  threadFirst: 60 * 60_000,
  /** Delivering one reply, by every way there is. */
  deliver: 120_000,
  /** A short answer: an offer, or a command's help. */
  shortAnswer: 30_000,
  /** A live line, from the start of the work to the delivered reply. */
  liveLine: 720_000,
  /** Opening a dialog: a `trigger_id` is valid for three seconds, part of which are gone when it arrives. */
  openDialog: 2_500,
  /** Acknowledging over HTTP: Slack gives up after three seconds. */
  acknowledge: 2_900,
  /** How old, or how far ahead, a signed request may be; an older one may be a replay. */
  replayWindow: 5 * 60_000,
  /** How long a response_url takes answers (docs.slack.dev/interactivity/handling-user-interaction). */
  responseUrl: 30 * 60_000,
  /** How long an installation is trusted before the store is asked again: another process may have removed it. */
  installationRemembered: 10_000,
  /** How long the start waits for the installations to be read. */
  storeAnswers: 5_000,
  /** How long before its end a token is renewed; Slack's own library does so two hours before. */
  renewTokenBefore: 2 * 60 * 60_000,
  /** Renewing a token, after which another process may try. */
  renewToken: 30_000,
  /** How long an installation may take from the button to the way back (the default of Slack's own library). */
  installState: 10 * 60_000,
  /** One Socket Mode connection, until Slack says hello. */
  connect: 15_000,
  /** Closing the socket. */
  close: 2_000,
} as const;

/** Pauses before trying again, in ms. */
export const waitsMs = {
  /** Slack processes an upload in the background, and refuses blocks that show it until it is done. */
  fileProcessing: [100, 200, 400, 800, 1_500, 2_500],
  /** Between attempts to connect. */
  connect: [200, 1_000],
  /** A message that was just posted may not be in the history yet. */
  history: [150, 300, 600, 1_200],
  /** Slack looks at a page in the background before it shows a preview. */
  preview: [400, 600, 1_000, 1_500],
  /** Between looks whether the event of a message has come. */
  messageEvent: 25,
  /** A download may fail at first. */
  download: [150, 400, 1_000],
  /** The shortest pause after a rate limit, whatever Slack says. */
  rateLimitAtLeast: 50,
  /** Between attempts to read the installations at the start. */
  storeAnswers: 100,
  /** Between looks whether another process has renewed a token. */
  renewToken: 100,
  /** The longest pause between two attempts to connect. */
  connectAtMost: 30_000,
  /** The shortest while there are already as many connections as Slack takes. */
  tooManyConnections: 10_000,
} as const;

/** When the live line appears, and how often it may change; Slack takes about one message a second in a channel. In ms. */
export const liveLineMs = { after: 1_000, every: 1_000 } as const;
