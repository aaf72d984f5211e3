import type { AnyCommand } from '../../../core/command.ts';
import { optionInfos, type OptionInfo } from '../../../core/options.ts';
import { textOptionOf } from '../../kit/command-text.ts';
import type { Content } from './deliver.ts';
import { renderError } from './render.ts';

const placeholders = { string: 'text', integer: 'number', number: 'number', boolean: 'yes|no' };

/** How an option is typed in Slack, where nobody needs to name the text and a picture may also come by a dialog. */
function typed(info: OptionInfo, isText: boolean): string {
  const { name, required, schema } = info;
  if (schema.attachment) return '[https://picture…]';
  const value = schema.enum?.join('|') ?? placeholders[schema.type ?? 'string'];
  const plain = schema.enum ? value : name;
  const whole = isText ? plain : `${name}:${value}`;
  return required ? `<${whole}>` : `[${whole}]`;
}

/** What Slack shows behind a command while it is typed, for instance `[prompt] [https://picture…] [seed:number]`. */
export function hintFor(command: AnyCommand): string {
  const text = textOptionOf(command);
  return optionInfos(command)
    .map((info) => typed(info, info.name === text?.name))
    .join(' ');
}

/** How a command is typed, in one line: `/caption [prompt] [https://picture…] [seed:number]`. */
export function usageInSlack(command: AnyCommand, slash: string): string {
  return `${slash} ${hintFor(command)}`.trim();
}

/** What `/caption help` says: what the command does, how to type it, and each option in a line. */
export function helpOn(command: AnyCommand, slash: string): Content {
  const options = optionInfos(command).map(
    ({ name, required, schema }) =>
      `• ${name}${required ? '' : ' (optional)'}: ${schema.description ?? schema.type ?? 'text'}`,
  );
  const how = 'Name an option as name:value or --name value; quotes keep words together.';
  const line = usageInSlack(command, slash);
  return renderError({
    message: [`${command.description}.`, line, ...options, ...(options.length > 0 ? [how] : [])].join('\n'),
  });
}
