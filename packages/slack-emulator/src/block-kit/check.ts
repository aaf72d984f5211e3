import type { KnownBlock, ModalView } from '@slack/types';
import type { z } from 'zod';
import { isJsonObject } from '@toonwit/emulator-kit';
import { messageBlocks, modalView } from './blocks.ts';

/** What is wrong with a payload, in Slack's words and with its JSON pointers; or the payload, typed. */
type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === 'number') return value[key];
    return isJsonObject(value) && typeof key === 'string' ? value[key] : undefined;
  }, input);
}

function wording(issue: z.core.$ZodIssue, input: unknown): string {
  const value = valueAt(input, issue.path);
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : `must be less than ${Number(issue.maximum) + 1} characters`;
    case 'too_small':
      return issue.origin === 'array'
        ? `no less than ${issue.minimum} items allowed`
        : `must be more than ${Number(issue.minimum) - 1} characters`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'failed to match all allowed schemas'
        : `unsupported type: ${JSON.stringify(value)}`;
    case 'invalid_type':
      return value === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must provide a ${issue.expected}`;
    default:
      return issue.message;
  }
}

function problems(schema: z.ZodType, input: unknown, root: string): string[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const pointer = [root, ...issue.path.map(String)].filter((part) => part !== '').join('/');
    return `${wording(issue, input)} [json-pointer:/${pointer}]`;
  });
}

function duplicates(blocks: unknown): string[] {
  const ids = Array.isArray(blocks)
    ? blocks.map((block: unknown) => (isJsonObject(block) ? block['block_id'] : undefined))
    : [];
  const repeated = ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index);
  return repeated.map((id) => `block_id ${JSON.stringify(id)} already exists [json-pointer:/blocks]`);
}

// The schemas follow the types of @slack/types, so what passes one has the other's shape.
function isMessageBlocks(value: unknown, found: readonly string[]): value is readonly KnownBlock[] {
  return found.length === 0 && Array.isArray(value);
}

function isModal(value: unknown, found: readonly string[]): value is ModalView {
  return found.length === 0 && isJsonObject(value);
}

/** Checks the blocks of a message against Slack's limits. */
export function checkBlocks(value: unknown): Checked<readonly KnownBlock[]> {
  const found = [...problems(messageBlocks, value, 'blocks'), ...duplicates(value)];
  return isMessageBlocks(value, found) ? { ok: true, value } : { ok: false, problems: found };
}

/** Checks a modal against Slack's limits. */
export function checkView(value: unknown): Checked<ModalView> {
  const found = [
    ...problems(modalView, value, 'view'),
    ...duplicates(isJsonObject(value) ? value['blocks'] : undefined),
  ];
  return isModal(value, found) ? { ok: true, value } : { ok: false, problems: found };
}
