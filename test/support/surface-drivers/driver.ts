import type { Surface, TextSurface } from './table.ts';

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

/** What ada gives the bot. */
export interface Given {
  readonly command: string;
  readonly text: string;
  /** A page whose address is in the text, and the picture that the platform shows of it. */
  readonly preview?: { readonly page: string; readonly picture: SharedFile };
}

/** A platform with the bot on it, where ada uses a command. */
export interface SurfaceDriver {
  use(surface: Surface, command: string, files: readonly SharedFile[]): Promise<SurfaceAnswer>;
  /** On a text: one of ben's by the menu, or else one of her own. */
  give(surface: TextSurface, given: Given): Promise<SurfaceAnswer>;
  /** Writes something to the bot, and then something else in its place; resolves with all answers that are there then. */
  change(
    surface: 'mention' | 'direct message',
    from: string,
    to: { readonly words: string; readonly answer: string },
  ): Promise<readonly string[]>;
  /** Asks for two captions, and posts the second; resolves with what everybody in the place where they were asked for sees then. */
  choose(surface: Exclude<TextSurface, 'menu of a message'>, prompt: string): Promise<string>;
  /** How a link with a label and ben's name are written in a text. */
  readonly notation: { readonly link: string; readonly ben: string };
}

/** Every file beside this one that is called like a platform exports one as `startSurfaces`. */
export type StartSurfaces = () => Promise<SurfaceDriver>;
