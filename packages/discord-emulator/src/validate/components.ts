import type { StoredComponent } from '../stored-types.ts';
import { ComponentKind as Kind, Flag } from '../protocol.ts';
import type { Form } from './form.ts';
import { checkCustomId, checkSelect, selectKinds, type SeenIds } from './inputs.ts';

function checkEmoji(form: Form): void {
  const emoji = form.object('emoji');
  if (emoji === undefined) return;
  const name = emoji.text('name');
  const id = emoji.snowflake('id');
  if (id === undefined && (name === undefined || !/\p{Emoji}/u.test(name))) {
    form.fail('emoji.name', 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
}

function checkButton(form: Form, seen: SeenIds): void {
  const style = form.integer('style', { required: true, oneOf: [1, 2, 3, 4, 5, 6] });
  form.text('label', { max: 80 });
  form.boolean('disabled');
  checkEmoji(form);
  if (style === 5) {
    const url = form.text('url', { required: true, max: 512 });
    if (url !== undefined && !/^(https?|discord):\/\//.test(url)) {
      form.fail('url', 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'discord').");
    }
    if (form.has('custom_id')) {
      form.fail(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (style === 6) {
    form.snowflake('sku_id', { required: true });
  } else {
    checkCustomId(form, seen);
    if (form.has('url'))
      form.fail('url', 'BUTTON_COMPONENT_URL_FORBIDDEN', 'A custom id and url cannot both be specified');
  }
  if (style !== 6 && !form.has('label') && !form.has('emoji')) {
    form.fail('', 'BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji');
  }
}

function checkRow(form: Form, seen: SeenIds): void {
  const children = form.forms('components', { required: true, min: 1, max: 5 }) ?? [];
  const kinds = children.map((child) => {
    const kind = child.integer('type', { required: true, oneOf: [Kind.button, ...selectKinds] });
    if (kind === Kind.button) checkButton(child, seen);
    else if (kind !== undefined) checkSelect(child, kind, seen);
    return kind;
  });
  if (kinds.length > 1 && kinds.some((kind) => kind !== Kind.button)) {
    form.fail(
      'components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'Components take up more than the maximum width (5)',
    );
  }
}

function checkMedia(form: Form | undefined, fileOnly: boolean): void {
  const url = form?.text('url', { required: true, max: 2048 });
  if (url === undefined || url.startsWith('attachment://')) return;
  if (fileOnly || !/^https?:\/\//.test(url))
    form?.fail('url', 'URL_TYPE_INVALID_SCHEME', 'The media must be an attachment or a web address');
}

const layoutKinds = [
  Kind.actionRow,
  Kind.section,
  Kind.textDisplay,
  Kind.mediaGallery,
  Kind.file,
  Kind.separator,
];

function checkLayout(form: Form, seen: SeenIds, kinds: readonly number[]): number {
  const kind = form.integer('type', { required: true, oneOf: kinds });
  form.integer('id', { min: 0 });
  switch (kind) {
    case Kind.actionRow:
      checkRow(form, seen);
      return 0;
    case Kind.textDisplay:
      return form.text('content', { required: true, min: 1, max: 4000 })?.length ?? 0;
    case Kind.section: {
      const accessory = form.object('accessory', { required: true });
      const accessoryKind = accessory?.integer('type', {
        required: true,
        oneOf: [Kind.button, Kind.thumbnail],
      });
      if (accessory && accessoryKind === Kind.button) checkButton(accessory, seen);
      if (accessory && accessoryKind === Kind.thumbnail)
        checkMedia(accessory.object('media', { required: true }), false);
      const texts = form.forms('components', { required: true, min: 1, max: 3 }) ?? [];
      return texts.reduce((sum, text) => sum + checkLayout(text, seen, [Kind.textDisplay]), 0);
    }
    case Kind.mediaGallery:
      for (const item of form.forms('items', { required: true, min: 1, max: 10 }) ?? []) {
        checkMedia(item.object('media', { required: true }), false);
        item.text('description', { max: 1024 });
      }
      return 0;
    case Kind.file:
      checkMedia(form.object('file', { required: true }), true);
      return 0;
    case Kind.container: {
      const children = form.forms('components', { required: true, min: 1, max: 40 }) ?? [];
      return children.reduce((sum, child) => sum + checkLayout(child, seen, layoutKinds), 0);
    }
    default:
      return 0;
  }
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const nested = Object.values(value).reduce<number>((sum, item) => sum + countOf(item), 0);
  return nested + ('type' in value && typeof value.type === 'number' ? 1 : 0);
}

/** Gives every component the id that Discord assigns where none was sent. */
function number<T>(value: T, next: { id: number }): T {
  if (Array.isArray(value)) return value.map((item: unknown) => number(item, next)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const own = 'type' in value && !('id' in value) ? { id: next.id++ } : {};
  const inner = Object.entries(value).map(([key, item]) => [key, number<unknown>(item, next)]);
  return { ...Object.fromEntries(inner), ...own } as T;
}

/** Reads a message's `components`: five rows, or forty components of any kind with the v2 flag. */
export function parseComponents(form: Form, flags: number): StoredComponent[] | undefined {
  const v2 = (flags & Flag.componentsV2) !== 0;
  const components = form.forms('components', { max: v2 ? 40 : 5 });
  if (components === undefined) return undefined;
  const seen: SeenIds = new Set();
  const kinds = v2 ? [...layoutKinds, Kind.container] : [Kind.actionRow];
  const text = components.reduce((sum, component) => sum + checkLayout(component, seen, kinds), 0);
  const raw = components.map(({ value }) => value);
  if (v2 && countOf(raw) > 40)
    form.fail('components', 'BASE_TYPE_MAX_LENGTH', 'Must be 40 or fewer in length.');
  if (text > 4000) {
    form.fail(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'Displayable text must be 4000 or fewer in length.',
    );
  }
  // The checks above are what makes the raw list one of components.
  return number(raw, { id: 1 }) as readonly unknown[] as StoredComponent[];
}
