import type { ErrorCode } from '../../core/errors.ts';
import { inLanguage } from '../../languages/in-language.ts';
import type { Text } from '../../languages/message.ts';

/** The status for each of the core's error codes. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
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
  too_little: 422,
  busy: 503,
  timed_out: 504,
  stopping: 503,
  engine_unavailable: 503,
  not_set_up: 501,
  internal: 500,
};

/** Error codes that only HTTP has; docs/errors.md explains each. */
export const httpErrorCodes = [
  'bad_json',
  'bad_request',
  'unauthorized',
  'origin_refused',
  'host_refused',
  'not_found',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
] as const;
type HttpErrorCode = (typeof httpErrorCodes)[number];

/** A refusal about the request itself, before it becomes an interaction. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly statusCode: number;
  readonly code: HttpErrorCode;
  /** What the caller is told; the message is the English of it. */
  readonly text: Text;

  constructor(statusCode: number, code: HttpErrorCode, text: Text) {
    super(inLanguage(text, 'en'));
    this.text = text;
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The body of every error answer. */
export interface ErrorBody {
  readonly code: ErrorCode | HttpErrorCode;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly errorId?: string;
}
