import type { Installation as SlackInstallation } from '@slack/oauth';
import { z } from 'zod';

/** The app in one workspace, or in all workspaces of an organisation. */
export const installationSchema = z.object({
  /** The workspace's id, or that of the organisation that installed the app for all of its workspaces. */
  id: z.string(),
  name: z.string(),
  isOrganisationWide: z.boolean(),
  /** The organisation of Enterprise Grid, in which people's ids are unique. */
  organisation: z.string().exactOptional(),
  botId: z.string(),
  botUserId: z.string(),
  scopes: z.array(z.string()),
  token: z.string(),
  /** Set where Slack replaces the token: what gets the next one, once, and when this one ends, in ms since 1970. */
  renewal: z.object({ refreshToken: z.string(), expiresAt: z.number() }).exactOptional(),
});
export type Installation = z.output<typeof installationSchema>;

/** An installation from Slack's answer. @throws Error if the app got no bot token. */
export function installationFrom(slack: SlackInstallation): Installation {
  const { team, enterprise, bot, isEnterpriseInstall: isOrganisationWide = false } = slack;
  const owner = isOrganisationWide ? enterprise : team;
  if (!bot || !owner) throw new Error('expected a bot token for a workspace or an organisation, got neither');
  const { refreshToken, expiresAt } = bot;
  const isRenewed = refreshToken !== undefined && expiresAt !== undefined;
  return {
    id: owner.id,
    name: owner.name ?? owner.id,
    isOrganisationWide,
    ...(enterprise && { organisation: enterprise.id }),
    botId: bot.id,
    botUserId: bot.userId,
    scopes: bot.scopes,
    token: bot.token,
    ...(isRenewed && { renewal: { refreshToken, expiresAt: expiresAt * 1000 } }),
  };
}
