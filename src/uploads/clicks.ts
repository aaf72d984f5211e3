import { errorCodes } from '../core/errors.ts';
import type { Logger } from '../lib/logger.ts';
import type { Calls } from './calls.ts';
import { heardOf, withHeard, withoutHeard } from './heard.ts';
import type { Known } from './known.ts';
import { emojis, type Emoji, type MessageRef, type Reaction, type SharedMessage } from './port.ts';
import type { Ask, Done, Runs, Turn } from './runs.ts';
import { createQuestions, type Begun, type Taken } from './questions.ts';
import type { Person, Settings } from './settings.ts';
import type { Signs } from './signs.ts';
import type { Trace, Traces } from './traces.ts';
import { shortfallSentence } from './words.ts';

/** Pictures of one message that are taken. */
export const maxPictures = 4;

export interface ClicksOptions {
  readonly settings: Settings;
  readonly traces: Traces;
  readonly known: Known;
  readonly runs: Runs;
  readonly signs: Signs;
  readonly callsOf: (platform: string) => Calls;
  readonly goesTo: (ask: Ask) => string | undefined;
  /** Makes the trace of an offer that an earlier process made and the store does not know. */
  readonly traceOf: (message: SharedMessage, standing: readonly Emoji[]) => Trace;
  readonly clicks: 'author' | 'anyone';
  readonly logger: Logger;
}

/** What people do with the reactions that offer something. */
export interface Clicks {
  /** Takes a click; one that was found, and not told of, is taken once and never if it was dealt with before. */
  added(reaction: Reaction, options?: { readonly isLate: boolean }): Promise<void>;
  removed(reaction: Reaction): Promise<void>;
  /** Everybody's are gone, the bot's own too: all, or those of one emoji. */
  cleared(ref: MessageRef, emoji?: Emoji): Promise<void>;
}

function askOf(emoji: Emoji): Ask | undefined {
  if (emoji === emojis.caption) return 'caption';
  return emoji === emojis.cartoonize ? 'cartoonize' : undefined;
}

