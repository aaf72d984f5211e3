import { LRUCache } from 'lru-cache';
import type { AdapterCore } from '../core/adapter.ts';
import type { UploadMode, UploadSettings, UploadsView } from '../core/command.ts';
import type { TaskId } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { createAuto } from './auto.ts';
import { createCalls, type Calls } from './calls.ts';
import { createCatchUp } from './catch-up.ts';
import { createChannelSettings } from './channel-settings.ts';
import { createClicks } from './clicks.ts';
import { createKnown } from './known.ts';
import { createLedger } from './ledger.ts';
import { createMissedClicks } from './missed-clicks.ts';
import { createOffers } from './offers.ts';
import { createPasses } from './passes.ts';
import type { Emoji, MessageRef, SharedMessage, UploadEvents } from './port.ts';
import { createRuns, type Ask } from './runs.ts';
import { createSettings } from './settings.ts';
import { createSigns } from './signs.ts';
import { createTraces, type Trace } from './traces.ts';
import { modeSentence } from './words.ts';

export interface UploadsOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly store: Store;
  readonly logger: Logger;
  /** The provider that a task's input may be sent to; undefined where it stays in this process. */
  readonly destinations: (task: TaskId) => string | undefined;
  /** The mode of channels for which no admin has chosen one. */
  readonly defaultMode: UploadMode;
  /** Who may start an offer by clicking it. */
  readonly clicks: 'author' | 'anyone';
  /** Whether previews of links count as pictures. */
  readonly embeds: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How long an offer stands, in ms. */
  readonly offerMs?: number;
  /** Captions per channel and minute in the mode `auto`. */
  readonly autoPerMinute?: number;
  /** What is answered sooner gets no sign of work, in ms. */
  readonly signAfterMs?: number;
}

/** What the bot does with pictures that people upload, the same on every platform. */
export interface Uploads extends UploadEvents {
  readonly settings: UploadSettings;
  /** Takes nothing new and resolves when what runs is over; offers stay for the next start. */
  stop(): Promise<void>;
}

/** Things done at once; new messages beyond that are left alone. */
const maxUnderWay = 500;
const tasks = { caption: 'image-text-to-text', cartoonize: 'image-to-image' } as const satisfies Record<
  Ask,
  TaskId
>;

