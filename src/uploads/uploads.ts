import type { AdapterCore } from '../core/adapter.ts';
import type { LimitRulesStore } from '../core/limits/limit-rules.ts';
import type { UploadMode, UploadSettings } from '../core/settings/upload-settings.ts';
import type { TaskId } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { createBusyIndicators, usualBusyAfterMs } from './busy-indicator.ts';
import { createCatchUp } from './catch-up.ts';
import { createConsent } from './consent.ts';
import { createMessages } from './seen-messages.ts';
import { createOfferStore, usualOfferMs } from './offer-store.ts';
import { createReactionHandlers } from './on-reaction.ts';
import { createUploadHandlers } from './on-upload.ts';
import { createPlatforms } from './attached-platforms.ts';
import type { UploadEvents } from './platform-port.ts';
import { createRuns } from './runs.ts';
import { createAnnounce } from './announce.ts';
import { createSettings } from './settings.ts';
import { createStoredChoices } from './stored-choices.ts';
import type { UploadRules } from './texts.ts';

/** Background tasks at the same time; new messages and clicks beyond this are ignored. */
const maxBackgroundTasks = 500;

export interface UploadsOptions {
  readonly dispatch: AdapterCore['dispatch'];
  readonly store: Store;
  /** What admins allow. */
  readonly limitRules: Pick<LimitRulesStore, 'of'>;
  readonly logger: Logger;
  /** The provider that a task's input may be sent to; undefined where it stays in this process. */
  readonly destinations: (task: TaskId) => string | undefined;
  /** The mode of channels for which no admin has chosen one. */
  readonly defaultMode: UploadMode;
  /** Who may click an offer. */
  readonly clicks: 'author' | 'anyone';
  /** Whether link previews count as pictures. */
  readonly embeds: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How long an offer can be clicked. */
  readonly offerMs?: number;
  /** Work that finishes sooner shows no busy indicator. */
  readonly busyAfterMs?: number;
}

/** What the bot does with pictures that people upload, the same on every platform. */
export interface Uploads extends UploadEvents {
  readonly settings: UploadSettings;
  /** Accepts nothing new and resolves when everything under way is over. Offers stay for the next start. */
  stop(): Promise<void>;
}

/** Creates the part that listens to uploads. */
export function createUploads({
  dispatch,
  store,
  limitRules,
  logger,
  destinations,
  defaultMode,
  clicks,
  embeds,
  clock = Date.now,
  offerMs = usualOfferMs,
  busyAfterMs = usualBusyAfterMs,
}: UploadsOptions): Uploads {
  const stopped = new AbortController();
  const isStopping = () => stopped.signal.aborted;
  const underWay = new Set<Promise<void>>();
  const hasRoom = () => !isStopping() && underWay.size < maxBackgroundTasks;

  function inBackground(work: () => Promise<void>): void {
    const task = work()
      .catch((error: unknown) => logger.warn({ err: error }, 'an upload could not be handled'))
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }

  function rules(): UploadRules {
    const captionsGoTo = destinations('image-text-to-text');
    const cartoonsGoTo = destinations('image-to-image');
    return {
      clicks,
      ...(captionsGoTo !== undefined && { captionsGoTo }),
      ...(cartoonsGoTo !== undefined && { cartoonsGoTo }),
    };
  }

  const platforms = createPlatforms({ stopped: stopped.signal, logger });
  const choices = createStoredChoices({ store, defaultMode, clock });
  const announce = createAnnounce({ store, platforms });
  const messages = createMessages({ store, platforms, embeds });
  const offers = createOfferStore({ store, platforms, logger, clock, offerMs, inBackground });
  const runs = createRuns({ dispatch, platforms });
  const busyIndicators = createBusyIndicators({
    ...{ offers, platforms, logger, inBackground },
    afterMs: busyAfterMs,
  });
  const shared = { platforms, choices, messages, offers, runs, rules, logger };
  const consent = createConsent(shared);
  const onReaction = createReactionHandlers({ ...shared, consent, busyIndicators });
  const onUpload = createUploadHandlers({ ...shared, limitRules, announce, isStopping, clock });
  const catchUp = createCatchUp({ ...shared, onUpload, onReaction, isStopping, clock });
  const settings = createSettings({
    ...shared,
    announce,
    storeProblem: () => store.problem?.(),
    onModeSet({ platform, channel }, mode) {
      onUpload.unpause({ platform, channel });
      if (mode === 'off')
        inBackground(() => onUpload.withdraw(platform, ({ ref }) => ref.channel === channel));
    },
    onOptOut: ({ platform, id }) =>
      inBackground(() => onUpload.withdraw(platform, ({ authorId }) => authorId === id)),
  });

  return {
    settings,
    attach: (platform) => platforms.attach(platform),
    handles: async (channel) => (await choices.modeOf(channel)).mode !== 'off',
    connected(platform) {
      // Edits may have been missed.
      messages.forgetAll(platform);
      inBackground(() => offers.resume(platform));
      inBackground(() => busyIndicators.removeLeftovers(platform));
      inBackground(() => catchUp.clicks(platform));
      inBackground(() => catchUp.uploads(platform));
    },
    shared(message) {
      if (hasRoom()) inBackground(() => onUpload.posted(message));
    },
    edited: (message) => inBackground(() => onUpload.edited(message)),
    deleted: (ref) => inBackground(() => onUpload.deleted(ref)),
    reactionAdded(reaction) {
      if (hasRoom() && !reaction.user.isBot) inBackground(() => onReaction.added(reaction));
    },
    reactionRemoved(reaction) {
      if (!reaction.user.isBot) inBackground(() => onReaction.removed(reaction));
    },
    reactionsCleared: (ref, emoji) => inBackground(() => onReaction.cleared(ref, emoji)),
    async stop() {
      offers.stop();
      stopped.abort();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
