import { z } from 'zod';
import type { User } from '../core/interaction.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { messageKey } from './seen-messages.ts';
import type { Platforms } from './attached-platforms.ts';
import { busyEmoji, emojis, type Emoji, type Mark } from './emojis.ts';
import type { MessageRef, SharedMessage } from './platform-port.ts';

/** How long an offer can be clicked. */
export const usualOfferMs = 60 * 60_000;

/** How much longer the store remembers an offer, so that a bot that was away can still clean up. */
const graceMs = 7 * 24 * 60 * 60_000;
/** Offers waiting for their end; beyond this, the oldest end early. */
const maxOpen = 2000;
/** Clicks that an offer remembers as handled. */
const handledClicks = 50;

const emoji = z.enum(Object.values(emojis));
const messageRef = z.object({
  platform: z.string(),
  workspace: z.string().exactOptional(),
  channel: z.string(),
  messageId: z.string(),
  thread: z.string().exactOptional(),
});

/** What the bot has put below a message, stored so that it can be removed after a restart too. */
const offerSchema = z.object({
  ref: messageRef,
  authorId: z.string(),
  /** The bot's reactions that people can click. None for automatic captions. */
  emojis: z.array(emoji),
  /** The click that waits for the author's consent. */
  pending: z
    .object({
      emoji,
      user: z.object({ id: z.string(), name: z.string(), organisation: z.string().exactOptional() }),
    })
    .exactOptional(),
  /** Clicks that were handled, which catch-up must not handle again. */
  heard: z
    .array(
      z.object({
        emoji,
        userId: z.string(),
        /** Catch-up found it; the platform may still report it once. */
        late: z.boolean().exactOptional(),
      }),
    )
    .exactOptional(),
  /** The bot's ⏳ is there, or is about to be. */
  busy: z.boolean().exactOptional(),
  /** Questions and notes of the bot that are removed when the offer ends. */
  lines: z.array(messageRef),
  /** The bot's answers. */
  results: z.array(messageRef),
  /** When the offer ends, in ms since 1970. */
  until: z.number(),
});

export type Offer = z.output<typeof offerSchema>;

/** Who clicked what. */
export interface OfferClick {
  readonly emoji: Emoji;
  readonly user: { readonly id: string };
  /** Catch-up found it; the platform has not reported it. */
  readonly isLate?: boolean;
}

const isSame = (click: OfferClick) => (handled: { emoji: Emoji; userId: string }) =>
  handled.emoji === click.emoji && handled.userId === click.user.id;

/** What is remembered of a handled click; undefined if it was not handled. */
export function handledClick({ heard = [] }: Offer, click: OfferClick) {
  return heard.find(isSame(click));
}

/** The offer with a click marked as handled. */
export function withHandled(offer: Offer, click: OfferClick): Offer {
  const { heard = [] } = withoutHandled(offer, click);
  const handled = { emoji: click.emoji, userId: click.user.id, ...(click.isLate && { late: true }) };
  return { ...offer, heard: [...heard, handled].slice(-handledClicks) };
}

/** The offer with a click forgotten, because it was taken back or has to be handled again. */
export function withoutHandled(offer: Offer, click: OfferClick): Offer {
  const { heard = [] } = offer;
  const isHandled = isSame(click);
  return { ...offer, heard: heard.filter((handled) => !isHandled(handled)) };
}

/** The offers below messages. Each ends by itself at its time. */
export interface OfferStore {
  /** Undefined if there is no offer, or it has ended. */
  get(ref: MessageRef): Promise<Offer | undefined>;
  create(message: Pick<SharedMessage, 'ref' | 'author'>, emojis: readonly Emoji[]): Promise<Offer>;
  /**
   * Applies one change after another; `change` may be called again, so it must do nothing else. Resolves with the offer
   * as changed; undefined if it has ended.
   */
  change(ref: MessageRef, change: (offer: Offer) => Offer): Promise<Offer | undefined>;
  /** Says a line that is removed with the offer, or at once if it is no longer relevant by the time it is there. */
  tell(ref: MessageRef, line: string, user: User, isRelevant?: (offer: Offer) => boolean): Promise<void>;
  /** Removes the bot's reactions and lines, and on request its answers, from a message, and forgets the offer. */
  end(offer: Offer, options?: { readonly answers?: boolean; readonly reactions?: boolean }): Promise<void>;
  /** A platform's offers, latest first. */
  list(platform: string): Promise<readonly Offer[]>;
  /** Schedules the ends of a platform's offers from before a restart. */
  resume(platform: string): Promise<void>;
  /** Ends nothing from now on. */
  stop(): void;
}

