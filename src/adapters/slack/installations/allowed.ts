import type { Installation } from './installation.ts';

/** Somebody installed the app where the owner doesn't want it (SLACK_INSTALL_ONLY). */
export class NotAllowedHereError extends Error {
  override readonly name = 'NotAllowedHereError';
  /** What the workspace or organisation is called. */
  readonly where: string;

  constructor({ id, name }: Pick<Installation, 'id' | 'name'>) {
    super(`expected an installation in one of SLACK_INSTALL_ONLY, got ${id}`);
    this.where = name;
  }
}

/**
 * Whether the app may be installed somewhere: everywhere if `only` is empty, else in the workspaces and organisations named
 * there, and in each workspace of such an organisation.
 */
export function mayInstall(
  { id, organisation }: Pick<Installation, 'id' | 'organisation'>,
  only: readonly string[],
): boolean {
  return (
    only.length === 0 || only.includes(id) || (organisation !== undefined && only.includes(organisation))
  );
}
