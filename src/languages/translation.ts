import type { English } from './en/index.ts';

/** A command's texts: English ones stand in the command itself. */
export interface CommandTexts {
  readonly description: string;
  /** The entry in the menu of messages, for a command that has one. */
  readonly menu?: string;
  /** The options' descriptions. */
  readonly options: Readonly<Record<string, string>>;
}

/** Every message of a language. */
export type Catalogue = {
  readonly [Subject in keyof English]: { readonly [Name in keyof English[Subject]]: string };
};

/** A catalogue that is translated from English, with the texts of the commands. */
export interface Translation {
  readonly messages: Catalogue;
  readonly commands: Readonly<Record<string, CommandTexts>>;
}
