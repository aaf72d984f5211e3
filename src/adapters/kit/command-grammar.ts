import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf, optionInfos, type OptionInfo } from '../../core/options.ts';

/** What the grammar needs to know about a command. */
export interface Grammar {
  readonly command: AnyCommand;
  readonly byName: ReadonlyMap<string, OptionInfo>;
  /** The option that words without a name belong to. */
  readonly text: OptionInfo | undefined;
  readonly image: OptionInfo | undefined;
}

const grammars = new WeakMap<AnyCommand, Grammar>();

/** The grammar of a command. */
export function grammarOf(command: AnyCommand): Grammar {
  const known = grammars.get(command);
  if (known) return known;
  const infos = optionInfos(command);
  const image = imageOptionOf(command);
  // An option that is the only one needs no name either.
  const only = infos.length === 1 && !image ? infos[0] : undefined;
  const grammar = {
    command,
    byName: new Map(infos.map((info) => [info.name.toLowerCase(), info])),
    text: infos.find(({ schema }) => schema.type === 'string' && !schema.enum && !schema.attachment) ?? only,
    image,
  };
  grammars.set(command, grammar);
  return grammar;
}

/** The option that words without a name belong to. */
export function textOptionOf(command: AnyCommand): OptionInfo | undefined {
  return grammarOf(command).text;
}
