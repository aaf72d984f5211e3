import type { ComponentChildren } from 'preact';
import { Dialog } from './dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  /** The button labels; without `submit` there is nothing to send. */
  readonly submit: string | undefined;
  readonly cancel: string;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog with inputs to submit. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, cancel, busy, refusal, onSubmit, onClose, children } = props;
  const footer = (
    <>
      <button type="button" class="button secondary" onClick={onClose}>
        {cancel}
      </button>
      {submit !== undefined && (
        <button type="submit" class="button primary" aria-busy={busy}>
          {busy ? 'Sending…' : submit}
        </button>
      )}
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} onSubmit={onSubmit} footer={footer}>
      {refusal !== undefined && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
      {children}
    </Dialog>
  );
}
