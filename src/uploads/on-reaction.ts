import { errorCodes, type ErrorCode } from '../core/errors.ts';
import type { User } from '../core/interaction.ts';
import type { Logger } from '../lib/logger.ts';
import type { BusyIndicators } from './busy-indicator.ts';
import type { Consent } from './consent.ts';
import type { Messages } from './seen-messages.ts';
import {
  handledClick,
  withHandled,
  withoutHandled,
  type Offer,
  type OfferClick,
  type OfferStore,
} from './offer-store.ts';
import type { Platforms } from './attached-platforms.ts';
import { emojis, type Emoji } from './emojis.ts';
import type { MessageRef, Reaction } from './platform-port.ts';
import type { Run, RunResult, Runs, UploadCommand } from './runs.ts';
import type { StoredChoices } from './stored-choices.ts';
import type { UploadRules } from './texts.ts';

interface ReactionHandlersOptions {
  readonly platforms: Platforms;
  readonly choices: StoredChoices;
  readonly messages: Messages;
  readonly offers: OfferStore;
  readonly consent: Consent;
  readonly runs: Runs;
  readonly busyIndicators: BusyIndicators;
  readonly rules: () => UploadRules;
  readonly logger: Logger;
}

/** What follows when people click the reactions of an offer. */
export interface ReactionHandlers {
  /** Handles a click. One that catch-up found is handled once, and not at all if it was handled before. */
  added(reaction: Reaction, options?: { readonly isLate: boolean }): Promise<void>;
  /** Somebody took a click back. */
  removed(reaction: Reaction): Promise<void>;
  /** Somebody removed everybody's reactions, the bot's too: all, or those with one emoji. */
  cleared(ref: MessageRef, emoji?: Emoji): Promise<void>;
}

interface Click extends OfferClick {
  readonly user: User;
}

/** Refusals after which the same click, or somebody else's, may succeed. */
const mayChange: ReadonlySet<string> = new Set(['throttled', 'not_allowed'] satisfies ErrorCode[]);

function commandOf(emoji: Emoji): UploadCommand | undefined {
  if (emoji === emojis.caption) return 'caption';
  return emoji === emojis.cartoonize ? 'cartoonize' : undefined;
}

