import type { AdapterCore } from '../adapter.ts';
import type { UploadMode, UploadSettings } from '../command.ts';
import type { TaskId } from '../inference/task.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import type { UploadEvents } from './port.ts';

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
}

/** What the bot does with pictures that people upload, the same on every platform. */
export interface Uploads extends UploadEvents {
  readonly settings: UploadSettings;
  /** Takes nothing new and resolves when what runs is over; offers stay for the next start. */
  stop(): Promise<void>;
}

export declare function createUploads(options: UploadsOptions): Uploads;
