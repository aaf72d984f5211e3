import type { AnyCommand } from '../../../core/command.ts';
import { isSwitch, optionInfos } from '../../../core/options.ts';

/** A choice of one of a command's options. */
interface Choice {
  readonly option: string;
  readonly choice: string;
}

/** The choices of a command's options that a text names, at most one for each option. */
export function choicesSaid(text: string, command: AnyCommand): Choice[] {
  const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return optionInfos(command).flatMap(({ name, schema }) => {
    // “What is the mood on this channel” switches nothing on.
    const isSaid = (each: string) => said.has(each) || command.spoken?.choices?.[each]?.test(text) === true;
    const choice = schema.enum?.find((each) => isSaid(each) && !isSwitch(each));
    return choice === undefined ? [] : [{ option: name, choice }];
  });
}

/** The same as people type them: `style:sketch`. */
export function typedChoices(text: string, command: AnyCommand): string {
  return choicesSaid(text, command)
    .map(({ option, choice }) => `${option}:${choice}`)
    .join(' ');
}