/** Makes the part that listens to clicks. */
export function createClicks(options: ClicksOptions): Clicks {
  const { settings, traces, known, runs, signs, callsOf, goesTo, traceOf, clicks, logger } = options;

  const questions = createQuestions({ traces, callsOf, logger });

  /** The offer that a reaction is about; the store may have lost it, and the reactions themselves tell then. */
  async function offerAt({ ref, emoji }: Reaction): Promise<Trace | undefined> {
    const trace = await traces.of(ref);
    if (trace) return trace;
    if (known.recall(ref) || (await settings.modeOf(ref)).mode !== 'offer') return undefined;
    const message = await known.find(ref);
    if (message?.ownEmojis?.includes(emoji) !== true) return undefined;
    const found = traceOf(message, message.ownEmojis);
    await traces.save(found);
    return found;
  }

  async function agree(trace: Trace, click: Taken): Promise<void> {
    const { pending, authorId, ref } = trace;
    const { user } = click;
    const ask = pending && askOf(pending.emoji);
    if (user.id !== authorId) return;
    // Also where nothing was asked: it answers no question that comes later.
    await traces.change(ref, (now) => withHeard(now, click));
    if (!pending || !ask) return;
    const turn = runs.begin({ ref, ask, userId: pending.user.id });
    try {
      const provider = goesTo(ask);
      const after = await questions.end(trace);
      if (provider !== undefined) await settings.agree({ platform: ref.platform, id: authorId }, provider);
      if (after && turn) await start(after, { emoji: pending.emoji, user: pending.user, turn });
    } finally {
      turn?.end();
    }
  }

  async function start(trace: Trace, click: Begun): Promise<void> {
    const { emoji, user, turn } = click;
    const { ref, authorId } = trace;
    const ask = askOf(emoji);
    const isTakenBack = () => turn.signal.aborted;
    const message = await known.find(ref);
    const author: Person = { platform: ref.platform, id: authorId };
    const pictures = message ? known.picturesOf(message) : [];
    if (isTakenBack()) return;
    if (!ask || !message || pictures.length === 0 || (await settings.isOptedOut(author))) {
      await traces.clear(trace, { results: false, reactions: message !== undefined });
      return;
    }
    const provider = goesTo(ask);
    const mayLeave = provider === undefined || (await settings.hasAgreed(author, provider));
    if (isTakenBack()) return;
    if (!mayLeave) return questions.ask(trace, click, provider);
    const taken = pictures.slice(0, maxPictures);
    const sign = signs.of(ref);
    const onAnswer = () => traces.change(ref, (now) => withHeard(now, click));
    const serves = clicks === 'author' && { onlyFor: authorId };
    let done;
    try {
      done = await turn.run({ message, user, pictures: taken, sign, onAnswer, ...serves });
    } finally {
      sign.end();
    }
    // What a restart cut short is found and done afterwards.
    const isCutShort = done?.failure?.code === 'stopping' && done.answered === 0;
    if (!done || done.ended || isCutShort) return;
    await finish(ref, click, done);
    const counts = { done: done.answered, wanted: taken.length, beyond: pictures.length - taken.length };
    const line = shortfallSentence(counts, done.failure?.message);
    if (line !== undefined) await questions.say(ref, line, user);
  }

  /** An offer that is used up goes; one that came to nothing on the way can be clicked again. */
  async function finish(ref: MessageRef, click: Begun, done: Done): Promise<void> {
    const { emoji } = click;
    const { answered, results, failure } = done;
    const canBeRepeated = failure?.code === 'throttled' || (failure && errorCodes[failure.code] === 'ours');
    const isUsedUp = answered > 0 || canBeRepeated !== true;
    let gone: readonly Emoji[] = [];
    const changed = await traces.change(ref, (trace) => {
      const left = isUsedUp ? trace.emojis.filter((standing) => standing !== emoji) : trace.emojis;
      const staying = left.some((standing) => askOf(standing)) ? left : [];
      gone = trace.emojis.filter((standing) => !staying.includes(standing));
      return { ...withHeard(trace, click), emojis: staying, results: [...trace.results, ...results] };
    });
    // An offer that ended meanwhile leaves its answers; a message that vanished is forgotten.
    if (!changed && click.turn.signal.aborted) return questions.removeAll(results);
    for (const each of gone) await takeAway(ref, each);
  }

  /** What stays for now goes with the rest of the offer. */
  async function takeAway(ref: MessageRef, emoji: Emoji): Promise<void> {
    try {
      await callsOf(ref.platform).unreact(ref, emoji);
    } catch (error) {
      logger.warn({ err: error }, 'a reaction stays for now');
      await traces.change(ref, (trace) => ({ ...trace, emojis: [...trace.emojis, emoji] }));
    }
  }

  async function take(reaction: Reaction, isLate: boolean, turn: Turn | undefined): Promise<void> {
    const { ref, emoji, user } = reaction;
    const trace = await offerAt(reaction);
    if (!trace?.emojis.includes(emoji)) return;
    const before = heardOf(trace, reaction);
    if (before && isLate) return;
    if (before?.late === true) {
      await traces.change(ref, (now) => withHeard(now, reaction));
      return;
    }
    const click = { emoji, user, isLate };
    if (emoji === emojis.agree) return agree(trace, click);
    const isAuthor = user.id === trace.authorId;
    if (!isAuthor && (clicks === 'author' || (await callsOf(ref.platform).isBot(user)))) return;
    if (turn && !turn.signal.aborted) await start(trace, { ...click, turn });
  }

  return {
    async added(reaction, { isLate } = { isLate: false }) {
      const { ref, emoji, user } = reaction;
      const ask = askOf(emoji);
      // At once, so that taking the click back finds it.
      const turn = ask && runs.begin({ ref, ask, userId: user.id });
      if (ask && !turn) return;
      try {
        await take(reaction, isLate, turn);
      } finally {
        turn?.end();
      }
    },
    async cleared(ref, emoji) {
      const isGone = (one: Emoji) => emoji === undefined || one === emoji;
      const ask = emoji && askOf(emoji);
      if (emoji === undefined || ask) runs.cancel(ref, ask && { ask });
      const trace = await traces.change(ref, ({ heard = [], ...now }) => ({
        ...now,
        emojis: now.emojis.filter((one) => !isGone(one)),
        heard: heard.filter((one) => !isGone(one.emoji)),
      }));
      if (trace?.pending && isGone(trace.pending.emoji)) await questions.end(trace);
    },
    async removed({ ref, emoji, user }) {
      const ask = askOf(emoji);
      if (ask) runs.cancel(ref, { ask, userId: user.id });
      const trace = await traces.of(ref);
      if (trace && heardOf(trace, { emoji, user }))
        await traces.change(ref, (now) => withoutHeard(now, { emoji, user }));
      if (trace?.pending?.emoji === emoji && trace.pending.user.id === user.id) await questions.end(trace);
    },
  };
}
