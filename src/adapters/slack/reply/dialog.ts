import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { menuLabelIn, optionDescriptionIn } from '../../../core/command-texts.ts';
import type { AnyCommand } from '../../../core/command.ts';
import { picturesPerMessage } from '../../../core/pictures/several-pictures.ts';
import { optionInfos, optionsFromText, type OptionInfo } from '../../../core/options.ts';
import type { InputState, SlackFile } from '../payloads.ts';
import { pictureExtensions } from '../../../media/picture-types.ts';
import { cutText } from '../text.ts';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { Place } from './outgoing-message.ts';
import { createResponseUrl } from './response-url.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

/** Longest texts, in characters (the types of `@slack/types`, docs.slack.dev/reference). */
const lengths = {
  dialogTitle: 24,
  dialogInput: 3_000,
  dialogChoice: 75,
  dialogHint: 2_000,
} as const;

const callbackPrefix = 'ask:';
const action = 'input';

/** Where a dialog was opened. Slack keeps this with the dialog, so it survives a restart. */
const metadataSchema = z.object({
  channel: z.string().optional(),
  threadTs: z.string().optional(),
  responseUrl: z.string().optional(),
  issuedAt: z.number().optional(),
});

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
const choice = (text: string): PlainTextOption => ({
  text: plain(cutText(text, lengths.dialogChoice)),
  value: text,
});

function initial(given: unknown): { initial_value: string } | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  return { initial_value: cutText(String(given), lengths.dialogInput) };
}

type Input = Extract<KnownBlock, { type: 'input' }>['element'];

function select(choices: readonly string[], given: unknown): Input {
  const chosen = choices.find((name) => name === given);
  const options = choices.map(choice);
  return {
    type: 'static_select',
    action_id: action,
    options,
    ...(chosen !== undefined && { initial_option: choice(chosen) }),
  };
}

function element({ schema }: OptionInfo, given: unknown): Input {
  if (schema.attachment)
    return {
      type: 'file_input',
      action_id: action,
      filetypes: [...pictureExtensions],
      max_files: picturesPerMessage,
    };
  if (schema.enum) return select(schema.enum, given ?? schema.default);
  if (schema.type === 'boolean')
    return select(['yes', 'no'], (given ?? schema.default) === true ? 'yes' : 'no');
  if (schema.type === 'integer' || schema.type === 'number')
    return {
      type: 'number_input',
      action_id: action,
      is_decimal_allowed: schema.type === 'number',
      ...(schema.minimum !== undefined && { min_value: String(schema.minimum) }),
      ...(schema.maximum !== undefined && { max_value: String(schema.maximum) }),
      ...initial(given),
    };
  return {
    type: 'plain_text_input',
    action_id: action,
    multiline: true,
    ...(schema.maxLength !== undefined && { max_length: Math.min(schema.maxLength, lengths.dialogInput) }),
    ...initial(given),
  };
}

function input(info: OptionInfo, given: unknown, hint: string | undefined): KnownBlock {
  const { name, required } = info;
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    type: 'input',
    block_id: name,
    optional: !required,
    label: plain(label),
    element: element(info, given),
    ...(hint !== undefined && { hint: plain(cutText(hint, lengths.dialogHint)) }),
  };
}

interface DialogOptions {
  readonly place: Place;
  readonly language: Language;
}

/** Renders the dialog that asks for a command's picture and shows the other options as they were typed. */
export function renderDialog(
  command: AnyCommand,
  given: Readonly<Record<string, unknown>>,
  { place: { channel, threadTs, responseUrl }, language }: DialogOptions,
): ModalView {
  const say = sayIn(language);
  const infos = optionInfos(command);
  const isImage = (info: OptionInfo) => info.schema.attachment !== undefined;
  const ordered = [...infos.filter(isImage), ...infos.filter((info) => !isImage(info))];
  const metadata: z.infer<typeof metadataSchema> = {
    channel,
    threadTs,
    responseUrl: responseUrl?.url,
    issuedAt: responseUrl?.issuedAt,
  };
  return {
    type: 'modal',
    callback_id: `${callbackPrefix}${command.name}`,
    private_metadata: JSON.stringify(metadata),
    title: plain(cutText(menuLabelIn(command, language) ?? command.name, lengths.dialogTitle)),
    submit: plain(say('buttons.go')),
    close: plain(say('buttons.cancel')),
    blocks: ordered.map((info) =>
      input(info, given[info.name], optionDescriptionIn(command, info.name, language)),
    ),
  };
}

/** The command that a dialog belongs to; undefined if it isn't one of ours. */
export function dialogCommandOf(callbackId: string): string | undefined {
  return callbackId.startsWith(callbackPrefix) ? callbackId.slice(callbackPrefix.length) : undefined;
}

/** What Slack kept with the dialog; nothing if that can't be read. */
function readMetadata(metadata: string): z.infer<typeof metadataSchema> {
  try {
    return metadataSchema.parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}

/** Where a dialog was opened. */
export function dialogPlaceOf(metadata: string, user: string, use?: UnansweredUse): Place {
  const { channel, threadTs, responseUrl, issuedAt } = readMetadata(metadata);
  const url = responseUrl === undefined ? undefined : createResponseUrl(responseUrl, issuedAt);
  return { user, channel, threadTs, responseUrl: url, use };
}

/** Reads what a person entered: options by name, and the files of the option that takes a picture. */
export function readDialog(
  command: AnyCommand,
  values: Readonly<Record<string, Readonly<Record<string, InputState>>>>,
): { readonly options: Record<string, unknown>; readonly files: readonly SlackFile[] } {
  const texts: Record<string, string> = {};
  let files: readonly SlackFile[] = [];
  for (const { name, schema } of optionInfos(command)) {
    const state = values[name]?.[action];
    if (schema.attachment) files = state?.files ?? [];
    const text = state?.selected_option?.value ?? state?.value;
    if (text !== undefined && text !== '') texts[name] = text;
  }
  return { options: optionsFromText(command, texts), files };
}
