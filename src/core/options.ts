import { z } from 'zod';
import type { AnyCommand } from './command.ts';
import { UserError } from './errors.ts';
import { message, type Text } from '../languages/message.ts';
import type { Interaction } from './interaction.ts';

/** What adapters need to know about an option, taken from its schema: a subset of JSON Schema 2020-12. */
const optionSchema = z.object({
  type: z.enum(['string', 'integer', 'number', 'boolean']).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  /** Set on picture options. */
  attachment: z.literal('image').optional(),
  /** Set on options that take a mention, see `mention.ts`. */
  mention: z.literal(true).optional(),
});
type OptionSchema = z.infer<typeof optionSchema>;

/** An option as adapters show it. */
export interface OptionInfo {
  readonly name: string;
  readonly required: boolean;
  readonly schema: OptionSchema;
}

interface Compiled {
  readonly parser: z.ZodType<Record<string, unknown>>;
  readonly infos: readonly OptionInfo[];
}

const compiled = new WeakMap<AnyCommand, Compiled>();

function compile(command: AnyCommand): Compiled {
  const known = compiled.get(command);
  if (known) return known;
  const parser = z.strictObject(command.options);
  const schema = z.toJSONSchema(parser, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required);
  const infos = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: required.has(name),
    schema: optionSchema.parse(property),
  }));
  const entry = { parser, infos };
  compiled.set(command, entry);
  return entry;
}

/** A command's options in declaration order, for registration, usage lines and forms. */
export function optionInfos(command: AnyCommand): readonly OptionInfo[] {
  return compile(command).infos;
}

/** The option that takes a picture; a command has at most one. */
export function imageOptionOf(command: AnyCommand): OptionInfo | undefined {
  return optionInfos(command).find(({ schema }) => schema.attachment !== undefined);
}

/** The names of the options that take a mention. */
export function mentionOptionsOf(command: AnyCommand): ReadonlySet<string> {
  return new Set(
    optionInfos(command).flatMap(({ name, schema }) => (schema.mention === undefined ? [] : [name])),
  );
}

/** Whether a command needs a picture that isn't given. */
export function lacksImage(command: AnyCommand, options: Readonly<Record<string, unknown>>): boolean {
  const image = imageOptionOf(command);
  if (!image || options[image.name] !== undefined) return false;
  return image.required || (command.needsOneOf?.every((name) => options[name] === undefined) ?? false);
}

const placeholders = { string: 'text', integer: 'number', number: 'number', boolean: 'yes|no' };

function placeholder({
  name,
  required,
  schema: { attachment, enum: choices, type = 'string' },
}: OptionInfo): string {
  const value = attachment ?? choices?.join('|') ?? placeholders[type];
  return required ? `${name}:<${value}>` : `[${name}:<${value}>]`;
}

/** One line that shows how to use a command, for instance `/cartoonize image:<image> [style:<cartoon|comic>]`. */
export function usage(command: AnyCommand): string {
  return [`/${command.name}`, ...optionInfos(command).map(placeholder)].join(' ');
}

/** That line on an interaction's platform, where it may look different. */
export function usageIn(interaction: Pick<Interaction, 'usageOf'>, command: AnyCommand): string {
  return interaction.usageOf?.(command.name) ?? usage(command);
}

/** How people type a command there, such as `/toonwit-help`. */
export function slashIn(interaction: Pick<Interaction, 'usageOf'>, command: AnyCommand): string {
  return nameIn(usageIn(interaction, command));
}

/** The command at the start of a usage line. */
function nameIn(usageLine: string): string {
  return usageLine.replace(/\s[^]*/, '');
}

