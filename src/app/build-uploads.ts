import type { AdapterCore } from '../core/adapter.ts';
import type { LimitRulesStore } from '../core/limits/limit-rules.ts';
import type { Config } from './config.ts';
import type { Inference } from '../inference/inference.ts';
import type { TaskId } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import { createUploads, type Uploads } from '../uploads/uploads.ts';

interface UploadsParts {
  readonly dispatch: AdapterCore['dispatch'];
  readonly inference: Pick<Inference, 'status'>;
  readonly store: Store;
  readonly limitRules: LimitRulesStore;
  readonly logger: Logger;
}

/** The providers that may receive a task's input; undefined if all its engines are local. */
function destinationsOf({ status }: Pick<Inference, 'status'>) {
  return (task: TaskId): string | undefined => {
    const engines = status().filter((engine) => engine.task === task);
    const providers = engines.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
    return providers.length > 0 ? [...new Set(providers)].join(' or ') : undefined;
  };
}

/** Creates uploads as configured. */
export function buildUploads(
  config: Config,
  { dispatch, inference, store, limitRules, logger }: UploadsParts,
): Uploads {
  return createUploads({
    dispatch,
    store,
    limitRules,
    logger,
    destinations: destinationsOf(inference),
    defaultMode: config.UPLOADS_DEFAULT,
    clicks: config.UPLOADS_CLICK,
    embeds: config.UPLOADS_EMBEDS === 'on',
  });
}
