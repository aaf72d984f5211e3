import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** A request to Discord's API as received. */
export interface CheckedRequest {
  readonly method: string;
  /** With the document's parameter names: `/channels/{channel_id}/messages`. */
  readonly route: string;
  /** The JSON body; of a multipart request the parsed `payload_json`. */
  readonly payload: unknown;
  readonly files: readonly { readonly index: number }[];
}

export interface Verdict {
  /** The document's operation id; absent if it has no such route. */
  readonly operation?: string;
  readonly valid: boolean;
  readonly errors: readonly string[];
}

export interface DiscordOpenApi {
  checkRequest(request: CheckedRequest): Verdict;
  /** Checks a response body; keys that the document does not list are allowed. */
  checkResponse(response: { method: string; route: string; status: number; body: unknown }): Verdict;
}

export interface OpenApiOptions {
  /**
   * Keys with the values with which they are ignored: what the client library itself adds to every message.
   */
  readonly added?: Readonly<Record<string, unknown>>;
  /** Keys that are newer than the document and ignored whatever their value. */
  readonly newer?: readonly string[];
}

const maxErrors = 8;
/** Formats that ajv-formats lacks and whose schemas are strict enough without them. */
const wideFormats = ['int32', 'int64', 'double', 'snowflake', 'nonce'];

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((node, key) => (isJson(node) ? node[key] : undefined), value);
}

/** Refuses unknown keys wherever a schema lists its properties, which the document itself doesn't. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isJson(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const lists = isJson(schema['properties']) && schema['additionalProperties'] === undefined;
  return lists ? { ...inner, unevaluatedProperties: false } : inner;
}

function stripped(value: unknown, { added = {}, newer = [] }: OpenApiOptions): unknown {
  if (Array.isArray(value)) return value.map((item) => stripped(item, { added, newer }));
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, item]) => !newer.includes(key) && !(key in added && added[key] === item),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, stripped(item, { added, newer })]));
}

function compiler(document: Json, close: boolean): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  for (const format of wideFormats) ajv.addFormat(format, true);
  const components = close ? closed(document['components']) : document['components'];
  ajv.addSchema({ $id: 'discord', components });
  return ajv;
}

/** Points a schema's references at the document that the compiler holds. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (!isJson(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]) =>
    key === '$ref' && typeof value === 'string'
      ? [key, value.replace(/^#/, 'discord#')]
      : [key, absolute(value)],
  );
  return Object.fromEntries(entries);
}

function run(validate: ValidateFunction, value: unknown, operation: string): Verdict {
  const valid = validate(value);
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const key: unknown = params['unevaluatedProperty'] ?? params['additionalProperty'];
    return `${instancePath || '/'} ${message ?? 'is invalid'}${typeof key === 'string' ? `: ${key}` : ''}`;
  });
  return { operation, valid, errors: [...new Set(errors)].slice(0, maxErrors) };
}

/** Reads Discord's OpenAPI document and makes its schemas into checks, with unknown keys refused in requests. */
export function createDiscordOpenApi(path: string, options: OpenApiOptions = {}): DiscordOpenApi {
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isJson(document)) throw new TypeError(`expected an OpenAPI document at ${path}`);
  const requests = compiler(document, true);
  const responses = compiler(document, false);
  const compiled = new Map<string, ValidateFunction>();
  const compile = (ajv: Ajv2020, key: string, schema: unknown) => {
    const known = compiled.get(key);
    if (known) return known;
    const made = ajv.compile(absolute(schema) as Json);
    compiled.set(key, made);
    return made;
  };
  const find = (method: string, route: string) => {
    const operation = at(document, 'paths', route, method.toLowerCase());
    const id = at(operation, 'operationId');
    return typeof id === 'string' ? { operation, id } : undefined;
  };
  const unknownRoute = (method: string, route: string): Verdict => ({
    valid: false,
    errors: [`${method} ${route} is not in the document`],
  });

  return {
    checkRequest({ method, route, payload, files }) {
      const found = find(method, route);
      if (found === undefined) return unknownRoute(method, route);
      const { operation, id } = found;
      const content = at(operation, 'requestBody', 'content');
      if (!isJson(content)) {
        const empty = files.length === 0 && (!isJson(payload) || Object.keys(payload).length === 0);
        return { operation: id, valid: empty, errors: empty ? [] : ['the operation takes no body'] };
      }
      const tooMany =
        files.length > 0 &&
        (content['multipart/form-data'] === undefined || files.some(({ index }) => index > 9));
      if (tooMany) return { operation: id, valid: false, errors: ['the operation takes no such files'] };
      const schema = at(content, 'application/json', 'schema');
      return run(compile(requests, `request ${id}`, closed(schema)), stripped(payload, options), id);
    },
    checkResponse({ method, route, status, body }) {
      const found = find(method, route);
      if (found === undefined) return unknownRoute(method, route);
      const { operation, id } = found;
      const response = at(operation, 'responses', String(status));
      if (response === undefined)
        return { operation: id, valid: false, errors: [`no response ${status} is listed`] };
      const schema = at(response, 'content', 'application/json', 'schema');
      if (schema === undefined) return { operation: id, valid: body === undefined, errors: [] };
      return run(compile(responses, `response ${id} ${status}`, schema), body, id);
    },
  };
}
