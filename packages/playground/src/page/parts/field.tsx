import type { ComponentChildren } from 'preact';

interface FieldProps {
  /** The control's id. */
  readonly id: string;
  readonly label: string;
  /** Shown after the label: whether the field is required. */
  readonly mark: ComponentChildren;
  readonly error: string | undefined;
  /** The control and its notes. */
  readonly children: ComponentChildren;
}

/** A dialog's input with its label. */
export function Field({ id, label, mark, error, children }: FieldProps) {
  return (
    <div class={error === undefined ? 'field' : 'field invalid'}>
      <label for={id}>
        {label} {mark}
      </label>
      {children}
    </div>
  );
}

interface FieldNotesProps {
  /** The id for the control's `aria-describedby`. */
  readonly id: string;
  readonly note: string | undefined;
  readonly error: string | undefined;
}

/** An input's hint and error. */
export function FieldNotes({ id, note, error }: FieldNotesProps) {
  return (
    <div id={id}>
      {note !== undefined && <p class="note">{note}</p>}
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
