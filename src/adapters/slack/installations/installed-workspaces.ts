import { LRUCache } from 'lru-cache';
import { setTimeout as pause } from 'node:timers/promises';
import { PlatformRefusedError } from '../../../core/adapter.ts';
import type { Channels } from '../../../core/settings/weekly-channels.ts';
import type { Store } from '../../../store/store.ts';
import type { UploadsPlatform } from '../../../uploads/platform-port.ts';
import { createSlackApi } from '../api.ts';
import { createBoltLogger, fetchIdentity, type BotIdentity } from '../client.ts';
import { isTokenRefused, slackErrorOf } from '../errors.ts';
import { counts, timeoutsMs, waitsMs } from '../limits.ts';
import { createWorkspace, type Workspace, type WorkspaceParts } from '../workspace.ts';
import { installationsOf, type Source, type Workspaces } from '../workspaces.ts';
import { forgetWorkspace } from './forget-workspace.ts';
import { createRoutedUploads, partsOf } from './ids.ts';
import { forgetLostTeams } from './lost-teams.ts';
import type { Installation } from './installation.ts';
import { WrongKeyError, type KeptInstallations } from './kept-installations.ts';
import { createRoutedChannels } from './routed-channels.ts';
import { NotInstalledError, type Tokens } from './tokens.ts';

interface InstalledWorkspacesOptions {
  readonly installations: KeptInstallations;
  readonly tokens: Tokens;
  readonly store: Pick<Store, 'list' | 'set' | 'delete'>;
}

/** The workspaces that have installed the app. */
export interface InstalledWorkspaces extends Workspaces {
  /** Reacts to uploads in all of them. */
  readonly platform: UploadsPlatform;
  /** Posts in all of them. */
  readonly channels: Channels;
}

const notHere =
  'I am not installed in this workspace any more. Please tell whoever runs me, or an admin of the workspace.';

function identityOf({
  id,
  botId,
  botUserId,
  organisation,
  isOrganisationWide,
  scopes,
}: Installation): BotIdentity {
  return { botId, botUserId, teamId: id, organisation, isOrganisationWide, scopes };
}

/** Slack's words for a token that is gone for good; others may be a mistake in the configuration. */
const gone = new Set(['token_revoked', 'account_inactive', 'app_uninstalled', 'team_disabled']);

/** Marks an organisation whose lost workspaces are not cleaned up yet. */
const losingPrefix = 'losing/slack/';

