/** The errors of one field, or of the fields below it. */
export interface ErrorTree {
  [key: string]: ErrorTree | ErrorLeaf[];
}

export interface ErrorLeaf {
  readonly code: string;
  readonly message: string;
}

interface KnownError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

/** Discord's own errors with their statuses (topics/opcodes-and-status-codes, "JSON"). */
const apiErrors = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  methodNotAllowed: { status: 405, code: 0, message: '405: Method Not Allowed' },
  internal: { status: 500, code: 0, message: '500: Internal Server Error' },
  unknownApplication: { status: 404, code: 10002, message: 'Unknown Application' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMember: { status: 404, code: 10007, message: 'Unknown Member' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownUser: { status: 404, code: 10013, message: 'Unknown User' },
  unknownEmoji: { status: 400, code: 10014, message: 'Unknown Emoji' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  unknownCommand: { status: 404, code: 10063, message: 'Unknown application command' },
  notThisApplication: {
    status: 403,
    code: 20012,
    message: 'You are not authorized to perform this action on this application',
  },
  tooManyReactions: { status: 400, code: 30010, message: 'Maximum number of reactions reached (20)' },
  tooManyCommands: {
    status: 400,
    code: 30032,
    message: 'Maximum number of application commands reached (100).',
  },
  tooManyCreates: {
    status: 400,
    code: 30034,
    message: 'Max number of daily application command creates has been reached (200)',
  },
  tooLarge: { status: 413, code: 40005, message: 'Request entity too large' },
  alreadyAcknowledged: { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' },
  followupLimit: {
    status: 400,
    code: 40094,
    message: 'This interaction has hit the maximum number of follow up messages.',
  },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  notInDm: { status: 403, code: 50003, message: 'Cannot execute action on a DM channel' },
  notAuthor: { status: 403, code: 50005, message: 'Cannot edit a message authored by another user' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  cannotMessageUser: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  nonTextChannel: { status: 400, code: 50008, message: 'Cannot send messages in a non-text channel' },
  missingPermissions: { status: 403, code: 50013, message: 'Missing Permissions' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  archivedThread: {
    status: 400,
    code: 50083,
    message:
      'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
  },
  invalidFormBody: { status: 400, code: 50035, message: 'Invalid Form Body' },
  invalidVersion: { status: 400, code: 50041, message: 'Invalid API version' },
  invalidJson: { status: 400, code: 50109, message: 'The request body contains invalid JSON.' },
  threadLocked: { status: 400, code: 160005, message: 'This thread is locked' },
  blockedByAutoMod: {
    status: 400,
    code: 200000,
    message: 'Message was blocked by automatic moderation',
  },
} as const satisfies Record<string, KnownError>;

type ApiErrorName = keyof typeof apiErrors;

/** A refusal as Discord words it; the REST server turns it into status and body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(known: ApiErrorName, errors?: ErrorTree) {
    const { status, code, message } = apiErrors[known];
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toBody(): { message: string; code: number; errors?: ErrorTree } {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}
