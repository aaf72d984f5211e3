import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dtype, Role } from './model-files.ts';

/** Proxy addresses for a hub, by the protocol of the download. */
export interface HubProxy {
  readonly https?: string | undefined;
  /** Also used for https if `https` is missing. */
  readonly http?: string | undefined;
  /** Hosts to reach directly, in the format of `NO_PROXY`. */
  readonly except?: string | undefined;
}

/** Which model to use, and where it comes from. */
export interface ModelSource {
  readonly role: Role;
  /** An id on the hub, or a folder on this machine. */
  readonly model: string;
  /** The commit on the hub; a folder has none. */
  readonly revision: string;
  readonly dtype: Dtype;
  /** The hub's address, without a trailing slash. */
  readonly endpoint: string;
  readonly token?: string;
  readonly proxy?: HubProxy;
  /** The folder that keeps downloaded models. */
  readonly cacheDir: string;
}

/** Where a model is on this machine. */
export interface ModelPath {
  readonly dir: string;
  /** Whether it is the owner's own folder, which is read and never written. */
  readonly isLocal: boolean;
}

const pathLike = /^(?:\.{1,2}(?:[/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
/** The hub accepts names of up to 96 characters. */
const hubId = /^[A-Za-z0-9][\w.-]{0,95}(?:\/[A-Za-z0-9][\w.-]{0,95})?$/;

/**
 * Finds a model's folder. A path, or a folder with a config.json, is used as it is; an id on the hub maps to a folder
 * in the cache by id and commit. @throws Error for anything else.
 */
export function modelPath({ model, revision, cacheDir }: ModelSource): ModelPath {
  if (pathLike.test(model) || existsSync(join(model, 'config.json'))) {
    return { dir: resolve(model), isLocal: true };
  }
  if (!hubId.test(model) || model.includes('..')) {
    throw new Error(
      `expected a model’s id on the hub or a folder, got ${JSON.stringify(model.slice(0, 200))}`,
    );
  }
  return { dir: resolve(cacheDir, ...model.split('/'), revision), isLocal: false };
}
