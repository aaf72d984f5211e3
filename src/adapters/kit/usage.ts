import type { AnyCommand } from '../../core/command.ts';
import { descriptionIn, optionDescriptionIn } from '../../core/command-texts.ts';
import { optionInfos, type OptionInfo } from '../../core/options.ts';
import { textOptionOf } from './command-grammar.ts';
import { sayIn } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';

const placeholders = { string: 'text', integer: 'number', number: 'number', boolean: 'yes|no' };

/** How an option is typed: the text needs no name, and a picture is given by its address. */
function typed(info: OptionInfo, isText: boolean): string {
  const { name, required, schema } = info;
  if (schema.attachment) return '[https://picture…]';
  const value = schema.enum?.join('|') ?? placeholders[schema.type ?? 'string'];
  const plain = schema.enum ? value : name;
  const whole = isText ? plain : `${name}:${value}`;
  return required ? `<${whole}>` : `[${whole}]`;
}

/** What is typed after a command, for instance `[prompt] [https://picture…] [seed:number]`. */
export function usageHint(command: AnyCommand): string {
  const text = textOptionOf(command);
  return optionInfos(command)
    .map((info) => typed(info, info.name === text?.name))
    .join(' ');
}

/** How a command is typed, in one line: `/caption [prompt] [https://picture…] [seed:number]`. */
export function usageLine(command: AnyCommand, slash: string): string {
  return `${slash} ${usageHint(command)}`.trim();
}

/** The answer to `/caption help`: what the command does, how to type it, and one line for each option. */
export function helpText(command: AnyCommand, slash: string, language: Language): string {
  const say = sayIn(language);
  const options = optionInfos(command).map(({ name, required, schema }) => {
    const description = optionDescriptionIn(command, name, language) ?? schema.type ?? 'text';
    return say(required ? 'options.described' : 'options.describedOptional', { name, description });
  });
  const what = say('options.sentence', { text: descriptionIn(command, language) });
  const lines = [what, usageLine(command, slash), ...options];
  return [...lines, ...(options.length > 0 ? [say('options.howToName')] : [])].join('\n');
}
