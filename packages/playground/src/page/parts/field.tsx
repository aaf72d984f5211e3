import type { ComponentChildren } from 'preact';

export interface FieldProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  /** Stands behind the label: whether something must be entered. */
  readonly mark: ComponentChildren;
  readonly error: string | undefined;
  /** The control, and its notes. */
  readonly children: ComponentChildren;
}

/** An input of a dialog with its label. */
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

export interface FieldNotesProps {
  /** By which the control is described. */
  readonly id: string;
  readonly note: string | undefined;
  readonly error: string | undefined;
}

/** What explains an input, and what is wrong with it. */
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
