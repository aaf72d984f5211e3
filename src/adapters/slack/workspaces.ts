import { z } from 'zod';
import { listOf, maybe } from './lenient-fields.ts';
import type { Workspace } from './workspace.ts';

/** Where something comes from, by Slack's ids. */
export interface Source {
  readonly team?: string | undefined;
  readonly organisation?: string | undefined;
  /** Whether it comes by way of an installation for a whole organisation of Enterprise Grid, if Slack says. */
  readonly isOrganisationWide?: boolean | undefined;
}

/** The workspaces that the bot serves: one, or all that have installed it. */
export interface Workspaces {
  /** The one that something comes from, if that is known without asking the store. */
  known(source: Source): Workspace | undefined;
  /** The one that something comes from; undefined if the app isn't installed there. Never rejects. */
  find(source: Source): Promise<Workspace | undefined>;
  /** Those that something has come from lately. */
  latest(): readonly Workspace[];
  /** Called when an event says that the app may have lost its access. */
  onTokenDoubt(workspace: Workspace, event: string): void;
  /** Called when an event says that an organisation took the app from some of its workspaces. */
  onTeamsRevoked(workspace: Workspace): void;
  /** Gets ready for what arrives. @throws PlatformRefusedError if the bot's owner must change something first. */
  start(): Promise<void>;
  /** Leaves what can wait to the next start. Resolves once nothing goes on besides the uses of commands. */
  idle(): Promise<void>;
  /** Tells a person in a workspace that hasn't installed the app. Never rejects. */
  tellStranger(responseUrl: string): Promise<void>;
}

const text = maybe(z.string());
const withId = maybe(z.object({ id: z.string(), enterprise_id: text }));
const flag = maybe(z.union([z.boolean(), z.string()]));

/** The event that tells an organisation's app that it was taken from some of the workspaces. */
export const teamsRevoked = 'team_access_revoked';

const origin = z
  .object({
    event: maybe(z.object({ type: text })),
    /** For whom an event is: the sender's workspace is another one in channels that several share. */
    authorizations: maybe(
      listOf(z.object({ team_id: text, enterprise_id: text, is_enterprise_install: flag })),
    ),
    team_id: text,
    enterprise_id: text,
    is_enterprise_install: flag,
    team: withId,
    enterprise: withId,
    user: maybe(z.object({ team_id: text })),
    /** A dialog may be sent from another workspace than the app's. */
    view: maybe(z.object({ app_installed_team_id: text })),
  })
  .catch({
    ...{ event: undefined, authorizations: undefined },
    ...{ team_id: undefined, enterprise_id: undefined, is_enterprise_install: undefined },
    ...{ team: undefined, enterprise: undefined, user: undefined, view: undefined },
  });

/** Reads where a payload comes from. */
export function sourceOf(body: unknown): Source {
  const { event, authorizations, team, enterprise, user, view, ...given } = origin.parse(body);
  const [first] = authorizations ?? [];
  const { team_id, enterprise_id, is_enterprise_install: flagged } = first ?? given;
  // It is the organisation's, although Slack's own example says otherwise (docs.slack.dev/reference/events/team_access_revoked).
  if (event?.type === teamsRevoked)
    return { organisation: enterprise_id ?? given.enterprise_id, isOrganisationWide: true };
  return {
    team: view?.app_installed_team_id ?? team_id ?? team?.id ?? user?.team_id,
    organisation: enterprise_id ?? enterprise?.id ?? team?.enterprise_id,
    isOrganisationWide: flagged === undefined ? undefined : String(flagged) === 'true',
  };
}

/** The installations that something may come from, likelier ones first. */
export function installationsOf({ team, organisation, isOrganisationWide }: Source): readonly string[] {
  const ids = [
    isOrganisationWide === true ? undefined : team,
    isOrganisationWide === false ? undefined : organisation,
  ];
  return ids.filter((id) => id !== undefined);
}