interface OfferStoreOptions {
  readonly store: Store;
  readonly platforms: Platforms;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly offerMs: number;
  readonly inBackground: (work: () => Promise<void>) => void;
}

const offerKey = (ref: MessageRef) => `trace/${messageKey(ref)}`;

function parseOffer(text: string | undefined): Offer | undefined {
  if (text === undefined) return undefined;
  try {
    return offerSchema.parse(JSON.parse(text));
  } catch {
    // Written by another version of the bot; the store drops it in time.
    return undefined;
  }
}

/** Creates the offer store. */
export function createOfferStore(options: OfferStoreOptions): OfferStore {
  const { store, platforms, logger, clock, offerMs, inBackground } = options;
  /** When each offer ends, in order of creation. */
  const ends = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const read = async (key: string) => parseOffer(await store.get(key));

  async function write(offer: Offer): Promise<void> {
    const ttlMs = Math.max(0, offer.until - clock()) + graceMs;
    await store.set(offerKey(offer.ref), JSON.stringify(offer), { ttlMs });
  }

  function endInTime({ ref, until }: Offer): void {
    ends.set(offerKey(ref), until);
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (stopped || ends.size === 0) return;
    const next = ends.size > maxOpen ? 0 : Math.min(...ends.values());
    timer = setTimeout(() => inBackground(endDue), Math.max(0, next - clock())).unref();
  }

  async function endDue(): Promise<void> {
    const surplus = [...ends.keys()].slice(0, Math.max(0, ends.size - maxOpen));
    const due = [...ends].filter(([, end]) => end <= clock()).map(([key]) => key);
    for (const key of new Set([...surplus, ...due])) {
      if (stopped) return;
      ends.delete(key);
      const offer = await read(key);
      if (offer) await offers.end(offer);
    }
    schedule();
  }

  async function isRemoved(ref: MessageRef, mark: Mark): Promise<boolean> {
    try {
      await platforms.of(ref).unreact(ref, mark);
      return true;
    } catch (error) {
      logger.warn({ err: error }, 'a reaction could not be removed');
      return false;
    }
  }

  const offers: OfferStore = {
    get: (ref) => read(offerKey(ref)),
    async create({ ref, author }, offered) {
      const offer = {
        ...{ ref, authorId: author.id, emojis: [...offered], lines: [], results: [] },
        until: clock() + offerMs,
      };
      await write(offer);
      endInTime(offer);
      return offer;
    },
    async change(ref, change) {
      const text = await store.change(offerKey(ref), (old) => {
        const offer = parseOffer(old);
        return offer ? JSON.stringify(change(offer)) : old;
      });
      const offer = parseOffer(text);
      if (offer) endInTime(offer);
      return offer;
    },
    async tell(ref, line, user, isRelevant = () => true) {
      const lines = await platforms.of(ref).tell(ref, line, user);
      const offer = await offers.change(ref, (now) =>
        isRelevant(now) ? { ...now, lines: [...now.lines, ...lines] } : now,
      );
      if (!offer || !isRelevant(offer)) await platforms.removeMessages(lines);
    },
    async end(offer, { answers = false, reactions = true } = {}) {
      const { ref, lines, results } = offer;
      ends.delete(offerKey(ref));
      await store.delete(offerKey(ref));
      if (reactions) {
        const marks: Mark[] = [...offer.emojis];
        if (offer.busy === true) marks.unshift(busyEmoji);
        const left: Mark[] = [];
        for (const mark of marks) if (!(await isRemoved(ref, mark))) left.push(mark);
        // The bot stopped meanwhile: the next start removes the rest.
        if (stopped && left.length > 0)
          await write({
            ...offer,
            emojis: offer.emojis.filter((each) => left.includes(each)),
            busy: left.includes(busyEmoji),
          });
      }
      await platforms.removeMessages(answers ? [...lines, ...results] : lines);
    },
    async list(platform) {
      const all = [...(await store.list(`trace/${platform}/`)).values()];
      return all.flatMap((text) => parseOffer(text) ?? []).toSorted((a, b) => b.until - a.until);
    },
    async resume(platform) {
      const ours = (await offers.list(platform)).filter(({ ref }) => platforms.isOurs(ref));
      for (const { ref, until } of ours.toReversed()) ends.set(offerKey(ref), until);
      schedule();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
  return offers;
}
