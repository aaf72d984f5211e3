import type { Surface } from './table.ts';

/** A file as people upload it. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a person got for their files, in the same form on every platform. */
export interface SurfaceAnswer {
  /** Everything that the answer says. */
  readonly text: string;
  /** The alternative texts of its pictures. */
  readonly altTexts: readonly string[];
  /** Whether only the person sees it. */
  readonly isPrivate: boolean;
}

/** A platform with the bot on it, where ada uses a command on files. */
export interface SurfaceDriver {
  use(surface: Surface, command: string, files: readonly SharedFile[]): Promise<SurfaceAnswer>;
}

/** Every file beside this one that is called like a platform exports one as `startSurfaces`. */
export type StartSurfaces = () => Promise<SurfaceDriver>;
