import type { Progress } from '../../../core/interaction.ts';
import { z } from 'zod';
import { createLiveLinePace, usualLiveLineMs } from '../../kit/live-line-pace.ts';
import { frameInWords, stepInWords } from '../../kit/wording.ts';
import type { SlackApi } from '../api.ts';
import { slackErrorOf, UnconfirmedError } from '../errors.ts';
import { whenProcessed } from './deliver.ts';
import { isDirect, toBody, type Delivered, type OutgoingMessage, type Place } from './outgoing-message.ts';
import type { PostOnce } from './post-once.ts';
import { renderLiveLine } from './render.ts';
import { unlessTakenOver } from './unless-taken-over.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import { message, type Message, type Text } from '../../../languages/message.ts';

interface LiveLineOptions {
  readonly api: SlackApi;
  readonly postOnce: PostOnce;
  readonly place: Place;
  /** The use that its Cancel button cancels. */
  readonly id: string;
  /** What is being done, such as “/cartoonize for ada”. */
  readonly subject: Text;
  /** Known soon after the work has begun. */
  readonly language: () => Language;
  /** Work that takes less time gets no line, in ms. */
  readonly afterMs: number;
  /** How long writing it may go on, in ms. */
  readonly withinMs: number;
}

/** The line that shows progress, and becomes the reply. */
export interface LiveLine {
  /** Starts the time after which the line appears. */
  begin(reply: { readonly ephemeral: boolean }): void;
  progress(progress: Progress): void;
  /** Turns the line into the reply. Resolves with undefined if there is no line that can become it. */
  become(reply: OutgoingMessage): Promise<Delivered | undefined>;
  /** Stops changing the line. */
  leave(): Promise<void>;
  /** Removes the line. */
  end(): Promise<void>;
}

const postedMessage = z.object({ ts: z.string(), channel: z.string() });
/** Noted before the line is posted, because a process may die before it learns where it is: when that was, in ms since 1970. */
const postingMessage = z.object({ postingAt: z.number() });

function wording(subject: Text, progress: Progress | undefined): Message {
  const step = progress ? stepInWords(progress, stepOf(progress)) : message('answers.workingOnIt');
  return message('answers.step', { subject, step });
}

function stepOf(progress: Progress): Text {
  const { state } = progress;
  if (state === 'queued') return message('answers.inQueue', { position: progress.position });
  if (state === 'lettering') return message('answers.lettering', { reached: frameInWords(progress.frame) });
  const { engine, fraction, frame } = progress;
  if (frame) return message('answers.atWorkReached', { engine, reached: frameInWords(frame) });
  if (fraction === undefined) return message('answers.atWork', { engine });
  const reached = message('answers.percent', { percent: Math.floor(fraction * 100) });
  return message('answers.atWorkReached', { engine, reached });
}

/** Creates a live line: a message in the channel if the bot may write there, otherwise a note that only the person sees. */
export function createLiveLine(options: LiveLineOptions): LiveLine {
  const { api, postOnce, place, id, subject, language, afterMs, withinMs } = options;
  const startedAt = performance.now();
  const worded = (progress?: Progress) => () => inLanguage(wording(subject, progress), language());
  const { channel, threadTs, responseUrl, use } = place;
  const thread = threadTs !== undefined && { thread_ts: threadTs };
  let isEphemeral = true;
  let isShown = false;
  /** The line's message; a process that has died may have begun it. */
  let posted = postedMessage.safeParse(use?.noted).data;
  const marked = use && { id: `${use.id}/line` };
  let looking: Promise<void> | undefined;

  let ending: AbortSignal | undefined;
  /** Most uses end before there is a line. */
  const signal = () =>
    (ending ??= AbortSignal.timeout(Math.max(0, Math.ceil(startedAt + withinMs - performance.now()))));

  const pace = createLiveLinePace({
    everyMs: usualLiveLineMs,
    async write(line) {
      if (use && !(await use.isOurs())) return;
      await (looking ??= lookForLine());
      if (posted) await update(posted, line);
      else if (!isShown) await show(line);
    },
  });

  /** Looks for a line of which the process that died could not note where it is. */
  async function lookForLine(): Promise<void> {
    const posting = postingMessage.safeParse(use?.noted).data;
    if (!posting) return;
    const found = await postOnce.sentBefore({ use: marked, channel, thread: threadTs }, posting.postingAt);
    posted = postedMessage.safeParse(found).data;
    if (posted) await use?.note(posted);
  }

  async function update(at: z.output<typeof postedMessage>, line: string): Promise<void> {
    const message = { ...at, ...toBody(renderLiveLine(line, id, language())) };
    await api.call((client) => client.chat.update(message), signal());
  }

  async function show(line: string): Promise<void> {
    isShown = true;
    const body = toBody(renderLiveLine(line, id, language()));
    if (!isEphemeral || isDirect(place)) {
      if (await postInChannel(body)) return;
    }
    // This note can't be changed or removed, so it mustn't use up what the reply needs.
    if (!responseUrl || responseUrl.usesLeft < 3) return;
    responseUrl.use();
    const message = { ...body, response_type: 'ephemeral', replace_original: false, ...thread };
    await api.respond(responseUrl.url, message, signal());
  }

  async function postInChannel(body: ReturnType<typeof toBody>): Promise<boolean> {
    if (channel === undefined) return false;
    if (use && !(await use.note({ postingAt: Date.now() }))) return true;
    try {
      const message = { channel, ...body, ...thread };
      const { ts, channel: where = channel } = await postOnce.post(message, signal(), marked);
      if (ts === undefined) return true;
      posted = { ts, channel: where };
      // Whoever took over meanwhile has a line of its own.
      if (use && !(await use.note(posted))) await remove();
      return true;
    } catch (error) {
      // There may be a line already.
      if (error instanceof UnconfirmedError) return true;
      if (slackErrorOf(error) === undefined) throw error;
      return false;
    }
  }

  async function remove(): Promise<void> {
    const shown = posted;
    posted = undefined;
    if (shown) await api.call((client) => client.chat.delete(shown), signal()).catch(() => undefined);
  }

  return {
    begin({ ephemeral }) {
      isEphemeral = ephemeral;
      pace.show(worded(), { afterMs: ephemeral ? afterMs * 3 : afterMs });
    },
    progress: (progress) => pace.show(worded(progress)),
    async become(reply) {
      await pace.end();
      await (looking ??= lookForLine());
      const shown = posted;
      if (!shown || reply.ephemeral) return undefined;
      try {
        const replace = (message: OutgoingMessage) =>
          unlessTakenOver(place, () =>
            api.call((client) => client.chat.update({ ...shown, ...toBody(message) }), signal()),
          );
        await whenProcessed(reply, replace, signal());
        posted = undefined;
        return shown;
      } catch {
        return undefined;
      }
    },
    leave: () => pace.end(),
    async end() {
      await pace.end();
      await (looking ??= lookForLine());
      if (!use || (await use.isOurs())) await remove();
    },
  };
}
