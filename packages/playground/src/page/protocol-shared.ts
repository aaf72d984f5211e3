/** A person, the bot itself, or another app. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** A bot, this one or another app's. */
  readonly bot: boolean;
  /** The bot that the page is about. */
  readonly isThisBot: boolean;
  readonly admin: boolean;
  /** Pays for Discord’s Nitro, and may write longer messages. */
  readonly nitro?: true;
}

/** A picture or file; `url` is on the page's own origin. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  readonly contentType?: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly altText?: string;
  readonly spoiler?: boolean;
}

/** A file on its way to the server. */
export interface FileUpload {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  readonly altText?: string;
  readonly spoiler?: boolean;
}

/** The largest accepted file, in bytes. */
export const maxFileBytes = 10 * 1024 * 1024;