/** The JSON Schema 2020-12 of a command's options as programs send them; a picture is a binary string. */
export function inputSchema(command: AnyCommand): Record<string, unknown> {
  const properties = optionInfos(command).map(({ name, schema: { attachment, ...schema } }) => [
    name,
    attachment ? { ...schema, type: 'string', format: 'binary' } : schema,
  ]);
  const required = optionInfos(command).flatMap(({ name, required }) => (required ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as Record<string, unknown>,
    required,
    ...(command.needsOneOf && { anyOf: command.needsOneOf.map((name) => ({ required: [name] })) }),
    additionalProperties: false,
  };
}

function explain(issue: z.core.$ZodIssue, given: unknown): Text {
  switch (issue.code) {
    case 'invalid_type':
      return message('options.wrongType', {
        expected: issue.expected === 'int' ? message('options.wholeNumber') : issue.expected,
        given: typeOf(given),
      });
    case 'too_big': {
      const most = Number(issue.maximum);
      return typeof given === 'string'
        ? message('options.tooLong', { most, given: given.length })
        : message('options.tooMuch', { most });
    }
    case 'too_small': {
      const least = Number(issue.minimum);
      if (typeof given !== 'string') return message('options.tooLittle', { least });
      return given.trim() === ''
        ? message('options.noText')
        : message('options.tooShort', { least, given: given.length });
    }
    case 'invalid_value':
      return message('options.notAmong', { choices: issue.values.map(String).join(', ') });
    case 'custom':
      // A schema's own check may bring its message, which only this bot's code writes.
      return (issue.params?.['text'] as Text | undefined) ?? issue.message;
    default:
      return issue.message;
  }
}

function typeOf(value: unknown): Text {
  if (value === null) return 'null';
  if (Array.isArray(value)) return message('options.list');
  if (typeof value === 'number' && !Number.isInteger(value)) return message('options.fraction');
  return typeof value;
}

/**
 * Validates options against the command's schemas and fills in defaults.
 * @throws UserError `missing_option` or `invalid_option` with a message and the usage line.
 */
export function parseOptions(
  command: AnyCommand,
  given: Readonly<Record<string, unknown>>,
  usageLine = usage(command),
): Record<string, unknown> {
  const { parser, infos } = compile(command);
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const hint = message('options.usage', { line: usageLine });

  const unknown = Object.keys(present).find((name) => !infos.some((info) => info.name === name));
  if (unknown !== undefined) {
    const names = infos.map(({ name }) => name).join(', ') || message('options.noOptions');
    const text = message('options.unknown', {
      command: nameIn(usageLine),
      name: unknown.slice(0, 40),
      names,
    });
    throw new UserError('invalid_option', [text, hint]);
  }
  const missing = infos.find(({ name, required }) => required && present[name] === undefined);
  if (missing)
    throw new UserError('missing_option', [message('options.missing', { what: label(missing) }), hint], {
      option: missing.name,
    });
  if (command.needsOneOf && !command.needsOneOf.some((name) => present[name] !== undefined)) {
    const names = command.needsOneOf.flatMap((name) => infos.filter((info) => info.name === name).map(label));
    throw new UserError('missing_option', [message('options.missing', { what: { anyOf: names } }), hint]);
  }
  const parsed = parser.safeParse(present);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw new Error('expected zod to name a problem, got none', { cause: parsed.error });
  const name = String(issue.path[0]);
  const text = message('options.wrong', { name, problem: explain(issue, present[name]) });
  throw new UserError('invalid_option', [text, hint], { option: name });
}

function label({ name, schema }: OptionInfo): Text {
  return schema.attachment ? message('options.picture', { name }) : message('options.named', { name });
}

/** Whether a text is a boolean as people type it, such as “yes” or “off”. */
export function isSwitch(text: string): boolean {
  return /^(?:true|yes|on|false|no|off)$/i.test(text);
}

/**
 * Converts options from text (a form field, a typed flag) to the types their schemas expect. Anything that doesn't
 * look like the expected type stays text, so that `parseOptions` can report the mistake.
 */
export function optionsFromText(
  command: AnyCommand,
  given: Readonly<Record<string, string>>,
): Record<string, string | number | boolean> {
  const types = new Map(optionInfos(command).map(({ name, schema }) => [name, schema.type]));
  return Object.fromEntries(
    Object.entries(given).map(([name, text]): [string, string | number | boolean] => {
      const type = types.get(name);
      const isNumber =
        (type === 'integer' || type === 'number') && text.trim() !== '' && !Number.isNaN(Number(text));
      if (isNumber) return [name, Number(text)];
      if (type === 'boolean' && isSwitch(text)) return [name, /^(true|yes|on)$/i.test(text)];
      return [name, text];
    }),
  );
}
