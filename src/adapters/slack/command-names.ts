import type { AnyCommand } from '../../core/command.ts';

/**
 * Names that Slack keeps for itself. A manifest with one of them is refused as a whole. Slack has no list of them; these
 * are its built-in commands and those that people report as refused.
 */
const reserved = new Set(
  'apps archive away call collapse commands dm dnd expand feed feedback help huddle invite invite_people join keys kick leave me msg mute open part prefs remind remove rename search send shortcuts shrug star status topic who'.split(
    ' ',
  ),
);

/** What Slack calls the commands, and back. */
export interface CommandNames {
  /** With its slash. */
  slashOf(command: AnyCommand): string;
  /** The command behind a slash command or a first word; the plain name where there is none. */
  nameOf(typed: string): string;
  isKnown(typed: string): boolean;
}

/**
 * Names the commands: `/caption`, or `/toon-caption` with the prefix `toon`, for workspaces where another app has the
 * name, since there the app that was installed last wins. Reserved names always get a prefix.
 */
export function createCommandNames(commands: readonly AnyCommand[], prefix?: string): CommandNames {
  function slashOf({ name }: AnyCommand): string {
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
    isKnown: (typed) => names.has(slashed(typed)),
  };
}
