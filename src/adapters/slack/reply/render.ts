import type { Button, KnownBlock } from '@slack/types';
import type { ErrorReply, Reply } from '../../../core/interaction.ts';
import type { FollowUps } from '../../../core/follow-ups.ts';
import type { Content } from './deliver.ts';
import { maxAltText } from './images.ts';
import { cut, escapeText, inParts } from '../text.ts';

/** Slack's limits (the types of `@slack/types`): characters of a section, a header, a button; all blocks together. */
const limits = { section: 3_000, header: 150, button: 75, all: 11_000, sections: 40, buttons: 5 };
/** Bytes of `text`, which `chat.update` refuses above 4,000. */
const maxTextBytes = 3_800;

/** The action ids of our buttons begin so. */
export const followPrefix = 'follow:';
export const cancelAction = 'cancel';

/** A picture that Slack has, or why it could not be sent. */
export interface Shown {
  readonly fileIds: readonly string[];
  readonly problem?: string | undefined;
}

function section(text: string): KnownBlock {
  // Verbatim: Slack makes no links or mentions of its own out of it.
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function context(lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  const text = cut(lines.map(escapeText).join('\n'), limits.section);
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

/** Text in sections, each and all together within their limits also after escaping; where more is left, it says so with “…”. */
function sections(text: string): KnownBlock[] {
  const parts = inParts(text, limits.section / 2).flatMap((part) =>
    // Only text that is mostly markup grows beyond a section; it is split before escaping.
    escapeText(part).length <= limits.section ? [part] : inParts(part, limits.section / 6),
  );
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    const escaped = escapeText(part);
    if (length + escaped.length > limits.all || kept.length >= limits.sections) {
      kept.push('…');
      break;
    }
    length += escaped.length;
    kept.push(escaped);
  }
  return kept.map(section);
}

/** What notifications and screen readers say, within the bytes that an update takes. */
function plainText(text: string): string {
  let kept = cut(text, maxTextBytes);
  while (Buffer.byteLength(escapeText(kept)) > maxTextBytes) kept = cut(kept, Math.floor(kept.length * 0.8));
  return escapeText(kept);
}

/** A button; the label is ours or a command's. */
export function button(label: string, actionId: string, value: string, style?: 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: cut(label, limits.button), emoji: false },
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

/** The buttons for what a reply offers to do next. */
export function followButtons(
  variations: NonNullable<Reply['variations']>,
  command: string,
  followUps: FollowUps,
  onlyFor?: string,
): KnownBlock[] {
  const elements = variations
    .slice(0, limits.buttons)
    .map(({ label, options }, place) =>
      button(
        label,
        `${followPrefix}${place}`,
        followUps.remember({ command, options, ...(onlyFor !== undefined && { onlyFor }) }),
      ),
    );
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function sources({ provenance }: Reply): string[] {
  if (!provenance) return [];
  const { engine, model, revision, seed } = provenance;
  return [`${engine} · ${model} @ ${revision}${seed === undefined ? '' : ` · seed ${seed}`}`];
}

export interface RenderOptions {
  readonly ephemeral: boolean;
  readonly command: string;
  /** Who asked, as everyone may read it; left out where that goes without saying. */
  readonly askedBy?: string | undefined;
  readonly followUps: FollowUps;
  readonly shown?: Shown | undefined;
  /** The one person whom its buttons serve; everybody unless given. */
  readonly onlyFor?: string | undefined;
}

/** Writes a reply as blocks: title, text, pictures with their alternative text, buttons, and where it came from. */
export function renderReply(
  reply: Reply,
  { ephemeral, command, askedBy, followUps, shown, onlyFor }: RenderOptions,
): Content {
  const title = cut(reply.title, limits.header);
  const pictures: KnownBlock[] = (shown?.fileIds ?? []).map((id, place) => ({
    type: 'image',
    slack_file: { id },
    alt_text: cut(reply.images?.[place]?.altText ?? reply.text, maxAltText),
  }));
  const asked = ephemeral || askedBy === undefined ? [] : [`Asked by ${askedBy} with /${command}`];
  const notes = [...(shown?.problem === undefined ? [] : [shown.problem]), ...(reply.notes ?? [])];
  return {
    ephemeral,
    text: plainText(`${reply.title}: ${reply.text}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      ...(pictures.length > 0 ? pictures : sections(reply.text)),
      ...followButtons(reply.variations ?? [], command, followUps, onlyFor),
      ...context([...notes, ...sources(reply), ...asked]),
    ],
  };
}

/** Writes a refusal or an apology, which only the person sees. */
export function renderError({ message }: Pick<ErrorReply, 'message'>): Content {
  return { ephemeral: true, text: plainText(message), blocks: sections(message) };
}

/** Writes the line that stands there while the work goes on, with a button for the person who asked. */
export function renderLiveLine(line: string, key: string, ephemeral: boolean): Content {
  return {
    ephemeral,
    text: plainText(line),
    blocks: [
      section(escapeText(line)),
      { type: 'actions', elements: [button('Cancel', cancelAction, key, 'danger')] },
    ],
  };
}
