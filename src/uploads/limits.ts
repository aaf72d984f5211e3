const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The limits and defaults of everything that happens with uploads. Names ending in `Ms` are in milliseconds. */
export const uploadLimits = {
  /** How long an offer can be clicked. */
  offerMs: hour,
  /** How much longer the store remembers an offer, so that a bot that was away can still clean up. */
  offerGraceMs: 7 * day,
  /** Offers waiting for their end; beyond this, the oldest end early. */
  openOffers: 2000,
  /** Clicks that an offer remembers as handled. */
  handledClicks: 50,

  /** Automatic captions in one channel. */
  captionsPerMinute: 6,
  /** Channels whose automatic captions are counted at the same time. */
  countedChannels: 2000,
  /** Runs at the same time. The inference queue is much shorter. */
  runs: 200,
  /** Background tasks at the same time; new messages and clicks beyond this are ignored. */
  backgroundTasks: 500,

  /** Work that finishes sooner shows no busy indicator. */
  busyAfterMs: 700,
  /** How often the typing indicator is renewed. Discord shows it for ten seconds. */
  typingRenewalMs: 8 * second,

  /** Deadline of one call to a platform, including the client's own retries and rate-limit waits. */
  callMs: 30 * second,
  /** Deadline of calls that nobody waits for: removing reactions and looking for what was missed. */
  backgroundCallMs: 3 * minute,

  /** Messages kept in memory with their pictures' addresses; others are fetched again. */
  recentMessages: 500,
  /** How long a message counts as already seen. Must exceed `catchUpMs`. */
  seenMessageMs: hour,
  /** How long the same file from the same person counts as a repeat. */
  repeatedFileMs: day,

  /** How long a channel that follows the default mode takes part in catch-up after it was first seen. */
  defaultChannelMs: 30 * day,
  /** How long a channel is left alone after the bot could not react or reply in it. */
  pauseMs: 5 * minute,
  pausedChannels: 1000,

  /** How far back catch-up looks for missed uploads. */
  catchUpMs: 15 * minute,
  catchUpChannels: 50,
  catchUpMessagesPerChannel: 50,
  /** Open offers that catch-up checks for missed clicks, latest first, and how many of them at the same time. */
  catchUpOffers: 25,
  catchUpOffersAtOnce: 4,
} as const satisfies Readonly<Record<string, number>>;
