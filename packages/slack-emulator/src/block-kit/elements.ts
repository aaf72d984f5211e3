import { z } from 'zod';
import { actionable, anyText, option, optionGroup, plainText, slackFile } from './text.ts';

const { action_id, confirm, focus_on_load, placeholder } = actionable;
const dispatch_action_config = z
  .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
  .optional();
const label = z.string().min(1).max(75).optional();

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: label,
  action_id,
  confirm,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(option).min(1).max(5),
  action_id,
  confirm,
});

function boxes<const T extends 'checkboxes' | 'radio_buttons'>(type: T) {
  return z.strictObject({
    type: z.literal(type),
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
    initial_options: z.array(option).min(1).optional(),
    action_id,
    confirm,
    focus_on_load,
  });
}

function staticSelect<const T extends 'static_select' | 'multi_static_select'>(type: T) {
  return z.strictObject({
    type: z.literal(type),
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z.array(optionGroup).min(1).max(100).optional(),
    initial_option: option.optional(),
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
    action_id,
    confirm,
    focus_on_load,
    placeholder,
  });
}

function listSelect<const T extends 'users_select' | 'conversations_select' | 'channels_select'>(type: T) {
  return z.looseObject({ type: z.literal(type), action_id, confirm, focus_on_load, placeholder });
}

function picker<const T extends 'datepicker' | 'timepicker' | 'datetimepicker'>(type: T) {
  return z.looseObject({ type: z.literal(type), action_id, confirm, focus_on_load });
}

function typed<const T extends 'email_text_input' | 'url_text_input'>(type: T) {
  const initial_value = z.string().optional();
  return z.strictObject({
    type: z.literal(type),
    initial_value,
    dispatch_action_config,
    action_id,
    focus_on_load,
    placeholder,
  });
}

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3_000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3_000).optional(),
  max_length: z.int().min(1).max(3_000).optional(),
  dispatch_action_config,
  action_id,
  focus_on_load,
  placeholder,
});

const numberInput = z.strictObject({
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
  dispatch_action_config,
  action_id,
  focus_on_load,
  placeholder,
});

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
  action_id,
});

const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2_000),
    image_url: z.url().max(3_000).optional(),
    slack_file: slackFile.optional(),
  })
  .refine(
    (one) => (one.image_url === undefined) !== (one.slack_file === undefined),
    'must provide exactly one of image_url or slack_file',
  );

const choices = [
  boxes('checkboxes'),
  boxes('radio_buttons'),
  staticSelect('static_select'),
  staticSelect('multi_static_select'),
  listSelect('users_select'),
  listSelect('conversations_select'),
  listSelect('channels_select'),
  picker('datepicker'),
  picker('timepicker'),
  picker('datetimepicker'),
] as const;

/** What an actions block may hold (docs.slack.dev/reference/block-kit/blocks/actions-block). */
export const actionsElement = z.discriminatedUnion('type', [button, overflow, ...choices]);

/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...choices]);

/** What an input block may hold; `file_input` is allowed here and nowhere else. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  numberInput,
  fileInput,
  typed('email_text_input'),
  typed('url_text_input'),
  ...choices,
]);

/** What a context block may hold. */
export const contextElement = z.union([image, anyText(3_000)]);
