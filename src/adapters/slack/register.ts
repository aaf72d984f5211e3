import type { AnyCommand } from '../../core/command.ts';
import { usageHint } from '../kit/usage.ts';
import { cutText } from './text.ts';

/** Longest texts, in characters (docs.slack.dev/reference). */
const lengths = {
  shortcutName: 24,
  shortcutDescription: 150,
  usageHint: 1_000,
} as const;

/**
 * Names that Slack keeps for itself; it refuses a whole manifest for one of them. Slack publishes no list. These are its
 * built-in commands and the ones that people report as refused.
 */
const reserved = new Set(
  'apps archive away call collapse commands dm dnd expand feed feedback help huddle invite invite_people join keys kick leave me msg mute open part prefs remind remove rename search send shortcuts shrug star status topic who'.split(
    ' ',
  ),
);

/** What the commands are called on Slack, and back. */
export interface CommandNames {
  /** Includes the slash. */
  slashOf(command: Pick<AnyCommand, 'name'>): string;
  /** The name of the command behind a slash command or a first word; what was typed if there is none. */
  nameOf(typed: string): string;
}

/**
 * Names the commands: `/caption`, or `/toon-caption` with the prefix `toon`. A prefix helps in workspaces where another app
 * has the same command, since the app installed last gets it. Reserved names always get a prefix.
 */
export function createCommandNames(commands: readonly AnyCommand[], prefix?: string): CommandNames {
  function slashOf({ name }: Pick<AnyCommand, 'name'>): string {
    if (prefix !== undefined) return `/${prefix}-${name}`;
    return reserved.has(name) ? `/toonwit-${name}` : `/${name}`;
  }
  const names = new Map(
    commands.flatMap((command) => [
      [slashOf(command), command.name],
      [`/${command.name}`, command.name],
    ]),
  );
  const slashed = (typed: string) => `/${typed.toLowerCase().replace(/^\//, '')}`;
  return {
    slashOf,
    nameOf: (typed) => names.get(slashed(typed)) ?? slashed(typed).slice(1),
  };
}

const menuPrefix = 'menu:';
/** The entry in the menu of messages that deletes an answer. */
export const deleteCallback = 'delete-answer';

/** The command behind the callback id of an entry in the menu of messages; undefined for other ids. */
export function menuCommandOf(callbackId: string): string | undefined {
  return callbackId.startsWith(menuPrefix) ? callbackId.slice(menuPrefix.length) : undefined;
}

function slashCommand(command: AnyCommand, slash: string, url: string | undefined) {
  const hint = usageHint(command);
  return {
    command: slash,
    description: command.description,
    ...(hint !== '' && { usage_hint: cutText(hint, lengths.usageHint) }),
    // Slack then sends mentions and links in its own notation, so a typed name can't pass for somebody else's.
    should_escape: true,
    ...(url !== undefined && { url }),
  };
}

interface RegistrationOptions {
  /** Goes before the commands' names. */
  readonly prefix?: string | undefined;
  /** Where Slack sends the commands; Socket Mode without it. */
  readonly url?: string | undefined;
}

/**
 * What the commands become on Slack: slash commands, and entries in the menu of messages. Slack takes them as part of the
 * app's manifest, not by a call.
 */
export function registrationFor(commands: readonly AnyCommand[], { prefix, url }: RegistrationOptions = {}) {
  const names = createCommandNames(commands, prefix);
  return {
    shortcuts: [
      ...commands.flatMap((command) =>
        command.menu
          ? [
              {
                name: cutText(command.menu.label, lengths.shortcutName),
                type: 'message' as const,
                callback_id: `${menuPrefix}${command.name}`,
                description: cutText(command.description, lengths.shortcutDescription),
              },
            ]
          : [],
      ),
      ...(commands.some(({ ephemeral }) => !ephemeral)
        ? [
            {
              name: '🗑 Delete this answer',
              type: 'message' as const,
              callback_id: deleteCallback,
              description: 'For whoever asked for it, and for those who moderate the channel',
            },
          ]
        : []),
    ],
    slash_commands: commands.map((command) => slashCommand(command, names.slashOf(command), url)),
  };
}
