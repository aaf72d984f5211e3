import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.ts';
import type { FilePart } from '../messages.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly FilePart[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(new ApiError('invalidJson'), { cause });
  }
}

/**
 * Reads JSON, or multipart with `payload_json` and `files[n]` (reference, "Uploading Files").
 * @throws ApiError 50109 for invalid JSON, 40005 for a file over the server's own bound.
 */
export async function readBody(request: FastifyRequest): Promise<ReadBody> {
  if (!request.isMultipart()) {
    const text = typeof request.body === 'string' ? request.body : '';
    return { body: text === '' ? {} : parseJson(text), files: [] };
  }
  const files: FilePart[] = [];
  const fields: Record<string, unknown> = {};
  let payload: unknown;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.file.truncated) throw new ApiError('tooLarge');
      const index = Number(/^files\[(\d+)\]$/.exec(part.fieldname)?.[1] ?? files.length);
      files.push({ index, name: part.filename, bytes, contentType: part.mimetype });
    } else if (part.fieldname === 'payload_json') {
      payload = parseJson(typeof part.value === 'string' ? part.value : '');
    } else {
      fields[part.fieldname] = part.value;
    }
  }
  return { body: payload ?? fields, files };
}
