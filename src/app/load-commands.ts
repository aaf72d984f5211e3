import { readdir } from 'node:fs/promises';
import { isCommand, type AnyCommand } from '../core/command.ts';
import { imageOptionOf, optionInfos } from '../core/options.ts';

/** Discord's rule for command and option names, narrowed to what HTTP paths and Slack also accept. */
const namePattern = /^[a-z][a-z0-9-]{0,31}$/;

/**
 * Imports every module of a folder and returns their commands, sorted by name.
 * @throws Error naming the file if a module doesn't load or its default export isn't a valid command.
 */
export async function loadCommands(folder: URL): Promise<readonly AnyCommand[]> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  const commands = new Map<string, AnyCommand>();
  for (const file of files) {
    const command = await loadCommand(new URL(file, folder), `commands/${file}`);
    if (commands.has(command.name))
      throw new Error(`commands/${file}: expected a unique name, got "${command.name}" again`);
    commands.set(command.name, command);
  }
  if (commands.size === 0) throw new Error(`expected at least one command in ${folder.pathname}, got none`);
  return [...commands.values()];
}

async function loadCommand(url: URL, file: string): Promise<AnyCommand> {
  let module: { default?: unknown };
  try {
    module = (await import(url.href)) as { default?: unknown };
  } catch (cause) {
    throw new Error(`${file}: expected a module that loads, got: ${String(cause)}`, { cause });
  }
  const command = module.default;
  if (!isCommand(command))
    throw new Error(`${file}: expected a default export made by defineCommand, got ${typeof command}`);
  const problem = problemOf(command);
  if (problem) throw new Error(`${file}: ${problem}`);
  return command;
}

function problemOf(command: AnyCommand): string | undefined {
  const { name, description, menu, needsOneOf = [] } = command;
  if (!namePattern.test(name)) return `expected a name of 1–32 characters a–z, 0–9 and -, got "${name}"`;
  if (description.length < 1 || description.length > 100)
    return `expected a description of 1–100 characters, got ${description.length}`;
  const options = optionInfos(command);
  for (const option of options) {
    const length = option.schema.description?.length ?? 0;
    if (length < 1 || length > 100)
      return `expected option "${option.name}" to have a description of 1–100 characters, got ${length}`;
  }
  const images = options.filter(({ schema }) => schema.attachment !== undefined);
  if (images.length > 1) return `expected at most one picture option, got ${images.length}`;
  const named = [...needsOneOf, menu?.fills, menu?.orText].filter((option) => option !== undefined);
  const stranger = named.find((option) => !options.some((known) => known.name === option));
  if (stranger !== undefined) return `expected menu and needsOneOf to name options, got "${stranger}"`;
  if (menu && menu.fills === undefined && !command.readsMessages)
    return 'expected the menu to fill an option, or the command to read messages';
  const typeOf = (name: string) => options.find((option) => option.name === name)?.schema.type;
  if (
    menu?.fills !== undefined &&
    imageOptionOf(command)?.name !== menu.fills &&
    typeOf(menu.fills) !== 'string'
  )
    return `expected the menu to fill a text or a picture, got "${menu.fills}"`;
  if (menu?.orText !== undefined && typeOf(menu.orText) !== 'string')
    return `expected the menu to fill a text where there is no picture, got "${menu.orText}"`;
  return undefined;
}
