import { z } from 'zod';

const entry = z.record(z.string(), z.unknown());

/** The parts of a manifest that decide what the bot can do; names and descriptions of the app are its owner's. */
const manifest = z.object({
  features: z
    .object({
      app_home: entry.default({}),
      shortcuts: z.array(entry).default([]),
      slash_commands: z.array(entry).default([]),
    })
    .partial()
    .default({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).partial() })
    .partial()
    .default({}),
  settings: z
    .object({
      event_subscriptions: z.object({ request_url: z.string(), bot_events: z.array(z.string()) }).partial(),
      interactivity: entry,
      socket_mode_enabled: z.boolean(),
    })
    .partial()
    .default({}),
});
type Manifest = z.output<typeof manifest>;

/** The address to which Slack sends events, if the manifest has one. */
export function requestUrlOf(exported: unknown): string | undefined {
  return manifest.safeParse(exported).data?.settings.event_subscriptions?.request_url;
}

type Entries = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The manifest as a flat list, so that two of them can be compared in any order. */
function entriesOf({ features, oauth_config, settings }: Manifest): Entries {
  const { socket_mode_enabled = false, interactivity = {}, event_subscriptions = {} } = settings;
  return new Map([
    ...(features.slash_commands ?? []).map(
      (each) => [`slash command ${String(each['command'])}`, each] as const,
    ),
    ...(features.shortcuts ?? []).map((each) => [`shortcut ${String(each['name'])}`, each] as const),
    ...(oauth_config.scopes?.bot ?? []).map((scope) => [`scope ${scope}`, {}] as const),
    ...(event_subscriptions.bot_events ?? []).map((event) => [`event ${event}`, {}] as const),
    ['Socket Mode', { enabled: socket_mode_enabled }] as const,
    ['Interactivity', interactivity] as const,
    ['App Home', features.app_home ?? {}] as const,
    ['Event Subscriptions', { request_url: event_subscriptions.request_url }] as const,
  ]);
}

function shown(value: unknown): string {
  return value === undefined ? 'not set' : JSON.stringify(value);
}

/** The fields of ours that differ; Slack adds others. */
function changesIn(
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(ours)
    .filter(([name, value]) => shown(value) !== shown(theirs[name]))
    .map(([name, value]) => `${name} should be ${shown(value)}, is ${shown(theirs[name])}`);
}

/**
 * What should change in an app's manifest, a line each: `+` is missing, `-` is too much, `~` differs.
 * @throws ZodError if it is no manifest
 */
export function driftOf(wanted: unknown, exported: unknown): string[] {
  const [ours, theirs] = [entriesOf(manifest.parse(wanted)), entriesOf(manifest.parse(exported))];
  return [
    ...[...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `+ ${name}`),
    ...[...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `- ${name}`),
    ...[...ours].flatMap(([name, value]) =>
      changesIn(value, theirs.get(name) ?? value).map((change) => `~ ${name}: ${change}`),
    ),
  ];
}
