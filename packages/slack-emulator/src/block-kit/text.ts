import { z } from 'zod';

/** A `plain_text` object of at most so many characters. */
export function plainText(max: number): z.ZodType {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
}

/** A `mrkdwn` object of at most so many characters. */
function mrkdwn(max: number): z.ZodObject {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
}

/** Either kind of text object. */
export function anyText(max: number): z.ZodType {
  const plain = z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
  return z.discriminatedUnion('type', [plain, mrkdwn(max)]);
}

/** The dialog that asks for confirmation. */
const confirmation = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

/** One choice in a menu or group of boxes. */
export const option = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
  url: z.url().max(3_000).optional(),
});

/** Choices under one heading. */
export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

/** The file of an image that lies in Slack: exactly one of id and address. */
export const slackFile = z
  .strictObject({ id: z.string().min(1).optional(), url: z.url().optional() })
  .refine(
    ({ id, url }) => (id === undefined) !== (url === undefined),
    'must provide exactly one of id or url',
  );

/** Fields that an interactive element has besides its own. */
export const actionable = {
  action_id: z.string().min(1).max(255).optional(),
  confirm: confirmation.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
};
