import { errorCodes } from '../errors.ts';
import type { User } from '../interaction.ts';
import type { Logger } from '../logger.ts';
import type { Calls } from './calls.ts';
import type { Known } from './known.ts';
import { emojis, type Emoji, type MessageRef, type Reaction, type SharedMessage } from './port.ts';
import type { Ask, Done, Runs } from './runs.ts';
import type { Person, Settings } from './settings.ts';
import type { Trace, Traces } from './traces.ts';
import { agreementQuestion, shortfallSentence } from './words.ts';

/** Pictures of one message that are taken. */
export const maxPictures = 4;

export interface ClicksOptions {
  readonly settings: Settings;
  readonly traces: Traces;
  readonly known: Known;
  readonly runs: Runs;
  readonly callsOf: (platform: string) => Calls;
  readonly goesTo: (ask: Ask) => string | undefined;
  /** Makes the trace of an offer that an earlier process made and the store does not know. */
  readonly traceOf: (message: SharedMessage, standing: readonly Emoji[]) => Trace;
  readonly clicks: 'author' | 'anyone';
  readonly logger: Logger;
}

/** What people do with the reactions that offer something. */
export interface Clicks {
  added(reaction: Reaction): Promise<void>;
  removed(reaction: Reaction): Promise<void>;
}

function askOf(emoji: Emoji): Ask | undefined {
  if (emoji === emojis.caption) return 'caption';
  return emoji === emojis.cartoonize ? 'cartoonize' : undefined;
}

function withoutQuestion(trace: Trace): Trace {
  const { pending: answered, ...others } = trace;
  return answered ? others : trace;
}

/** Makes the part that listens to clicks. */
export function createClicks(options: ClicksOptions): Clicks {
  const { settings, traces, known, runs, callsOf, goesTo, traceOf, clicks, logger } = options;

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

  async function askToAgree(trace: Trace, emoji: Emoji, user: User, provider: string): Promise<void> {
    if (trace.pending) return;
    const { ref, emojis: standing } = trace;
    const pending = { emoji, user: { id: user.id, name: user.name } };
    await traces.change(ref, (now) => ({
      ...now,
      pending,
      emojis: [...new Set([...now.emojis, emojis.agree])],
    }));
    const calls = callsOf(ref.platform);
    if (!standing.includes(emojis.agree)) await calls.react(ref, emojis.agree);
    const asker = user.id === trace.authorId ? 'author' : 'other';
    await say(
      ref,
      agreementQuestion(emoji, provider, asker),
      user,
      ({ pending: asked }) => asked !== undefined,
    );
  }

  /** Says a line that goes with the offer, and takes it back where it has become idle meanwhile. */
  async function say(
    ref: MessageRef,
    line: string,
    user: User,
    stillMatters: (trace: Trace) => boolean = () => true,
  ): Promise<void> {
    const lines = await callsOf(ref.platform).tell(ref, line, user);
    const trace = await traces.change(ref, (now) =>
      stillMatters(now) ? { ...now, lines: [...now.lines, ...lines] } : now,
    );
    if (!trace || !stillMatters(trace)) await removeAll(lines);
  }

  async function removeAll(lines: readonly MessageRef[]): Promise<void> {
    for (const line of lines)
      await callsOf(line.platform)
        .remove(line)
        .catch((error: unknown) => logger.warn({ err: error }, 'a message stays'));
  }

  /** The question is over; what it asked for is forgotten. */
  async function endQuestion({ ref, lines }: Trace): Promise<Trace | undefined> {
    const after = await traces.change(ref, (trace) => ({ ...withoutQuestion(trace), lines: [] }));
    await removeAll(lines);
    return after;
  }

  async function agree(trace: Trace, user: User): Promise<void> {
    const { pending, authorId, ref } = trace;
    const ask = pending && askOf(pending.emoji);
    const provider = ask && goesTo(ask);
    if (!pending || user.id !== authorId) return;
    const after = await endQuestion(trace);
    if (provider !== undefined) await settings.agree({ platform: ref.platform, id: authorId }, provider);
    if (after) await start(after, pending.emoji, pending.user);
  }

  async function start(trace: Trace, emoji: Emoji, user: User): Promise<void> {
    const ask = askOf(emoji);
    const message = await known.find(trace.ref);
    const author: Person = { platform: trace.ref.platform, id: trace.authorId };
    const pictures = message ? known.picturesOf(message) : [];
    if (!ask || !message || pictures.length === 0 || (await settings.isOptedOut(author))) {
      await traces.clear(trace, { results: false, reactions: message !== undefined });
      return;
    }
    const provider = goesTo(ask);
    if (provider !== undefined && !(await settings.hasAgreed(author, provider))) {
      await askToAgree(trace, emoji, user, provider);
      return;
    }
    const taken = pictures.slice(0, maxPictures);
    const done = await runs.run({ message, ask, user, pictures: taken });
    if (!done || done.ended) return;
    await finish(trace.ref, emoji, done);
    const counts = { done: done.answered, wanted: taken.length, beyond: pictures.length - taken.length };
    const line = shortfallSentence(counts, done.failure?.message);
    if (line !== undefined) await say(trace.ref, line, user);
  }

  /** An offer that is used up goes; one that came to nothing on the way can be clicked again. */
  async function finish(ref: MessageRef, emoji: Emoji, { answered, results, failure }: Done): Promise<void> {
    const canBeRepeated = failure?.code === 'throttled' || (failure && errorCodes[failure.code] === 'ours');
    const isUsedUp = answered > 0 || canBeRepeated !== true;
    let gone: readonly Emoji[] = [];
    const changed = await traces.change(ref, (trace) => {
      const left = isUsedUp ? trace.emojis.filter((standing) => standing !== emoji) : trace.emojis;
      const staying = left.some((standing) => askOf(standing)) ? left : [];
      gone = trace.emojis.filter((standing) => !staying.includes(standing));
      return { ...trace, emojis: staying, results: [...trace.results, ...results] };
    });
    // An offer that ended meanwhile leaves its answers; a message that vanished is forgotten.
    if (!changed && !known.recall(ref)) return removeAll(results);
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

  return {
    async added(reaction) {
      const { emoji, user } = reaction;
      const trace = await offerAt(reaction);
      if (!trace?.emojis.includes(emoji)) return;
      if (emoji === emojis.agree) return agree(trace, user);
      if (clicks === 'author' && user.id !== trace.authorId) return;
      await start(trace, emoji, user);
    },
    async removed({ ref, emoji, user }) {
      const ask = askOf(emoji);
      if (!ask) return;
      runs.cancel(ref, { ask, userId: user.id });
      const trace = await traces.of(ref);
      if (trace?.pending?.emoji === emoji && trace.pending.user.id === user.id) await endQuestion(trace);
    },
  };
}
