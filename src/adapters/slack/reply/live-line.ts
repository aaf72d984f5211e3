import type { Progress } from '../../../core/interaction.ts';
import { slackErrorOf, type SlackApi } from '../client.ts';
import { whenProcessed, type Content } from './deliver.ts';
import { renderLiveLine } from './render.ts';
import { isDirect, type Place } from './response-url.ts';

/** Slack takes about one message a second in a channel. */
const updateEveryMs = 1_000;

export interface LiveLineOptions {
  readonly api: SlackApi;
  readonly place: Place;
  /** What the Cancel button carries. */
  readonly key: string;
  /** What is being done, such as “/cartoonize for ada”. */
  readonly subject: string;
  /** Work that is done sooner gets no line, in ms. */
  readonly afterMs: number;
  readonly signal: AbortSignal;
}

/** The line that tells people what is going on, and becomes the reply. */
export interface LiveLine {
  /** Says that the work began; the line appears if it takes long. */
  begin(what: { readonly ephemeral: boolean }): void;
  progress(progress: Progress): void;
  /** Turns the line into the reply; false where there is none that can become it. */
  become(content: Content): Promise<boolean>;
  /** Takes the line away. */
  end(): Promise<void>;
}

function wording(subject: string, progress: Progress | undefined): string {
  if (progress?.state === 'queued') return `⏳ ${subject}: number ${progress.position} in the queue`;
  if (progress?.state === 'running') {
    const reached = progress.fraction === undefined ? '' : ` (${Math.floor(progress.fraction * 100)} %)`;
    return `⏳ ${subject}: ${progress.engine} is at work${reached}`;
  }
  return `⏳ ${subject}: working on it`;
}

/** Makes a live line: a message in the channel where the bot may write, a note to the person alone elsewhere. */
export function createLiveLine(options: LiveLineOptions): LiveLine {
  const { api, place, key, subject, afterMs, signal } = options;
  const { channel, threadTs, responseUrl } = place;
  let latest: Progress | undefined;
  let posted: { readonly ts: string; readonly channel: string } | undefined;
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let said = '';
  let over = false;

  const content = (ephemeral: boolean) => renderLiveLine(wording(subject, latest), key, ephemeral);
  const asMessage = ({ text, blocks }: Content) => ({ text, blocks: [...blocks] });

  async function post(ephemeral: boolean): Promise<void> {
    if (!ephemeral || isDirect(place)) {
      if (await postInChannel()) return;
    }
    // It cannot be changed or taken away here, so it must not cost the reply its way.
    if (!responseUrl || responseUrl.usesLeft < 3) return;
    responseUrl.use();
    const message = { ...asMessage(content(true)), response_type: 'ephemeral', replace_original: false };
    await api.respond(
      responseUrl.url,
      { ...message, ...(threadTs !== undefined && { thread_ts: threadTs }) },
      signal,
    );
  }

  async function postInChannel(): Promise<boolean> {
    if (channel === undefined) return false;
    const line = content(false);
    said = line.text;
    try {
      const message = { channel, ...asMessage(line), ...(threadTs !== undefined && { thread_ts: threadTs }) };
      const { ts, channel: where = channel } = await api.call(
        (client) => client.chat.postMessage(message),
        signal,
      );
      if (ts !== undefined) posted = { ts, channel: where };
      return true;
    } catch (error) {
      if (slackErrorOf(error) === undefined) throw error;
      return false;
    }
  }

  async function update(): Promise<void> {
    const line = content(false);
    if (!posted || over || line.text === said) return;
    said = line.text;
    const message = { ...posted, ...asMessage(line) };
    await api.call((client) => client.chat.update(message), signal);
  }

  /** One thing after the other; a line that fails is no reason to fail. */
  function then(next: () => Promise<void>): void {
    work = work.then(next).catch(() => undefined);
  }

  function plan(next: () => Promise<void>, ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!over) then(next);
    }, ms);
  }

  async function finish(): Promise<void> {
    over = true;
    clearTimeout(timer);
    await work;
  }

  return {
    begin({ ephemeral }) {
      plan(() => post(ephemeral), ephemeral ? afterMs * 3 : afterMs);
    },
    progress(progress) {
      latest = progress;
      if (posted && !over) plan(update, updateEveryMs);
    },
    async become(reply) {
      await finish();
      const line = posted;
      if (!line || reply.ephemeral) return false;
      try {
        const update = (one: Content) =>
          api.call((client) => client.chat.update({ ...line, ...asMessage(one) }), signal);
        await whenProcessed(reply, update, signal);
        posted = undefined;
        return true;
      } catch {
        return false;
      }
    },
    async end() {
      await finish();
      const line = posted;
      posted = undefined;
      if (!line) return;
      await api.call((client) => client.chat.delete(line), signal).catch(() => undefined);
    },
  };
}
