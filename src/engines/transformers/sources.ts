import type { ModelSource } from './hub/model-path.ts';
import type { Dtype, Role } from './hub/model-files.ts';

/** The variables that say which hub models there are, and how the hub is reached. */
export interface HubSettings {
  readonly SENTIMENT_MODEL: string;
  readonly SENTIMENT_REVISION: string;
  readonly SENTIMENT_DTYPE: Dtype;
  readonly DESCRIBE_MODEL: string;
  readonly DESCRIBE_REVISION: string;
  readonly DESCRIBE_DTYPE: Dtype;
  readonly HF_ENDPOINT: string;
  readonly HF_TOKEN?: string | undefined;
  readonly HTTPS_PROXY?: string | undefined;
  readonly HTTP_PROXY?: string | undefined;
  readonly NO_PROXY?: string | undefined;
  readonly MODEL_CACHE: string;
}

/** Where each hub model comes from. */
export function sourcesOf(env: HubSettings): Readonly<Record<Role, ModelSource>> {
  const hub = {
    endpoint: env.HF_ENDPOINT,
    cacheDir: env.MODEL_CACHE,
    proxy: { https: env.HTTPS_PROXY, http: env.HTTP_PROXY, except: env.NO_PROXY },
    ...(env.HF_TOKEN !== undefined && { token: env.HF_TOKEN }),
  };
  return {
    sentiment: {
      role: 'sentiment',
      model: env.SENTIMENT_MODEL,
      revision: env.SENTIMENT_REVISION,
      dtype: env.SENTIMENT_DTYPE,
      ...hub,
    },
    describe: {
      role: 'describe',
      model: env.DESCRIBE_MODEL,
      revision: env.DESCRIBE_REVISION,
      dtype: env.DESCRIBE_DTYPE,
      ...hub,
    },
  };
}
