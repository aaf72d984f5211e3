import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dtype, Role } from './model-files.ts';

/** The proxy on the way to a hub, by the protocol of what is fetched, as addresses. */
export interface HubProxy {
  readonly https?: string | undefined;
  /** For https as well where that has none of its own. */
  readonly http?: string | undefined;
  /** Hosts that are reached without it, as `NO_PROXY` lists them. */
  readonly except?: string | undefined;
}

/** Which model, and where it comes from. */
export interface ModelSource {
  readonly role: Role;
  /** An id on the hub, or a folder on this machine. */
  readonly model: string;
  /** The commit on the hub; a folder has none. */
  readonly revision: string;
  readonly dtype: Dtype;
  /** The hub's address, without a slash at its end. */
  readonly endpoint: string;
  readonly token?: string;
  readonly proxy?: HubProxy;
  /** The folder in which fetched models stay. */
  readonly cacheDir: string;
}

/** Where a model lies on this machine. */
export interface Place {
  readonly dir: string;
  /** A folder that somebody else looks after: it is read and never written. */
  readonly isLocal: boolean;
}

const pathLike = /^(?:\.{1,2}(?:[/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
/** The hub takes names of up to 96 characters. */
const hubId = /^[A-Za-z0-9][\w.-]{0,95}(?:\/[A-Za-z0-9][\w.-]{0,95})?$/;

/**
 * Finds the place of a model: what looks like a path, or is a folder with a config.json, is one; anything else must
 * be an id on the hub, and lies in the cache under its id and commit. @throws Error for anything else.
 */
export function placeOf({ model, revision, cacheDir }: ModelSource): Place {
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
