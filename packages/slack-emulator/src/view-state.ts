import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { interactiveElements, type Found } from './block-kit/walk.ts';

/** What a person enters in one input: text, one or more values of choices, or file ids. */
export type Filled = string | readonly string[] | undefined;

/** `state.values` of a view or message. */
export type StateValues = Record<string, Record<string, JsonObject>>;

function optionsOf(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isJsonObject) : [];
  return [element, ...groups].flatMap(({ options }) =>
    Array.isArray(options) ? options.filter(isJsonObject) : [],
  );
}

function chosen(element: JsonObject, values: readonly string[]): JsonObject[] {
  const options = optionsOf(element);
  return values.map((value) => {
    const found = options.find((option) => option['value'] === value);
    if (!found)
      throw new Error(
        `expected one of ${options.map((one) => String(one['value'])).join(', ')}, got ${JSON.stringify(value)}`,
      );
    return found;
  });
}

const oneOf: Readonly<Record<string, string>> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
};

/** The state of one element as Slack reports it; `undefined` for those that keep none, such as buttons. */
export function stateOf(
  element: JsonObject,
  filled: Filled,
  fileOf: (id: string) => JsonObject,
): JsonObject | undefined {
  const type = String(element['type']);
  const list = filled === undefined ? [] : [filled].flat();
  const first = list[0];
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return {
        type,
        value: (filled === undefined ? element['initial_value'] : first === '' ? null : first) ?? null,
      };
    case 'file_input':
      return { type, files: list.map(fileOf) };
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          (filled === undefined ? element['initial_option'] : chosen(element, list)[0]) ?? null,
      };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type,
        selected_options: filled === undefined ? (element['initial_options'] ?? []) : chosen(element, list),
      };
    case 'button':
    case 'overflow':
      return undefined;
    default: {
      const field = oneOf[type];
      return field === undefined ? undefined : { type, [field]: first ?? null };
    }
  }
}

function isEmpty(state: JsonObject): boolean {
  const value = state['value'] ?? state['selected_option'] ?? state['selected_options'] ?? state['files'];
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function complaint({ block, element }: Found, state: JsonObject): string | undefined {
  if (block['type'] !== 'input') return undefined;
  if (isEmpty(state)) return block['optional'] === true ? undefined : 'Please complete this required field.';
  const { value, files } = state;
  const max = element['type'] === 'file_input' ? Number(element['max_files'] ?? 10) : Infinity;
  if (Array.isArray(files) && files.length > max) return `You can upload at most ${max} files.`;
  if (typeof value !== 'string') return undefined;
  if (element['type'] === 'number_input') {
    if (!/^-?\d+(?:\.\d+)?$/.test(value) || (element['is_decimal_allowed'] === false && value.includes('.')))
      return 'Please enter a number.';
    if (Number(value) < Number(element['min_value'] ?? -Infinity)) return 'The number is too small.';
    if (Number(value) > Number(element['max_value'] ?? Infinity)) return 'The number is too large.';
    return undefined;
  }
  if (value.length > Number(element['max_length'] ?? 3_000)) return 'The text is too long.';
  return value.length < Number(element['min_length'] ?? 0) ? 'The text is too short.' : undefined;
}

/**
 * Fills in what a person entered, by block id or action id, and reports what Slack's own client would reject.
 * @throws Error for an id that is not there.
 */
export function fillIn(
  blocks: readonly unknown[],
  filled: Readonly<Record<string, Filled>>,
  fileOf: (id: string) => JsonObject,
): { readonly values: StateValues; readonly complaints: Record<string, string> } {
  const found = interactiveElements(blocks);
  const known = new Set(found.flatMap(({ blockId, actionId }) => [blockId, actionId]));
  const unknown = Object.keys(filled).find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new Error(`expected an input among ${[...known].join(', ')}, got ${JSON.stringify(unknown)}`);
  const values: StateValues = {};
  const complaints: Record<string, string> = {};
  for (const one of found) {
    const state = stateOf(one.element, filled[one.blockId] ?? filled[one.actionId], fileOf);
    if (!state) continue;
    values[one.blockId] = { ...values[one.blockId], [one.actionId]: state };
    const wrong = complaint(one, state);
    if (wrong !== undefined) complaints[one.blockId] = wrong;
  }
  return { values, complaints };
}
