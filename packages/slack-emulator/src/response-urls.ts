import type { KnownBlock, MessageAttachment } from '@slack/types';
import { type Clock, type JsonObject, keep } from '@toonwit/emulator-kit';
import { checkBlocks } from './block-kit/check.ts';
import { chartProblems } from './block-kit/data-visualization.ts';
import { slackFileProblems } from './block-kit/slack-files.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Messages } from './messages.ts';
import { responseUrlUses, type Timing } from './timing.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

/** One address that an interaction can be answered at. */
interface ResponseUrl {
  readonly token: string;
  readonly user: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  readonly issuedAt: number;
  /** The interaction that it came with. */
  readonly delivery: string;
  /**
   * The message that was acted on. A command has none: `replace_original` on a command's address writes a new
   * message, whatever was written there before (slackapi/bolt-js#2287, slackapi/bolt-python#1268).
   */
  readonly original: StoredMessage | undefined;
  uses: number;
}

/** The outcome of using one; `error` is Slack's name. */
type Used =
  | { readonly ok: true; readonly message?: StoredMessage }
  | { readonly ok: false; readonly status: number; readonly error: string };

/** The response URLs issued so far. They also work in channels that the bot is not in. */
export interface ResponseUrls {
  issue(
    url: Pick<ResponseUrl, 'user' | 'channel' | 'threadTs' | 'delivery' | 'original'>,
    kind: 'commands' | 'actions',
  ): string;
  get(token: string): ResponseUrl | undefined;
  use(url: ResponseUrl | undefined, body: JsonObject): Used;
  /** Writes what an acknowledgement says, as if it had been sent here; costs no use. */
  write(url: ResponseUrl, body: JsonObject, via: 'ack' | 'response_url'): Used;
}

const maxUrls = 5_000;

function isAttachments(value: unknown): value is MessageAttachment[] {
  return Array.isArray(value);
}

/** Creates the register (docs.slack.dev/interactivity/handling-user-interaction: 5 uses within 30 minutes). */
export function createResponseUrls(parts: {
  readonly workspace: Workspace;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing: Timing;
  readonly files: Files;
  readonly charts: { readonly accepted: boolean };
  readonly origin: () => string;
}): ResponseUrls {
  const { workspace, messages, clock, ids, timing, files, charts, origin } = parts;
  const urls = new Map<string, ResponseUrl>();

  function write(url: ResponseUrl, body: JsonObject, via: 'ack' | 'response_url'): Used {
    const failed = (error: string): Used => ({ ok: false, status: 400, error });
    const text = typeof body['text'] === 'string' ? body['text'] : '';
    let blocks: readonly KnownBlock[] | undefined;
    if (body['blocks'] !== undefined && body['blocks'] !== null) {
      const checked = checkBlocks(body['blocks']);
      if (chartProblems(body['blocks'], charts).length > 0) return failed('invalid_blocks');
      if (!checked.ok || slackFileProblems(checked.value, files).length > 0) return failed('invalid_blocks');
      blocks = checked.value;
    }
    const attachments = isAttachments(body['attachments']) ? body['attachments'] : undefined;
    const { original } = url;
    const present = original !== undefined && workspace.find(original.channel, original.ts) === original;
    if (body['delete_original'] === true) {
      if (!present) return { ok: true };
      messages.remove(original, workspace.bot.id);
      return { ok: true };
    }
    if (text === '' && (blocks ?? []).length === 0 && (attachments ?? []).length === 0)
      return failed('no_text');
    if (body['replace_original'] === true && present) {
      messages.change(
        original,
        { text, blocks: blocks ?? [], attachments: attachments ?? [] },
        workspace.bot.id,
      );
      return { ok: true, message: original };
    }
    const inChannel = body['response_type'] === 'in_channel';
    const message = messages.post({
      channel: workspace.channel(url.channel),
      author: workspace.bot.id,
      via,
      text,
      blocks,
      attachments,
      threadTs: typeof body['thread_ts'] === 'string' ? body['thread_ts'] : url.threadTs,
      ephemeralFor: inChannel ? undefined : url.user,
    });
    return { ok: true, message };
  }

  return {
    issue(url, kind) {
      const token = ids.secret();
      keep(urls, token, { ...url, token, issuedAt: clock.now(), uses: 0 }, maxUrls);
      return `${origin()}/${kind}/${workspace.team.id}/${url.delivery}/${token}`;
    },
    get: (token) => urls.get(token),
    use(url, body) {
      if (!url || clock.now() - url.issuedAt > timing.responseUrlMs)
        return { ok: false, status: 404, error: 'expired_url' };
      if (url.uses >= responseUrlUses) return { ok: false, status: 404, error: 'used_url' };
      url.uses += 1;
      return write(url, body, 'response_url');
    },
    write,
  };
}
