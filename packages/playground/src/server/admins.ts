/** Who manages the server and the workspace, by platform id. */
export interface Admins {
  readonly discord: ReadonlySet<string>;
  readonly slack: ReadonlySet<string>;
}