/** Creates the bot in all workspaces that have installed the app, of which the latest used are kept ready. */
export function createInstalledWorkspaces(
  parts: WorkspaceParts,
  { installations, tokens, store }: InstalledWorkspacesOptions,
): InstalledWorkspaces {
  const { apiUrl, logger } = parts;
  const boltLogger = createBoltLogger(logger);
  const open = new LRUCache<string, Workspace>({ max: counts.rememberedWorkspaces });
  const checking = new Map<string, Promise<void>>();
  const leaving = new AbortController();
  const nobody = createSlackApi({ token: () => Promise.resolve(''), apiUrl, logger: boltLogger });

  async function forget(id: string): Promise<void> {
    await installations.remove(id);
    const workspace = open.get(id);
    open.delete(id);
    const entries = await forgetWorkspace(store, id);
    // What was under way may have kept something since.
    await workspace?.runner.idle();
    await forgetWorkspace(store, id);
    logger.info({ workspace: id, entries }, 'the app was removed from a workspace; its data is deleted');
  }

  /**
   * Asks Slack whether it still takes the token, because the news of a removal may come after the app was installed again.
   */
  async function check(id: string, isTold: boolean): Promise<void> {
    const installation = await installations.read(id);
    if (!installation) return;
    const token = () => Promise.resolve(installation.token);
    const api = createSlackApi({ token, apiUrl, logger: boltLogger });
    try {
      await fetchIdentity(api);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      const reason = slackErrorOf(cause);
      if (isTold ? isTokenRefused(cause) : gone.has(reason ?? '')) return forget(id);
      logger.error(
        { workspace: id, reason: reason ?? String(cause) },
        'Slack does not take the token of a workspace',
      );
    }
  }

  /** Deletes what belongs to workspaces that an organisation took the app from; if that is cut short, after the next start. */
  async function forgetTeams(id: string): Promise<void> {
    if (!(await installations.read(id))) return;
    await store.set(`${losingPrefix}${id}`, 'yes');
    const api = createSlackApi({ token: () => tokens.of(id), apiUrl, logger: boltLogger });
    const entries = await forgetLostTeams(store, api, id, leaving.signal);
    await store.delete(`${losingPrefix}${id}`);
    logger.info(
      { workspace: id, entries },
      'an organisation took the app from workspaces; their data is deleted',
    );
  }

  const checkOnce = (id: string, isTold: boolean) => afterOthers(id, () => check(id, isTold));

  /** Looks after an installation in the background, one thing at a time. */
  function afterOthers(id: string, work: () => Promise<void>): void {
    const under = (checking.get(id) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => {
        if (!leaving.signal.aborted)
          logger.error({ err: error, workspace: id }, 'a workspace could not be checked');
      })
      .finally(() => {
        if (checking.get(id) === under) checking.delete(id);
      });
    checking.set(id, under);
  }

  function create(installation: Installation): Workspace {
    const { id } = installation;
    let latest = identityOf(installation);
    return createWorkspace(partsOf(parts, id), {
      installation: id,
      identity: () => latest,
      async token() {
        const token = await tokens.of(id);
        const now = await installations.find(id);
        if (now) latest = identityOf(now);
        return token;
      },
      onTokenRefused: () => {
        if (!checking.has(id)) checkOnce(id, false);
      },
    });
  }

  /** @throws WrongKeyError, or whatever the store throws. */
  async function workspaceOf(id: string): Promise<Workspace | undefined> {
    const installation = await installations.find(id);
    if (!installation) {
      open.delete(id);
      return undefined;
    }
    const known = open.get(id);
    // Installed again: perhaps with another bot user.
    if (known?.identity().botUserId === installation.botUserId) return known;
    const made = create(installation);
    open.set(id, made);
    return made;
  }

  async function find(source: Source): Promise<Workspace | undefined> {
    for (const id of installationsOf(source)) {
      try {
        const workspace = await workspaceOf(id);
        if (workspace) return workspace;
      } catch (error) {
        logger.error({ err: error, workspace: id }, 'the installation of a workspace could not be read');
      }
    }
    return undefined;
  }

  async function installed(id: string): Promise<Workspace> {
    const workspace = await workspaceOf(id);
    if (!workspace) throw new NotInstalledError(`expected the app in ${id}, but it isn't installed there`);
    return workspace;
  }

  /** Redis may take a moment. Where it stays away, people are told, and the bot starts all the same. */
  async function onceStoreAnswers<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const until = performance.now() + timeoutsMs.installationsAtStart;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (performance.now() > until) {
          logger.error({ err: error }, 'the installations could not be read at the start');
          return undefined;
        }
        await pause(waitsMs.installationsAtStart);
      }
    }
  }

  return {
    platform: createRoutedUploads(async (id) => (await installed(id)).platform, parts.isOurs),
    channels: createRoutedChannels(async (id) => (await installed(id)).channels, parts.isOurs),
    async start() {
      const kept = await onceStoreAnswers(() => installations.encryptAgain());
      if (!kept) return;
      const cutShort = await onceStoreAnswers(() => store.list(losingPrefix));
      for (const id of [...(cutShort?.keys() ?? [])].map((key) => key.slice(losingPrefix.length)))
        afterOthers(id, () => forgetTeams(id));
      const { readable, unreadable } = kept;
      if (unreadable.length > 0) {
        const problem = new WrongKeyError(unreadable);
        if (readable === 0) throw new PlatformRefusedError(problem.message);
        logger.error({ workspaces: unreadable }, problem.message);
      } else if (readable === 0) logger.info('no workspace has installed the app yet: open /slack/install');
    },
    known: (source) =>
      installationsOf(source)
        .map((id) => open.get(id))
        .find((workspace) => workspace !== undefined),
    find,
    latest: () => [...open.values()],
    onTeamsRevoked({ installation: id }) {
      if (id !== undefined) afterOthers(id, () => forgetTeams(id));
    },
    onTokenDoubt({ installation }) {
      if (installation !== undefined) checkOnce(installation, true);
    },
    async tellStranger(url) {
      const body = { text: notHere, response_type: 'ephemeral', replace_original: false };
      await nobody
        .respond(url, body, AbortSignal.timeout(timeoutsMs.shortAnswer))
        .catch((error: unknown) =>
          logger.info({ reason: slackErrorOf(error) ?? String(error) }, 'a stranger could not be told'),
        );
    },
    async idle() {
      leaving.abort();
      await Promise.all(checking.values());
    },
  };
}
