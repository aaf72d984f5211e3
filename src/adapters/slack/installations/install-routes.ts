import { InstallProvider } from '@slack/oauth';
import { webApi, type Logger as BoltLogger } from '@slack/bolt';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RawAnswer, RawRequest, RawRoute } from '../../../core/adapter.ts';
import type { Logger } from '../../../lib/logger.ts';
import { clientOptions, slackApiUrl } from '../api.ts';
import { mayInstall, NotAllowedHereError } from './allowed.ts';
import { explainFailure } from './failures.ts';
import { installationFrom, type Installation } from './installation.ts';
import type { KeptInstallations } from './kept-installations.ts';
import { failedPage, installedPage, installPage } from './pages.ts';
import { installPath, redirectPath } from './paths.ts';
import { timeoutsMs } from '../limits.ts';

interface InstallRoutesOptions {
  readonly installations: KeptInstallations;
  readonly onInstalled: (id: string) => Promise<void>;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Workspaces and organisations that may install the app, by their ids; all if it is empty. */
  readonly installOnly: readonly string[];
  readonly scopes: readonly string[];
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
}

/** Runs one of the installer's handlers, which work on Node's own requests, and adds the cookies that it sets. */
async function withCookies(
  { url, headers }: RawRequest,
  work: (request: IncomingMessage, response: ServerResponse) => Promise<RawAnswer>,
): Promise<RawAnswer> {
  const request = new IncomingMessage(new Socket());
  const { host = 'localhost', cookie } = headers;
  Object.assign(request, {
    url,
    method: 'GET',
    headers: { host: String(host), ...(cookie !== undefined && { cookie: String(cookie) }) },
  });
  const response = new ServerResponse(request);
  const answer = await work(request, response);
  const cookies = response.getHeader('set-cookie');
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...(cookies !== undefined && { 'Set-Cookie': [cookies].flat().map(String) }),
    },
  };
}

/** Slack's page that asks for permission. */
function authorizationUrl(apiUrl: string): string {
  const base = apiUrl === slackApiUrl ? 'https://slack.com' : new URL(apiUrl).origin;
  return new URL('/oauth/v2/authorize', base).href;
}

/**
 * Creates the two pages that install the app, on Slack's own installer: its state is signed, ends after ten minutes, and is good
 * only for the browser that began. Without a redirect address of our own Slack takes the one in the app's manifest.
 */
export function createInstallRoutes(options: InstallRoutesOptions): readonly RawRoute[] {
  const {
    installations,
    onInstalled,
    clientId,
    clientSecret,
    stateSecret,
    installOnly,
    scopes,
    apiUrl,
    logger,
    boltLogger,
  } = options;
  const ofClient = { ...clientOptions(apiUrl, boltLogger), retryConfig: { retries: 0 } };

  /** Gives back what Slack has just granted. */
  async function giveBack({ id: workspace, token }: Installation): Promise<void> {
    logger.warn({ workspace }, 'somebody installed the app in a workspace that is not in SLACK_INSTALL_ONLY');
    await new webApi.WebClient(token, ofClient).auth
      .revoke()
      .catch((error: unknown) =>
        logger.error(
          { err: error, workspace },
          'the token of that workspace could not be revoked; it is not kept',
        ),
      );
  }

  const provider = new InstallProvider({
    ...{ clientId, clientSecret, stateSecret, logger: boltLogger },
    stateCookieExpirationSeconds: timeoutsMs.install / 1000,
    authorizationUrl: authorizationUrl(apiUrl),
    installUrlOptions: { scopes: [...scopes] },
    clientOptions: ofClient,
    renderHtmlForInstallPath: (url) => url,
    installationStore: {
      async storeInstallation(slack) {
        const installation = installationFrom(slack);
        if (!mayInstall(installation, installOnly)) {
          await giveBack(installation);
          throw new NotAllowedHereError(installation);
        }
        await onInstalled(installation.id);
        await installations.keep(installation);
        const { id: workspace, isOrganisationWide } = installation;
        logger.info({ workspace, isOrganisationWide }, 'the app was installed in a workspace');
      },
      fetchInstallation: () => Promise.reject(new Error('expected installations to be read from the store')),
    },
  });

  async function begin(request: RawRequest): Promise<RawAnswer> {
    return withCookies(request, async (req, res) => {
      let url = '';
      res.end = (chunk?: unknown) => {
        url = String(chunk);
        return res;
      };
      await provider.handleInstallPath(req, res);
      return installPage(url, { isForSome: installOnly.length > 0 });
    });
  }

  async function finish(request: RawRequest): Promise<RawAnswer> {
    const refusal = new URL(request.url, 'http://localhost').searchParams.get('error');
    return withCookies(request, async (req, res) => {
      let answer: RawAnswer | undefined;
      await provider.handleCallback(req, res, {
        success({ team, enterprise, appId, isEnterpriseInstall }) {
          const owner = isEnterpriseInstall ? enterprise : team;
          const target = new URL('https://slack.com/app_redirect');
          if (appId !== undefined) target.searchParams.set('app', appId);
          if (team) target.searchParams.set('team', team.id);
          answer = installedPage(owner?.name ?? 'Slack', target.href);
        },
        failure(error) {
          const { status, text } = explainFailure(error, refusal);
          if (status >= 500) logger.error({ err: error }, 'the app could not be installed');
          answer = failedPage(status, text);
        },
      });
      if (!answer) throw new Error('expected the installer to succeed or fail, got neither');
      return answer;
    });
  }

  return [
    { method: 'GET', path: installPath, handle: begin },
    { method: 'GET', path: redirectPath, handle: finish },
  ];
}