/** Creates the handlers of clicks. The functions stand in the order in which a click passes through them. */
export function createReactionHandlers(options: ReactionHandlersOptions): ReactionHandlers {
  const { platforms, choices, messages, offers, consent, runs, busyIndicators, rules, logger } = options;

  /** 1. A click arrives: is there an offer, is the click new, and may this person click? */
  async function added(reaction: Reaction, { isLate } = { isLate: false }): Promise<void> {
    const { ref, emoji, user } = reaction;
    const command = commandOf(emoji);
    // Begun before anything takes time, so that taking the click back finds the run.
    const run = command && runs.begin({ ref, command, userId: user.id });
    if (command && !run) return;
    try {
      const offer = await findOffer(reaction);
      if (!offer?.emojis.includes(emoji)) return;
      const handled = handledClick(offer, reaction);
      if (handled && isLate) return;
      if (handled?.late === true) {
        // The platform reports what catch-up has found: from now on, it is an ordinary handled click.
        await offers.change(ref, (now) => withHandled(now, reaction));
        return;
      }
      const click = { emoji, user, isLate };
      if (!run) {
        await agreed(offer, click);
        return;
      }
      const isAuthor = user.id === offer.authorId;
      if (!isAuthor && (rules().clicks === 'author' || (await platforms.of(ref).isBot(user)))) return;
      if (!run.signal.aborted) await serve(offer, click, run);
    } finally {
      run?.end();
    }
  }

  /** 2. The stored offer. If the store has lost it, the bot's own reactions show what was offered. */
  async function findOffer({ ref, emoji }: Reaction): Promise<Offer | undefined> {
    const stored = await offers.get(ref);
    if (stored) return stored;
    if (messages.recall(ref) || (await choices.modeOf(ref)).mode !== 'offer') return undefined;
    const message = await messages.find(ref);
    return message?.ownEmojis?.includes(emoji) === true
      ? offers.create(message, message.ownEmojis)
      : undefined;
  }

  /** 3. 💬 or 🎨: runs the command, or asks the author for consent first. */
  async function serve(offer: Offer, click: Click, run: Run): Promise<void> {
    const { ref, authorId } = offer;
    const command = commandOf(click.emoji);
    const author = { platform: ref.platform, id: authorId };
    const isTakenBack = () => run.signal.aborted;
    const message = await messages.find(ref);
    const pictures = message ? messages.picturesOf(message) : [];
    if (isTakenBack()) return;
    if (!command || !message || pictures.length === 0 || (await choices.isOptedOut(author)))
      return offers.end(offer, { reactions: message !== undefined });

    const provider = await consent.missingFor(offer, command);
    if (isTakenBack()) return;
    if (provider !== undefined) return consent.ask(offer, click, provider, run);

    const { user } = click;
    const busy = busyIndicators.of(ref);
    const onAnswer = () => offers.change(ref, (now) => withHandled(now, click));
    const onlyFor = rules().clicks === 'author' && { onlyFor: authorId };
    const result = await run
      .execute({ message, user, pictures, isAsked: true, busy, onAnswer, ...onlyFor })
      .finally(() => busy.end());
    // A run that was cut short by a restart stays unhandled, so that catch-up repeats it.
    const isCutShort = result?.failure?.code === 'stopping' && result.answered === 0;
    if (!result || result.cancelled || isCutShort) return;
    await settle(ref, click, result, run);
    if (result.failure) await offers.tell(ref, result.failure.message, user);
  }

  /** 4. Records the answers and removes the used reaction. A click that failed for a passing reason can be repeated. */
  async function settle(ref: MessageRef, click: Click, result: RunResult, run: Run): Promise<void> {
    const { answered, results, failure } = result;
    const isTemporary = failure && (mayChange.has(failure.code) || errorCodes[failure.code] === 'ours');
    const isUsed = answered > 0 || isTemporary !== true;
    let gone: readonly Emoji[] = [];
    const offer = await offers.change(ref, (now) => {
      const unused = isUsed ? now.emojis.filter((emoji) => emoji !== click.emoji) : now.emojis;
      // ☁️ alone offers nothing.
      const left = unused.some(commandOf) ? unused : [];
      gone = now.emojis.filter((emoji) => !left.includes(emoji));
      return { ...withHandled(now, click), emojis: left, results: [...now.results, ...results] };
    });
    // The answers of an offer that has ended stay, unless the run was cancelled.
    if (!offer && run.signal.aborted) return platforms.removeMessages(results);
    for (const emoji of gone)
      await platforms
        .of(ref)
        .unreact(ref, emoji)
        .catch(async (error: unknown) => {
          logger.warn({ err: error }, 'a reaction could not be removed and stays until the offer ends');
          await offers.change(ref, (now) => ({ ...now, emojis: [...now.emojis, emoji] }));
        });
  }

  /** 5. ☁️: the author agrees, and the click that waited is served. */
  async function agreed(offer: Offer, click: Click): Promise<void> {
    const { ref, authorId, pending } = offer;
    if (click.user.id !== authorId) return;
    // Handled even if nothing was asked: it must not answer a later question.
    await offers.change(ref, (now) => withHandled(now, click));
    const command = pending && commandOf(pending.emoji);
    if (!pending || !command) return;
    const run = runs.begin({ ref, command, userId: pending.user.id });
    try {
      const after = await consent.give(offer, command);
      if (after && run) await serve(after, pending, run);
    } finally {
      run?.end();
    }
  }

  return {
    added,
    async removed({ ref, emoji, user }) {
      const command = commandOf(emoji);
      if (command) runs.cancel(ref, { command, userId: user.id });
      const offer = await offers.get(ref);
      if (!offer) return;
      if (handledClick(offer, { emoji, user }))
        await offers.change(ref, (now) => withoutHandled(now, { emoji, user }));
      if (offer.pending?.emoji === emoji && offer.pending.user.id === user.id)
        await consent.endQuestion(offer);
    },
    async cleared(ref, emoji) {
      const isCleared = (one: Emoji) => emoji === undefined || one === emoji;
      const command = emoji && commandOf(emoji);
      if (emoji === undefined || command) runs.cancel(ref, command && { command });
      const offer = await offers.change(ref, ({ heard = [], ...now }) => ({
        ...now,
        emojis: now.emojis.filter((one) => !isCleared(one)),
        heard: heard.filter((one) => !isCleared(one.emoji)),
      }));
      if (offer?.pending && isCleared(offer.pending.emoji)) await consent.endQuestion(offer);
    },
  };
}
