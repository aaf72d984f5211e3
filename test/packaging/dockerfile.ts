/** One instruction of a Dockerfile, with the lines that continue it joined. */
export interface Instruction {
  /** In upper case, such as RUN. */
  readonly name: string;
  /** Everything after the name and its flags. */
  readonly text: string;
  /** `--from=build` is from: 'build'. */
  readonly flags: Readonly<Record<string, string>>;
}

/** What stands between one FROM and the next. */
export interface Stage {
  readonly name: string;
  /** An image, or the name of an earlier stage. */
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** Joins continued lines. As in Docker, comments between them don't end them. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (line.endsWith('\\')) open += line.slice(0, -1);
    else {
      lines.push((open + line).trim());
      open = '';
    }
  }
  if (open !== '') throw new Error(`expected a line after the last backslash, got none: ${open}`);
  return lines;
}

function parseInstruction(line: string): Instruction {
  const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
  if (name === '') throw new Error(`expected an instruction in capitals, got: ${line}`);
  const start = /^(?:--[a-z-]+=\S+\s+)*/.exec(rest)?.[0] ?? '';
  const flags = [...start.matchAll(/--([a-z-]+)=(\S+)/g)].map(([, flag = '', value = '']) => [flag, value]);
  return { name, text: rest.slice(start.length), flags: Object.fromEntries(flags) as Instruction['flags'] };
}

/** Reads a Dockerfile of the kind that this project has: every stage is named, and there are no here-documents. */
export function parseDockerfile(text: string): readonly Stage[] {
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const instruction of logicalLines(text).map(parseInstruction)) {
    if (instruction.name === 'FROM') {
      const [, base, name] = /^(\S+) AS (\S+)$/.exec(instruction.text) ?? [];
      if (base === undefined || name === undefined)
        throw new Error(`expected FROM image AS name, got FROM ${instruction.text}`);
      stages.push({ name, base, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`expected FROM first, got ${instruction.name}`);
    stage.instructions.push(instruction);
  }
  return stages;
}

/** The sources and the destination of a COPY. */
export function copied({ text }: Instruction): { readonly sources: readonly string[]; readonly to: string } {
  const words = text.split(/\s+/);
  return { sources: words.slice(0, -1), to: words.at(-1) ?? '' };
}

/** The command of CMD or HEALTHCHECK, which this project writes as JSON so that no shell stands in between. */
export function commandOf({ text }: Instruction): readonly string[] {
  const command: unknown = JSON.parse(text.replace(/^CMD /, ''));
  if (Array.isArray(command) && command.every((word) => typeof word === 'string')) return command;
  throw new Error(`expected a command as a JSON array, got ${text}`);
}

/** The variables that a stage sets with ENV. */
export function environmentOf({ instructions }: Stage): Readonly<Record<string, string>> {
  const pairs = instructions
    .filter(({ name }) => name === 'ENV')
    .map(({ text }) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
