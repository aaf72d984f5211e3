import { LRUCache } from 'lru-cache';
import { isNamed, type LimitRulesStore } from '../core/limits/limit-rules.ts';
import { picturesPerMessage } from '../core/pictures/several-pictures.ts';
import type { Logger } from '../lib/logger.ts';
import type { Messages } from './seen-messages.ts';
import type { Offer, OfferStore } from './offer-store.ts';
import type { Platforms } from './attached-platforms.ts';
import { emojis } from './emojis.ts';
import type { ChannelRef, MessageRef, SharedMessage, SharedPicture } from './platform-port.ts';
import type { Runs } from './runs.ts';
import type { Announce } from './announce.ts';
import type { StoredChoices } from './stored-choices.ts';
import { modeSentence, type UploadRules } from './texts.ts';

/** Automatic captions in one channel. */
const captionsPerMinute = 6;
/** Channels whose automatic captions are counted at the same time. */
const countedChannels = 2000;
/** How long a channel is left alone after the bot could not react or reply in it. */
const pauseMs = 5 * 60_000;
const pausedChannels = 1000;

interface UploadHandlersOptions {
  readonly platforms: Platforms;
  readonly choices: StoredChoices;
  readonly limitRules: Pick<LimitRulesStore, 'of'>;
  readonly announce: Announce;
  readonly messages: Messages;
  readonly offers: OfferStore;
  readonly runs: Runs;
  readonly rules: () => UploadRules;
  readonly isStopping: () => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly logger: Logger;
}

/** What follows when a message with pictures is posted, edited or deleted. */
export interface UploadHandlers {
  posted(message: SharedMessage): Promise<void>;
  edited(message: SharedMessage): Promise<void>;
  deleted(ref: MessageRef): Promise<void>;
  /** Ends a platform's offers that match, and their runs. Answers stay. */
  withdraw(platform: string, isMeant: (offer: Offer) => boolean): Promise<void>;
  /** Ends the pause of a channel in which something went wrong. */
  unpause(channel: ChannelRef): void;
}

const channelKey = ({ platform, channel }: ChannelRef) => `${platform}/${channel}`;

