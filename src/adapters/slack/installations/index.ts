import type { RawRoute } from '../../../core/adapter.ts';
import { createKeyRing } from '../../../lib/encryption.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { Store } from '../../../store/store.ts';
import { createBoltLogger } from '../client.ts';
import { scopesFor } from '../scopes.ts';
import type { WorkspaceParts } from '../workspace.ts';
import { createInstallRoutes } from './install-routes.ts';
import { createInstalledWorkspaces, type InstalledWorkspaces } from './installed-workspaces.ts';
import { createKeptInstallations } from './kept-installations.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** An app that many workspaces install. */
export interface Distribution {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what comes back from Slack's page. */
  readonly stateSecret: string;
  /** Workspaces and organisations that may install the app, by their ids; all unless given. */
  readonly installOnly?: readonly string[];
  /** The first encrypts tokens, all decrypt them. */
  readonly tokenKeys: readonly string[];
  readonly store: Store;
  /** Called when a workspace or organisation has installed the app. */
  readonly onInstalled?: (id: string) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

type TokenSource = Omit<Distribution, 'stateSecret'> & { readonly apiUrl: string; readonly logger: Logger };

function access({ tokenKeys, ...source }: TokenSource) {
  const { store, logger } = source;
  const installations = createKeptInstallations({ store, keys: createKeyRing(tokenKeys) });
  const boltLogger = createBoltLogger(logger);
  const tokens = createTokens({ ...source, installations, boltLogger });
  return { installations, tokens, boltLogger };
}

/** The tokens of all workspaces that have installed the app, for a process that only reads files. */
export function createInstalledTokens(source: TokenSource): Tokens {
  return access(source).tokens;
}

/** Creates the bot in all workspaces that install the app, and the pages on which they do. */
export function createDistributed(
  parts: WorkspaceParts,
  distribution: Distribution,
): { readonly workspaces: InstalledWorkspaces; readonly routes: readonly RawRoute[] } {
  const { apiUrl, logger, commands } = parts;
  const { installations, tokens, boltLogger } = access({ ...distribution, apiUrl, logger });
  const workspaces = createInstalledWorkspaces(parts, { installations, tokens, store: distribution.store });
  const { clientId, clientSecret, stateSecret, installOnly = [] } = distribution;
  const { onInstalled = () => Promise.resolve() } = distribution;
  const routes = createInstallRoutes({
    installations,
    onInstalled,
    clientId,
    clientSecret,
    stateSecret,
    installOnly,
    apiUrl,
    logger,
    boltLogger,
    scopes: scopesFor(commands),
  });
  return { workspaces, routes };
}
