import { z } from 'zod';
import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf, inputSchema } from '../../core/options.ts';
import { exposedHeaders } from './reply/deliver.ts';

const errorResponse = {
  description: 'What went wrong and what to do',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const errorSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: 'Stable; branch on this' },
    message: { type: 'string', description: 'A sentence for a person' },
    retryAfterSeconds: { type: 'integer', description: 'Also in the Retry-After header' },
    errorId: { type: 'string', description: 'Names the entry in the log' },
  },
};

function requestBody(command: AnyCommand) {
  const form = inputSchema(command);
  const image = imageOptionOf(command);
  const json = image ? withUrlInstead(form, image.name) : form;
  return {
    required: Array.isArray(form['required']) && form['required'].length > 0,
    content: {
      'application/json': { schema: json },
      'multipart/form-data': { schema: form },
    },
  };
}

/** JSON holds no file, so the picture is given by its address. */
function withUrlInstead(form: Record<string, unknown>, image: string): Record<string, unknown> {
  const rename = (value: unknown): unknown => {
    if (value === image) return 'url';
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'required' ? rename(inner) : inner]),
    );
  };
  const { properties, required, anyOf, ...rest } = form;
  const others = Object.entries(properties ?? {}).filter(([name]) => name !== image);
  const url = { type: 'string', format: 'uri', description: 'Where the picture is' };
  return {
    ...rest,
    properties: { ...Object.fromEntries(others), url },
    required: rename(required),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(rename) }),
  };
}

function response(command: AnyCommand) {
  const json = { 'application/json': { schema: z.toJSONSchema(command.output) } };
  if (command.produces === undefined) return { description: command.description, content: json };
  const binary = { schema: { type: 'string', format: 'binary' } };
  const how =
    command.produces === 'image'
      ? 'Send Accept: image/png for a PNG. An animation stays one, as a GIF or, where preferred, as a WebP; only image/jpeg and image/png in Accept ask for a still.'
      : 'Send Accept: image/* or one type for the picture, where there is one; it is JSON otherwise. An animation stays one if Accept takes image/gif or image/webp; who asks for nothing else gets a JPEG of a still picture.';
  return {
    description: `${command.description}. ${how} Headers are percent-encoded where not ASCII.`,
    headers: Object.fromEntries(
      exposedHeaders.slice(1).map((name) => [name, { schema: { type: 'string' } }]),
    ),
    content: {
      ...(command.produces === 'either' && json),
      'image/jpeg': binary,
      'image/png': binary,
      'image/gif': binary,
      'image/webp': binary,
    },
  };
}

/** What OpenAPI says of a command's route. */
export function operationOf(command: AnyCommand) {
  return {
    operationId: command.name,
    summary: command.description,
    requestBody: requestBody(command),
    responses: { '200': response(command), '4XX': errorResponse, '5XX': errorResponse },
  };
}

/** Creates an OpenAPI 3.1 document of paths. */
export function createDocument(paths: Readonly<Record<string, unknown>>, version: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Toonwit', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'Needed where API_KEYS is set' },
      },
    },
    security: [{}, { key: [] }],
  };
}
