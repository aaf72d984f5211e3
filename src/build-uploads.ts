import type { AdapterCore } from './adapter.ts';
import type { Config } from './config.ts';
import type { Inference } from './inference/inference.ts';
import type { TaskId } from './inference/task.ts';
import type { Logger } from './logger.ts';
import { createMemoryStore } from './store/memory-store.ts';
import { openStore } from './store/open-store.ts';
import { createUploads, type Uploads } from './uploads/uploads.ts';

export interface UploadsParts {
  readonly dispatch: AdapterCore['dispatch'];
  readonly inference: Pick<Inference, 'status'>;
  readonly logger: Logger;
}

/** The providers that a task's input may be sent to; undefined where all of its engines are local. */
function destinationsOf({ status }: Pick<Inference, 'status'>) {
  return (task: TaskId): string | undefined => {
    const engines = status().filter((engine) => engine.task === task);
    const providers = engines.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
    return providers.length > 0 ? [...new Set(providers)].join(' or ') : undefined;
  };
}

/**
 * Makes uploads as configured. The disk is only touched where a platform is connected: what a playground's
 * channels were set to means nothing in the next one.
 */
export async function buildUploads(
  config: Config,
  { dispatch, inference, logger }: UploadsParts,
): Promise<Uploads> {
  const isConnected = (config.DISCORD_TOKEN ?? config.SLACK_BOT_TOKEN) !== undefined;
  const store = isConnected ? await openStore({ dataDir: config.DATA_DIR, logger }) : createMemoryStore();
  const uploads = createUploads({
    dispatch,
    store,
    logger,
    destinations: destinationsOf(inference),
    defaultMode: config.UPLOADS_DEFAULT,
    clicks: config.UPLOADS_CLICK,
    embeds: config.UPLOADS_EMBEDS === 'on',
  });
  return {
    ...uploads,
    async stop() {
      await uploads.stop();
      await store.close();
    },
  };
}
