import type { World } from './world.ts';

/** The workspaces that may install the app; the first one has from the start. */
export interface Worlds {
  readonly first: World;
  readonly all: readonly World[];
  add(world: World): void;
  /** The workspace that a token is for; the first for one that nobody has. */
  ofToken(value: string | undefined): World;
  /** The workspace with this id, or the organisation. */
  ofTeam(id: string): World | undefined;
}

/** Creates the list of workspaces. */
export function createWorlds(first: World): Worlds {
  const all = [first];
  return {
    first,
    all,
    add: (world) => void all.push(world),
    ofToken: (value) => all.find(({ tokens }) => tokens.find(value) !== undefined) ?? first,
    ofTeam: (id) =>
      all.find(({ workspace }) => workspace.enterprise?.id === id) ??
      all.find(({ workspace }) => workspace.team.id === id),
  };
}
