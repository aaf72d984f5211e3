import type { Logger } from '../lib/logger.ts';
import type { Offer, OfferStore } from './offer-store.ts';
import type { ReactionHandlers } from './on-reaction.ts';
import type { UploadHandlers } from './on-upload.ts';
import type { Platforms } from './attached-platforms.ts';
import { emojis } from './emojis.ts';
import { maxClickers, type Click } from './platform-port.ts';
import type { StoredChoices } from './stored-choices.ts';
import type { UploadRules } from './texts.ts';

/** How far back catch-up looks for missed uploads. */
const howFarBackMs = 15 * 60_000;
const maxChannels = 50;
const messagesPerChannel = 50;
/** Open offers that catch-up checks for missed clicks, latest first, and how many of them at the same time. */
const maxOffers = 25;
const offersAtOnce = 4;

interface CatchUpOptions {
  readonly platforms: Platforms;
  readonly choices: StoredChoices;
  readonly offers: OfferStore;
  readonly onUpload: Pick<UploadHandlers, 'posted' | 'deleted'>;
  readonly onReaction: Pick<ReactionHandlers, 'added' | 'removed'>;
  readonly rules: () => UploadRules;
  readonly isStopping: () => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly logger: Logger;
}

/** Finds what a platform did not report while the bot was away or disconnected. */
interface CatchUp {
  uploads(platform: string): Promise<void>;
  clicks(platform: string): Promise<void>;
}

/** Creates the search for missed uploads and clicks. */
export function createCatchUp(options: CatchUpOptions): CatchUp {
  const { platforms, choices, offers, onUpload, onReaction, rules, isStopping, clock, logger } = options;

  /** One request per active channel, one channel after another. */
  async function findUploads(platform: string): Promise<void> {
    const earliest = clock() - howFarBackMs;
    const active = await choices.activeChannels(platform);
    const channels = active.filter(({ channel }) => platforms.isOurs(channel));
    const latestFirst = channels.toSorted((a, b) => b.since - a.since);
    for (const { channel, since } of latestFirst.slice(0, maxChannels)) {
      if (isStopping()) return;
      const from = Math.max(earliest, since);
      try {
        const range = { from, max: messagesPerChannel };
        const found = await platforms.of(channel).since(channel, range);
        const missed = found.filter(({ at, pictures }) => at >= from && pictures.length > 0);
        for (const message of missed) await onUpload.posted(message);
      } catch (error) {
        logger.warn({ err: error, channel: channel.channel }, 'could not look for missed uploads here');
      }
    }
  }

  /** One request per open offer, and on some platforms one more per emoji. */
  async function findClicks(platform: string): Promise<void> {
    const open = (await offers.list(platform))
      .filter(({ ref, emojis, until }) => platforms.isOurs(ref) && emojis.length > 0 && until > clock())
      .slice(0, maxOffers);
    for (let at = 0; at < open.length && !isStopping(); at += offersAtOnce)
      await Promise.all(
        open.slice(at, at + offersAtOnce).map((offer) =>
          checkOffer(offer).catch((error: unknown) => {
            const { channel } = offer.ref;
            logger.warn({ err: error, channel }, 'could not look for missed clicks here');
          }),
        ),
      );
  }

  async function checkOffer({ ref, authorId, emojis: offered, heard = [] }: Offer): Promise<void> {
    const asked = offered.map((emoji) =>
      rules().clicks === 'author' || emoji === emojis.agree ? { emoji, by: authorId } : { emoji },
    );
    const found = await platforms.of(ref).clicks(ref, asked);
    if (!found) return onUpload.deleted(ref);
    // A click that was taken back unnoticed must count when it is made again.
    for (const { emoji, userId } of heard) {
      const same = found.filter((click) => click.emoji === emoji);
      if (same.some(({ user }) => user.id === userId) || same.length >= maxClickers) continue;
      await onReaction.removed({ ref, emoji, user: { id: userId, name: userId, isBot: false } });
    }
    const isConsent = ({ emoji }: Click) => emoji === emojis.agree;
    // Consent comes first: it may answer an earlier question, but none that the other clicks raise now.
    const inOrder = [...found.filter(isConsent), ...found.filter((click) => !isConsent(click))];
    for (const { emoji, user } of inOrder) {
      if (isStopping()) return;
      if (!user.isBot) await onReaction.added({ ref, emoji, user }, { isLate: true });
    }
  }

  return { uploads: coalesce(findUploads, isStopping), clicks: coalesce(findClicks, isStopping) };
}

/** Runs one search at a time for each platform. Calls during a search lead to one more search after it. */
function coalesce(search: (platform: string) => Promise<void>, isStopping: () => boolean) {
  const underWay = new Map<string, { again: boolean }>();

  return async (platform: string): Promise<void> => {
    const running = underWay.get(platform);
    if (running) {
      running.again = true;
      return;
    }
    const state = { again: true };
    underWay.set(platform, state);
    try {
      while (state.again && !isStopping()) {
        state.again = false;
        await search(platform);
      }
    } finally {
      underWay.delete(platform);
    }
  };
}