/** Creates the handlers of messages with pictures. */
export function createUploadHandlers(options: UploadHandlersOptions): UploadHandlers {
  const {
    platforms,
    choices,
    limitRules,
    announce,
    messages,
    offers,
    runs,
    rules,
    isStopping,
    clock,
    logger,
  } = options;
  const paused = new LRUCache<string, true>({ max: pausedChannels, ttl: pauseMs });
  /** When the latest automatic captions of each channel started, in ms since 1970. */
  const captionStarts = new LRUCache<string, readonly number[]>({ max: countedChannels });

  /** Whether every use would be refused: an admin has switched the bot off in the channel, or blocked the author. */
  async function isRefused({ ref, author }: SharedMessage): Promise<boolean> {
    const { off, blocked } = await limitRules.of(ref);
    return isNamed(off, ref.channel) || isNamed(blocked, author.id);
  }

  async function posted(message: SharedMessage): Promise<void> {
    const { ref, author } = message;
    const found = messages.picturesOf(message);
    if (isStopping() || found.length === 0 || paused.has(channelKey(ref))) return;
    const { mode, isDefault } = await choices.modeOf(ref, message);
    const pictures = mode === 'auto' ? found.filter(({ isPassedOn }) => isPassedOn !== true) : found;
    if (
      mode === 'off' ||
      pictures.length === 0 ||
      (await choices.isOptedOut({ platform: ref.platform, id: author.id })) ||
      (await isRefused(message))
    )
      return;
    if (isDefault) await choices.noteDefault(ref);
    const fresh = await messages.claim(message, pictures);
    if (fresh.length === 0) return;
    messages.remember(message);
    try {
      await (mode === 'offer' ? makeOffer(message) : captionEach(message, fresh));
    } catch (error) {
      paused.set(channelKey(ref), true);
      const offer = await offers.get(ref);
      if (offer) await offers.end(offer);
      logger.warn(
        { err: error, channel: ref.channel },
        'uploads cannot be handled here; left alone for a while',
      );
    }
  }

  /** Adds the reactions to click: one request each, and nothing is downloaded. */
  async function makeOffer(message: SharedMessage): Promise<void> {
    const { ref } = message;
    const { captionsGoTo, cartoonsGoTo } = rules();
    const leaves = (captionsGoTo ?? cartoonsGoTo) !== undefined;
    const offered = [emojis.caption, emojis.cartoonize, ...(leaves ? [emojis.agree] : [])];
    // Stored first, so that the reactions are removed after a restart in between too.
    await offers.create(message, offered);
    for (const emoji of offered) {
      if (!(await offers.get(ref))) return;
      await platforms.of(ref).react(ref, emoji);
    }
  }

  /** Captions without being asked. What exceeds a limit is skipped, and so is what fails: nobody is told in public. */
  async function captionEach(message: SharedMessage, pictures: readonly SharedPicture[]): Promise<void> {
    const { ref, author } = message;
    const { channel } = ref;
    const logSkipped = (skipped: number, reason: string) => {
      if (skipped > 0) logger.info({ channel, skipped, reason }, 'uploads skipped');
    };
    const wanted = pictures.slice(0, picturesPerMessage);
    const taken = wanted.slice(0, takeCaptions(ref, wanted.length));
    logSkipped(pictures.length - wanted.length, 'too many in one message');
    logSkipped(wanted.length - taken.length, 'the channel has used up its captions of this minute');
    if (taken.length === 0) return;
    // Stored before anything takes time, so that a deletion meanwhile finds it.
    await offers.create(message, []);
    await announce(
      ref,
      (language) => modeSentence('auto', rules(), language),
      await platforms.of(ref).languageOf(ref),
    );
    if (!(await offers.get(ref))) return;
    const run = runs.begin({ ref, command: 'caption', userId: author.id });
    const onlyFor = rules().clicks === 'author' && { onlyFor: author.id };
    // Without a busy indicator: nobody waits for this.
    const done = await run
      ?.execute({ message, user: author, pictures: taken, isAsked: false, ...onlyFor })
      .finally(() => run.end());
    if (!done || done.cancelled) return;
    const { results, answered, failure } = done;
    returnCaptions(ref, taken.length - answered);
    logSkipped(taken.length - answered, failure?.code ?? 'it failed');
    logger.info({ channel, answered }, 'uploads captioned');
    const offer = await offers.change(ref, (now) => ({ ...now, results: [...results] }));
    if (!offer) await platforms.removeMessages(results);
  }

  /** How many of the wanted captions the channel may have now. They count as started. */
  function takeCaptions(ref: MessageRef, wanted: number): number {
    const now = clock();
    const recent = (captionStarts.get(channelKey(ref)) ?? []).filter((at) => now - at < 60_000);
    const taken = Math.min(wanted, Math.max(0, captionsPerMinute - recent.length));
    captionStarts.set(channelKey(ref), [...recent, ...Array.from({ length: taken }, () => now)]);
    return taken;
  }

  function returnCaptions(ref: MessageRef, count: number): void {
    const starts = captionStarts.get(channelKey(ref)) ?? [];
    captionStarts.set(channelKey(ref), starts.slice(count));
  }

  /** Cancels the runs on a message and removes everything that the bot has put there. */
  async function removeAll(ref: MessageRef, { isDeleted }: { readonly isDeleted: boolean }): Promise<void> {
    runs.cancel(ref);
    const message = messages.recall(ref);
    messages.forget(ref);
    if (message && isDeleted) await messages.release(message);
    const offer = await offers.get(ref);
    // The reactions of a deleted message are gone with it.
    if (offer) await offers.end(offer, { answers: true, reactions: !isDeleted });
  }

  return {
    posted,
    async edited(message) {
      const { ref } = message;
      const before = messages.recall(ref);
      if (!before && !(await offers.get(ref))) return;
      const left = new Set(messages.picturesOf(message).map(({ fingerprint }) => fingerprint));
      const isComplete = before
        ? messages.picturesOf(before).every(({ fingerprint }) => left.has(fingerprint))
        : left.size > 0;
      if (isComplete) messages.remember(message);
      else await removeAll(ref, { isDeleted: false });
    },
    deleted: (ref) => removeAll(ref, { isDeleted: true }),
    async withdraw(platform, isMeant) {
      const meant = (await offers.list(platform)).filter(isMeant);
      for (const { ref } of meant) runs.cancel(ref);
      for (const offer of meant) await offers.end(offer);
    },
    unpause: (channel) => void paused.delete(channelKey(channel)),
  };
}
