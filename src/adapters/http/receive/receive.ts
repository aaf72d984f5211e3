import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import type { Attachment } from '../../../core/pictures/attachment.ts';
import type { Interaction, Limits } from '../../../core/interaction.ts';
import { imageOptionOf, optionsFromText } from '../../../core/options.ts';
import { languageAccepted } from '../../../languages/language.ts';
import { message } from '../../../languages/message.ts';
import type { Media } from '../../../media/media.ts';
import type { IdentifyClient } from '../client.ts';
import { HttpError } from '../errors.ts';
import { bytes, counts, replyLimits } from '../limits.ts';
import { readAccept } from './accept-header.ts';
import { signalOf } from './raw-routes.ts';

export interface ReceiveOptions {
  readonly identify: IdentifyClient;
  readonly media: Pick<Media, 'fromBytes' | 'fromTypedUrl'>;
  /** Bytes of one uploaded picture. */
  readonly maxUploadBytes: number;
}

type Options = Record<string, unknown>;

/** Turns a request for a command into an interaction. */
type Receive = (command: AnyCommand, request: FastifyRequest, reply: FastifyReply) => Promise<Interaction>;

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function limitsFor({ produces }: AnyCommand, { headers }: FastifyRequest): Limits {
  const { prefersImage, imageType, animationType } = readAccept(headers.accept);
  return {
    ...replyLimits,
    ...(imageType && { imageType }),
    ...(animationType && { animationType }),
    ...(produces === 'either' && { showsImages: prefersImage }),
  };
}

function tooLarge(maxBytes: number): UserError {
  const megabytes = maxBytes / 1024 / 1024;
  return new UserError('image_too_large', message('options.fileTooLarge', { megabytes }));
}

function takesNoFile(field: string, image: string | undefined): UserError {
  const named = field.slice(0, 40);
  return new UserError(
    'invalid_option',
    image === undefined
      ? message('options.takesNoFile', { field: named })
      : message('options.takesNoFileBut', { field: named, image }),
  );
}

/** The parts of a form, with at most one file. @throws HttpError if the form is malformed. */
async function* partsOf(request: FastifyRequest, maxUploadBytes: number): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({
      limits: {
        fileSize: maxUploadBytes,
        files: 1,
        fields: counts.formFields,
        fieldSize: bytes.formField,
        parts: counts.formFields + 1,
      },
    });
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw unreadableForm(error);
  }
}

function unreadableForm(cause: unknown): HttpError {
  return Object.assign(new HttpError(400, 'bad_request', message('http.badForm')), { cause });
}

/** The bytes of an uploaded file. @throws HttpError if the form ends within it. */
async function bytesOf(part: MultipartFile): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw unreadableForm(error);
  }
}

/** Creates the receiver of JSON bodies and multipart forms, with uploads limited in size and number. */
export function createReceive({ identify, media, maxUploadBytes }: ReceiveOptions): Receive {
  let uploads = 0;

  function holdUpload(reply: FastifyReply): void {
    if (uploads >= counts.uploads)
      throw new UserError('busy', message('options.tooManyUploads'), {
        retryAfterSeconds: 5,
      });
    uploads += 1;
    reply.raw.once('close', () => (uploads -= 1));
  }

  async function readForm(command: AnyCommand, request: FastifyRequest): Promise<Options> {
    const image = imageOptionOf(command)?.name;
    const fields: Record<string, string> = {};
    const files: Record<string, Attachment> = {};
    for await (const part of partsOf(request, maxUploadBytes)) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      const bytes = await bytesOf(part);
      if (part.file.truncated) throw tooLarge(maxUploadBytes);
      if (part.fieldname !== image) throw takesNoFile(part.fieldname, image);
      files[part.fieldname] = media.fromBytes({ name: part.filename || 'picture', bytes });
    }
    return { ...withUrl(command, optionsFromText(command, fields)), ...files };
  }

  function readJson(command: AnyCommand, body: unknown): Options {
    if (body === undefined || body === null) return {};
    if (!isRecord(body)) throw new HttpError(400, 'bad_json', message('http.notAnObject'));
    return withUrl(command, body);
  }

  /** Takes the picture from its address. */
  function withUrl(command: AnyCommand, options: Options): Options {
    const image = imageOptionOf(command);
    const { url, ...others } = options;
    if (!image || url === undefined || 'url' in command.options) return options;
    if (typeof url !== 'string') throw new UserError('invalid_option', message('options.notText'));
    return { ...others, [image.name]: media.fromTypedUrl(url) };
  }

  return async (command, request, reply) => {
    const user = identify(request);
    const signal = signalOf(reply);
    const language = languageAccepted(request.headers['accept-language']);
    if (request.isMultipart()) holdUpload(reply);
    const options = request.isMultipart()
      ? await readForm(command, request)
      : readJson(command, request.body);
    return {
      id: request.id,
      platform: 'http',
      user,
      ...(language && { language }),
      command: command.name,
      options,
      isQuoted: true,
      limits: limitsFor(command, request),
      signal,
    };
  };
}
