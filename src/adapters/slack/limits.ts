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
  /** Finding the files of a mention. */
  mentionFiles: 5_000,
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
} as const;

/** Pauses before trying again, in ms. */
export const waitsMs = {
  /** Slack processes an upload in the background, and refuses blocks that show it until it is done. */
  fileProcessing: [100, 200, 400, 800, 1_500, 2_500],
  /** A message that was just posted may not be in the history yet. */
  history: [150, 300, 600, 1_200],
  /** Slack looks at a page in the background before it shows a preview. */
  preview: [400, 600, 1_000, 1_500],
  /** The shortest pause after a rate limit, whatever Slack says. */
  rateLimitAtLeast: 50,
} as const;
