import { PlatformRefusedError } from '../../core/adapter.ts';
import { createSlackApi } from './api.ts';
import { createBoltLogger, fetchIdentity, type BotIdentity } from './client.ts';
import { createWorkspace, type Workspace, type WorkspaceParts } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

interface OneWorkspaceOptions {
  readonly botToken: string;
  /** Called when Slack doesn't take the token any more. */
  readonly onRefused: (reason: string) => void;
}

/** The workspace that one token is for. */
export interface OneWorkspace extends Workspaces {
  readonly workspace: Workspace;
  /** Asks Slack whether it still takes the token; an event or one failed call may be about something else. */
  checkToken(): void;
}

/** Events after which the bot can do nothing more, and what to do about them. */
const fatalEvents: Readonly<Record<string, string>> = {
  tokens_revoked: 'Slack revoked SLACK_BOT_TOKEN: install the app again and set the new token',
  app_uninstalled: 'the app was removed from the workspace: install it again and set the new token',
};

/** Creates the bot in the workspace of its one token. Everything comes from there. */
export function createOneWorkspace(
  parts: WorkspaceParts,
  { botToken, onRefused }: OneWorkspaceOptions,
): OneWorkspace {
  const { apiUrl, logger } = parts;
  let current: BotIdentity = { botId: '', botUserId: '', teamId: '', scopes: undefined };
  let started = false;
  let checking: Promise<unknown> | undefined;
  const token = () => Promise.resolve(botToken);
  const api = createSlackApi({ token, apiUrl, logger: createBoltLogger(logger) });

  function checkToken(): void {
    if (!started) return;
    checking ??= fetchIdentity(api)
      .catch((error: unknown) => {
        if (error instanceof PlatformRefusedError) onRefused(error.message);
      })
      .finally(() => (checking = undefined));
  }

  const access = { identity: () => current, token, onTokenRefused: checkToken };
  const workspace = createWorkspace(parts, access);
  return {
    workspace,
    checkToken,
    async start() {
      current = await fetchIdentity(api);
      started = true;
    },
    known: () => workspace,
    find: () => Promise.resolve(workspace),
    latest: () => [workspace],
    onTokenDoubt(_workspace, event) {
      logger.error({ event }, fatalEvents[event]);
      checkToken();
    },
    onTeamsRevoked: () => undefined,
    idle: () => Promise.resolve(),
    tellStranger: () => Promise.resolve(),
  };
}
