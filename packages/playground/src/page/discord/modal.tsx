import { useState } from 'preact/hooks';
import { act } from '../act.ts';
import { toUploads, type Pending } from '../parts/pending-files.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useSending } from '../parts/sending.ts';
import type { DiscordComponent, DiscordFieldValue, DiscordModal } from '../protocol.ts';
import { useClient } from './context.ts';
import { componentIn, componentsIn, Kind, numberIn, textIn } from './component-fields.ts';
import { Markdown } from './markdown.tsx';
import { initialOf, ModalField, type Entry } from './modal-field.tsx';

/** One field with its label. */
interface Field {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly component: DiscordComponent;
}

function fieldOf(component: DiscordComponent): Field | undefined {
  const inner =
    component.type === Kind.label ? componentIn(component, 'component') : componentsIn(component)[0];
  if (inner === undefined) return undefined;
  const label = textIn(component, 'label') || textIn(inner, 'label');
  return {
    id: textIn(inner, 'custom_id'),
    label,
    description: textIn(component, 'description'),
    component: inner,
  };
}

function isRequired(component: DiscordComponent): boolean {
  return component.type === Kind.checkbox ? false : component['required'] !== false;
}

function complaintOf({ component }: Field, entry: Entry): string | undefined {
  if (typeof entry === 'boolean') return undefined;
  if (entry.length === 0) return isRequired(component) ? 'This field is required.' : undefined;
  if (component.type !== Kind.textInput) {
    const least = numberIn(component, 'min_values') ?? 1;
    return entry.length < least ? `Choose at least ${least}.` : undefined;
  }
  const least = numberIn(component, 'min_length') ?? 0;
  return entry.length < least ? `Enter at least ${least} characters.` : undefined;
}

function isPending(item: string | Pending): item is Pending {
  return typeof item !== 'string';
}

async function valueOf({ component }: Field, entry: Entry): Promise<DiscordFieldValue | undefined> {
  if (typeof entry === 'boolean' || typeof entry === 'string')
    return entry === '' && component.type !== Kind.textInput ? undefined : entry;
  if (component.type === Kind.fileUpload) return { files: await toUploads(entry.filter(isPending)) };
  return entry.filter((item) => typeof item === 'string');
}

/** A dialog opened by a bot. */
export function Modal({ modal }: { modal: DiscordModal }) {
  const { state } = useClient();
  const { interactionId, title, components } = modal;
  const fields = components.map(fieldOf).filter((field) => field !== undefined);
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>(() =>
    Object.fromEntries(fields.map(({ id, component }) => [id, initialOf(component)])),
  );
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { busy, refusal, run } = useSending();
  const as = { platform: 'discord', as: state.me.id } as const;
  const entryOf = ({ id }: Field): Entry => entries[id] ?? '';

  const submit = async () => {
    const wrong = fields.flatMap((field) => {
      const complaint = complaintOf(field, entryOf(field));
      return complaint === undefined ? [] : [[field.id, complaint] as const];
    });
    setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0 || busy) return;
    await run(async () => {
      const values = await Promise.all(
        fields.map(async (field) => [field.id, await valueOf(field, entryOf(field))] as const),
      );
      const filled = values.filter((entry): entry is [string, DiscordFieldValue] => entry[1] !== undefined);
      return act({ ...as, do: 'submitModal', interactionId, fields: Object.fromEntries(filled) });
    });
  };

  return (
    <FormDialog
      title={title}
      submit="Submit"
      cancel="Cancel"
      busy={busy}
      refusal={refusal === undefined ? undefined : `Something went wrong. ${refusal}`}
      onSubmit={() => void submit()}
      onClose={() => void act({ ...as, do: 'closeModal', interactionId })}
    >
      {components.map((component, place) => {
        const field = fieldOf(component);
        if (component.type === Kind.textDisplay)
          return <Markdown key={place} text={textIn(component, 'content')} />;
        return (
          field && (
            <ModalField
              key={field.id}
              {...field}
              required={isRequired(field.component)}
              entry={entryOf(field)}
              error={errors[field.id]}
              onEntry={(entry) => setEntries((all) => ({ ...all, [field.id]: entry }))}
            />
          )
        );
      })}
    </FormDialog>
  );
}
