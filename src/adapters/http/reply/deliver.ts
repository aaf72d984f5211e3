import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../../../core/errors.ts';
import type { ErrorReply, Limits, Outcome, Reply, ReplyImage } from '../../../core/interaction.ts';

/** The status for each code of the core. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  unknown_command: 404,
  missing_option: 400,
  invalid_option: 400,
  throttled: 429,
  cancelled: 499,
  image_empty: 400,
  image_type: 415,
  image_too_large: 413,
  image_too_many_pixels: 413,
  image_too_thin: 422,
  image_unreadable: 422,
  url_invalid: 400,
  url_refused: 400,
  url_unreachable: 422,
  content_refused: 422,
  not_allowed: 403,
  busy: 503,
  timed_out: 504,
  stopping: 503,
  engine_unavailable: 503,
  internal: 500,
};

/** The codes that only HTTP has; docs/errors.md says what each one means. */
export const httpErrorCodes = [
  'bad_json',
  'bad_request',
  'unauthorized',
  'origin_refused',
  'not_found',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
] as const;
export type HttpErrorCode = (typeof httpErrorCodes)[number];

/** A refusal that concerns HTTP itself, before there is an interaction. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly statusCode: number;
  readonly code: HttpErrorCode;

  constructor(statusCode: number, code: HttpErrorCode, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The one shape of every error answer. */
export interface ErrorBody {
  readonly code: ErrorCode | HttpErrorCode;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly errorId?: string;
}

/** Headers that pages of allowed origins may read. */
export const exposedHeaders = [
  'Retry-After',
  'X-Request-Id',
  'X-Toonwit-Engine',
  'X-Toonwit-Model',
  'X-Toonwit-Seed',
  'X-Toonwit-Notes',
  'X-Toonwit-Alt-Text',
];

/** Percent-encodes what a header cannot carry as it is (RFC 9110 allows visible ASCII and spaces). */
function headerText(text: string): string {
  return text.replace(/[^ -~]|%/gu, encodeURIComponent);
}

function sendImage(reply: FastifyReply, image: ReplyImage, { provenance, notes = [] }: Reply): FastifyReply {
  if (provenance) {
    const { engine, model, revision, seed } = provenance;
    reply.header('X-Toonwit-Engine', headerText(engine));
    reply.header('X-Toonwit-Model', headerText(`${model}@${revision}`));
    if (seed !== undefined) reply.header('X-Toonwit-Seed', seed);
  }
  if (notes.length > 0) reply.header('X-Toonwit-Notes', headerText(notes.join(' ')));
  return reply
    .header('X-Toonwit-Alt-Text', headerText(image.altText))
    .header('Content-Disposition', `inline; filename="${image.name}"`)
    .type(image.mediaType)
    .send(Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength));
}

/** Sends an error in the one shape, with Retry-After where waiting helps. */
export function sendError(reply: FastifyReply, status: number, body: ErrorBody): FastifyReply {
  if (body.retryAfterSeconds !== undefined) reply.header('Retry-After', body.retryAfterSeconds);
  return reply.code(status).send(body);
}

function sendErrorReply(reply: FastifyReply, outcome: ErrorReply): FastifyReply {
  const { code, message, retryAfterSeconds, errorId } = outcome;
  return sendError(reply, statuses[code], {
    code,
    message,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(errorId !== undefined && { errorId }),
  });
}

/** Sends what came of an interaction: a picture as itself where the caller takes one, anything else as JSON. */
export function sendOutcome(
  reply: FastifyReply,
  outcome: Outcome,
  { showsImages = true }: Pick<Limits, 'showsImages'> = {},
): FastifyReply {
  if (outcome.kind === 'asked') throw new Error('expected HTTP never to open a dialog, got one');
  if (outcome.kind === 'error') return sendErrorReply(reply, outcome);
  const [image] = outcome.images ?? [];
  return image && showsImages ? sendImage(reply, image, outcome) : reply.send(outcome.data);
}
