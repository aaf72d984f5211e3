import { z } from 'zod';
import { dataVisualization } from './data-visualization.ts';
import { accessory, actionsElement, contextElement, inputElement } from './elements.ts';
import { anyText, plainText, slackFile } from './text.ts';

const block_id = z.string().min(1).max(255).optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText(3_000).optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
    block_id,
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text');

const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2_000),
    title: plainText(2_000).optional(),
    image_url: z.url().max(3_000).optional(),
    slack_file: slackFile.optional(),
    block_id,
  })
  .refine(
    (one) => (one.image_url === undefined) !== (one.slack_file === undefined),
    'must provide exactly one of image_url or slack_file',
  );

const shared = [
  section,
  image,
  z.strictObject({ type: z.literal('actions'), elements: z.array(actionsElement).min(1).max(25), block_id }),
  z.strictObject({ type: z.literal('context'), elements: z.array(contextElement).min(1).max(10), block_id }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ type: z.literal('header'), text: plainText(150), block_id }),
  z.looseObject({
    type: z.literal('rich_text'),
    elements: z.array(z.looseObject({ type: z.string() })),
    block_id,
  }),
  z.looseObject({
    type: z.literal('video'),
    alt_text: z.string().min(1),
    title: plainText(200),
    video_url: z.url(),
    thumbnail_url: z.url(),
    block_id,
  }),
] as const;

const markdown = z.strictObject({
  type: z.literal('markdown'),
  text: z.string().min(1).max(12_000),
  block_id,
});

const input = z.strictObject({
  type: z.literal('input'),
  label: plainText(2_000),
  element: inputElement,
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  block_id,
});

/** A block in a message; `file_input` has no place there, other inputs do. */
const messageBlock = z.discriminatedUnion('type', [
  ...shared,
  markdown,
  dataVisualization,
  input.refine(({ element }) => element.type !== 'file_input', {
    path: ['element'],
    message: 'unsupported type: file_input',
  }),
]);

/** The blocks of a message. */
export const messageBlocks = z.array(messageBlock).max(50);

const title = plainText(24);

/** A modal (docs.slack.dev/reference/views/modal-views). */
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title,
    blocks: z.array(z.discriminatedUnion('type', [...shared, input])).max(100),
    close: title.optional(),
    submit: title.optional(),
    private_metadata: z.string().max(3_000).optional(),
    callback_id: z.string().min(1).max(255).optional(),
    external_id: z.string().min(1).max(255).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || !view.blocks.some((block) => block.type === 'input'), {
    path: ['submit'],
    message: 'missing required field: submit',
  });