/** Makes the part that listens to uploads. Its options' defaults are what people get. */
export function createUploads({
  dispatch,
  store,
  logger,
  destinations,
  defaultMode,
  clicks: whoClicks,
  embeds,
  clock = Date.now,
  offerMs = 60 * 60_000,
  autoPerMinute = 6,
  signAfterMs = 700,
}: UploadsOptions): Uploads {
  const platforms = new Map<string, Calls>();
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  const ending = new AbortController();

  function callsOf(platform: string): Calls {
    const calls = platforms.get(platform);
    if (!calls) throw new Error(`expected a platform that has attached itself, got ${platform}`);
    return calls;
  }

  function inBackground(work: () => Promise<void>): void {
    const now = work()
      .catch((error: unknown) => logger.warn({ err: error }, 'an upload was not handled'))
      .finally(() => underWay.delete(now));
    underWay.add(now);
  }

  const goesTo = (ask: Ask) => destinations(tasks[ask]);
  const traceOf = ({ ref, author }: SharedMessage, emojis: readonly Emoji[] = []): Trace => ({
    ref,
    authorId: author.id,
    emojis: [...emojis],
    lines: [],
    results: [],
    until: clock() + offerMs,
  });
  const general = () => {
    const captionsGoTo = goesTo('caption');
    const cartoonsGoTo = goesTo('cartoonize');
    return {
      clicks: whoClicks,
      ...(captionsGoTo !== undefined && { captionsGoTo }),
      ...(cartoonsGoTo !== undefined && { cartoonsGoTo }),
    } satisfies Partial<UploadsView>;
  };

  const settings = createSettings({ store, defaultMode, clock });
  const ledger = createLedger(store);
  const traces = createTraces({ store, callsOf, logger, clock, inBackground });
  const known = createKnown({ callsOf, embeds });
  const runs = createRuns({ dispatch, callsOf });
  const signs = createSigns({ traces, callsOf, logger, afterMs: signAfterMs, inBackground });
  const offers = createOffers({ traces, callsOf, goesTo, traceOf });
  const clicks = createClicks({
    ...{ settings, traces, known, runs, signs, callsOf, goesTo, traceOf, logger },
    clicks: whoClicks,
  });
  const auto = createAuto({
    ...{ store, traces, runs, callsOf, traceOf, clock, logger },
    notice: () => modeSentence('auto', general()),
    perMinute: autoPerMinute,
    clicks: whoClicks,
  });
  /** Channels in which the bot may not do what it has to; it does not try again all the time. */
  const closed = new LRUCache<string, true>({ max: 1000, ttl: 5 * 60_000 });

  async function handle(message: SharedMessage): Promise<void> {
    const { ref, author } = message;
    const pictures = known.picturesOf(message);
    const place = `${ref.platform}/${ref.channel}`;
    if (stopping || pictures.length === 0 || closed.has(place)) return;
    const { mode, isDefault } = await settings.modeOf(ref, message);
    if (mode === 'off' || (await settings.isOptedOut({ platform: ref.platform, id: author.id }))) return;
    if (isDefault) await settings.noteDefault(ref);
    const fresh = await ledger.claim(message, pictures);
    if (fresh.length === 0) return;
    known.note(message);
    try {
      await (mode === 'offer' ? offers.offer(message) : auto.caption(message, fresh));
    } catch (error) {
      closed.set(place, true);
      const trace = await traces.of(ref);
      if (trace) await traces.clear(trace, { results: false, reactions: true });
      logger.warn(
        { err: error, channel: ref.channel },
        'uploads cannot be handled here; left alone for a while',
      );
    }
  }

  const isOver = () => stopping;
  const lookForUploads = createPasses(createCatchUp({ settings, callsOf, handle, isOver, clock, logger }));

  /** Nothing of the bot stays at a message that is gone, or does not want it any more. */
  async function vanish(ref: MessageRef, { reactions }: { readonly reactions: boolean }): Promise<void> {
    runs.cancel(ref);
    const message = known.recall(ref);
    known.forget(ref);
    if (message && !reactions) await ledger.release(message);
    const trace = await traces.of(ref);
    if (trace) await traces.clear(trace, { results: true, reactions });
  }

  const onGone = (ref: MessageRef) => vanish(ref, { reactions: false });
  const lookForClicks = createPasses(
    createMissedClicks({ traces, clicks, callsOf, onGone, whoClicks, isOver, clock, logger }),
  );

  /** Ends the offers that are not wanted any more, and what runs for them; answers stay. */
  function withdraw(platform: string, isMeant: (trace: Trace) => boolean): void {
    inBackground(async () => {
      const meant = (await traces.standing(platform)).filter(isMeant);
      for (const { ref } of meant) runs.cancel(ref);
      for (const trace of meant) await traces.clear(trace, { results: false, reactions: true });
    });
  }

  async function afterEdit(message: SharedMessage): Promise<void> {
    const before = known.recall(message.ref);
    if (!before && !(await traces.of(message.ref))) return;
    const now = new Set(known.picturesOf(message).map(({ fingerprint }) => fingerprint));
    const isWhole = before
      ? known.picturesOf(before).every(({ fingerprint }) => now.has(fingerprint))
      : now.size > 0;
    if (isWhole) known.note(message);
    else await vanish(message.ref, { reactions: true });
  }

  return {
    settings: createChannelSettings({
      ...{ settings, auto, general, withdraw, logger },
      callsOf: (platform) => platforms.get(platform),
      storeProblem: () => store.problem?.(),
      reopen: ({ platform, channel }) => closed.delete(`${platform}/${channel}`),
    }),
    attach: (platform) => void platforms.set(platform.platform, createCalls(platform, ending.signal)),
    connected(platform) {
      // Nobody told of edits meanwhile.
      known.forgetAll(platform);
      inBackground(() => traces.takeUp(platform));
      inBackground(() => signs.takeUp(platform));
      inBackground(() => lookForClicks(platform, isOver));
      inBackground(() => lookForUploads(platform, isOver));
    },
    shared(message) {
      if (underWay.size < maxUnderWay) inBackground(() => handle(message));
    },
    edited: (message) => inBackground(() => afterEdit(message)),
    deleted: (ref) => inBackground(() => onGone(ref)),
    reactionAdded(reaction) {
      if (!stopping && !reaction.user.isBot && underWay.size < maxUnderWay)
        inBackground(() => clicks.added(reaction));
    },
    reactionRemoved(reaction) {
      if (!reaction.user.isBot) inBackground(() => clicks.removed(reaction));
    },
    reactionsCleared: (ref, emoji) => inBackground(() => clicks.cleared(ref, emoji)),
    async stop() {
      stopping = true;
      traces.stop();
      ending.abort();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
