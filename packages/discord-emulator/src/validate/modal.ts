import type { StoredModal } from '../stored-types.ts';
import { ComponentKind as Kind } from '../protocol.ts';
import type { Form } from './form.ts';
import {
  checkChoices,
  checkFileUpload,
  checkSelect,
  checkTextInput,
  selectKinds,
  type SeenIds,
} from './inputs.ts';

const choiceKinds: readonly number[] = [Kind.radioGroup, Kind.checkboxGroup, Kind.checkbox];

function checkLabel(form: Form, seen: SeenIds): void {
  form.text('label', { required: true, min: 1, max: 45 });
  form.text('description', { max: 100 });
  const component = form.object('component', { required: true });
  const oneOf = [Kind.textInput, Kind.fileUpload, ...selectKinds, ...choiceKinds];
  const kind = component?.integer('type', { required: true, oneOf });
  if (component === undefined || kind === undefined) return;
  if (kind === Kind.textInput) checkTextInput(component, seen, false);
  else if (kind === Kind.fileUpload) checkFileUpload(component, seen);
  else if (choiceKinds.includes(kind)) checkChoices(component, kind, seen);
  else checkSelect(component, kind, seen);
}

/** Reads a modal: title up to 45 characters, one to five labels, rows or texts (interactions, "Modal"). */
export function parseModal(form: Form): StoredModal {
  const seen: SeenIds = new Set();
  const components = form.forms('components', { required: true, min: 1, max: 5 }) ?? [];
  for (const component of components) {
    switch (
      component.integer('type', { required: true, oneOf: [Kind.actionRow, Kind.textDisplay, Kind.label] })
    ) {
      case Kind.label:
        checkLabel(component, seen);
        break;
      case Kind.textDisplay:
        component.text('content', { required: true, min: 1, max: 4000 });
        break;
      case Kind.actionRow:
        for (const input of component.forms('components', { required: true, min: 1, max: 1 }) ?? []) {
          const kind = input.integer('type', { required: true, oneOf: [Kind.textInput] });
          if (kind !== undefined) checkTextInput(input, seen, true);
        }
        break;
      default:
    }
  }
  return {
    customId: form.text('custom_id', { required: true, min: 1, max: 100 }) ?? '',
    title: form.text('title', { required: true, min: 1, max: 45 }) ?? '',
    components: components.map(({ value }) => value),
  };
}
