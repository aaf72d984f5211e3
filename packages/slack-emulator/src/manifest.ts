import { z } from 'zod';

const url = z.url();

/**
 * The parts of a Slack app manifest that the emulator acts on, with Slack's own limits
 * (docs.slack.dev/reference/app-manifest, and the `Manifest` type of @slack/web-api). Other parts are let through.
 */
export const manifestSchema = z.looseObject({
  display_information: z.looseObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(174).max(4_000).optional(),
  }),
  features: z
    .looseObject({
      bot_user: z
        .looseObject({ display_name: z.string().min(1).max(80), always_online: z.boolean().optional() })
        .optional(),
      shortcuts: z
        .array(
          z.strictObject({
            type: z.enum(['global', 'message']),
            name: z.string().min(1).max(24),
            callback_id: z.string().min(1).max(255),
            description: z.string().min(1).max(150),
          }),
        )
        .max(10)
        .optional(),
      slash_commands: z
        .array(
          z.strictObject({
            command: z
              .string()
              .max(32)
              .regex(/^\/[^\s/]+$/),
            description: z.string().min(1).max(2_000),
            usage_hint: z.string().max(1_000).optional(),
            should_escape: z.boolean().optional(),
            url: url.optional(),
          }),
        )
        .max(50)
        .optional(),
    })
    .optional(),
  oauth_config: z
    .looseObject({
      redirect_urls: z.array(url).max(1_000).optional(),
      scopes: z.looseObject({ bot: z.array(z.string()).max(255).optional() }).optional(),
    })
    .optional(),
  settings: z
    .looseObject({
      event_subscriptions: z
        .looseObject({ request_url: url.optional(), bot_events: z.array(z.string()).max(100).optional() })
        .optional(),
      interactivity: z.looseObject({ is_enabled: z.boolean(), request_url: url.optional() }).optional(),
      socket_mode_enabled: z.boolean().optional(),
      org_deploy_enabled: z.boolean().optional(),
      token_rotation_enabled: z.boolean().optional(),
    })
    .optional(),
});

/** What an installed app may do and is told, read from its manifest. */
export interface App {
  /** As its owner reads it in the app's settings. */
  readonly manifest: z.output<typeof manifestSchema>;
  readonly name: string;
  readonly botName: string;
  /** By the command with its slash; `undefined` when any command is taken. */
  readonly commands: ReadonlyMap<string, { readonly escape: boolean }> | undefined;
  /** Callback ids by kind; `undefined` when any shortcut is taken. */
  readonly shortcuts:
    readonly { readonly type: 'global' | 'message'; readonly callback_id: string }[] | undefined;
  readonly interactive: boolean;
  readonly events: ReadonlySet<string>;
  readonly scopes: readonly string[];
  /** Where a browser may be sent after the app was installed. */
  readonly redirectUrls: readonly string[];
  /** Whether an organisation can install it for all of its workspaces. */
  readonly isForOrganisations: boolean;
  readonly rotatesTokens: boolean;
}

/** Who the app is within the workspace. */
export interface Identity {
  readonly appId: string;
  readonly botId: string;
  /** The old verification token, which Slack still puts into every payload. */
  readonly verificationToken: string;
}

const allEvents = [
  'app_mention app_uninstalled channel_archive channel_unarchive file_deleted file_shared',
  'member_joined_channel message.channels message.groups message.im message.mpim reaction_added reaction_removed',
  'team_access_revoked tokens_revoked',
].flatMap((line) => line.split(' '));

const allScopes = [
  'app_mentions:read channels:history channels:read chat:write commands files:read files:write groups:history groups:read',
  'im:history im:read im:write mpim:history mpim:read mpim:write reactions:read reactions:write team:read usergroups:read users:read',
].flatMap((line) => line.split(' '));

/**
 * Installs an app from its manifest. Without one it is an app that takes every command and shortcut, is told
 * everything and has every scope but `chat:write.public`.
 * @throws Error that lists what Slack would refuse in the manifest.
 */
export function installApp(manifest: unknown): App {
  if (manifest === undefined) {
    const any = { commands: undefined, shortcuts: undefined, interactive: true };
    const installing = { redirectUrls: [], isForOrganisations: true, rotatesTokens: false };
    const name = 'App';
    return {
      ...{ name, botName: 'app', ...any, ...installing },
      manifest: { display_information: { name }, oauth_config: { scopes: { bot: allScopes } } },
      events: new Set(allEvents),
      scopes: allScopes,
    };
  }
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success)
    throw new Error(`expected a valid app manifest, got:\n${z.prettifyError(parsed.error)}`);
  const { display_information, features, oauth_config, settings } = parsed.data;
  const commands = features?.slash_commands ?? [];
  return {
    manifest: parsed.data,
    name: display_information.name,
    botName: features?.bot_user?.display_name ?? display_information.name.toLowerCase(),
    commands: new Map(commands.map((one) => [one.command, { escape: one.should_escape ?? false }])),
    shortcuts: features?.shortcuts ?? [],
    interactive: settings?.interactivity?.is_enabled ?? false,
    events: new Set(settings?.event_subscriptions?.bot_events),
    scopes: oauth_config?.scopes?.bot ?? [],
    redirectUrls: oauth_config?.redirect_urls ?? [],
    isForOrganisations: settings?.org_deploy_enabled ?? false,
    rotatesTokens: settings?.token_rotation_enabled ?? false,
  };
}
