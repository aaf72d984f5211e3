import type { AnyCommand } from '../../command.ts';
import { optionInfos, usage } from '../../options.ts';
import type { Content } from './deliver.ts';
import { renderError } from './reply.ts';

/** What `/caption help` says: what the command does, its usage line, and each option in a line. */
export function helpOn(command: AnyCommand, slash: string): Content {
  const options = optionInfos(command).map(
    ({ name, required, schema }) =>
      `• ${name}${required ? '' : ' (optional)'}: ${schema.description ?? schema.type ?? 'text'}`,
  );
  const line = usage(command).replace(`/${command.name}`, slash);
  const how = 'Name an option as name:value or --name value; quotes keep words together.';
  return renderError({
    message: [`${command.description}.`, line, ...options, ...(options.length > 0 ? [how] : [])].join('\n'),
  });
}
