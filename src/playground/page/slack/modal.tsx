import { useState } from 'preact/hooks';
import { act } from '../act.ts';
import { Dialog } from '../parts/dialog.tsx';
import { toUploads } from '../parts/files.tsx';
import type { SlackEntries, SlackState } from '../protocol.ts';
import { Blocks } from './blocks.tsx';
import { useClient } from './context.ts';
import { isFiles, type Entry, type ModalForm } from './modal-form.ts';

type Entries = Readonly<Record<string, Entry>>;

async function toSlackEntries(entries: Entries): Promise<SlackEntries> {
  const values: Record<string, string | readonly string[]> = {};
  const files: Record<string, Awaited<ReturnType<typeof toUploads>>> = {};
  for (const [id, entry] of Object.entries(entries)) {
    if (isFiles(entry)) files[id] = await toUploads(entry);
    else if (entry.length > 0 || typeof entry === 'string') values[id] = entry;
  }
  return { values, files };
}

/** The dialog that an app opened. */
export function Modal({ modal }: { modal: NonNullable<SlackState['modal']> }) {
  const { state } = useClient();
  const { view } = modal;
  const [entries, setEntries] = useState<Entries>({});
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const as = { platform: 'slack', as: state.me.id } as const;

  const submit = async () => {
    if (busy || !view.submit) return;
    setBusy(true);
    setRefusal(undefined);
    setOwn({});
    try {
      const answer = await act({ ...as, do: 'submitModal', ...(await toSlackEntries(entries)) });
      if (!answer.ok && answer.errors) setOwn(answer.errors);
      else if (!answer.ok) setRefusal(answer.message);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'The file cannot be read.');
    }
    setBusy(false);
  };
  const close = () => void act({ ...as, do: 'closeModal' });
  const form: ModalForm = {
    entries,
    errors: { ...modal.errors, ...own },
    set: (blockId, entry) => setEntries((all) => ({ ...all, [blockId]: entry })),
    press: (action, value) => {
      const press = async () => {
        const given = await toSlackEntries(entries);
        const answer = await act({
          ...as,
          do: 'pressInModal',
          action,
          ...given,
          ...(value !== undefined && { value }),
        });
        setRefusal(answer.ok ? undefined : answer.message);
      };
      void press();
    },
  };

  return (
    <Dialog
      title={view.title.text}
      onClose={close}
      onSubmit={() => void submit()}
      footer={
        <>
          <button type="button" class="button" onClick={close}>
            {view.close?.text ?? 'Cancel'}
          </button>
          {view.submit && (
            <button type="submit" class="button primary" aria-busy={busy}>
              {busy ? 'Sending…' : view.submit.text}
            </button>
          )}
        </>
      }
    >
      {refusal !== undefined && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
      <Blocks blocks={view.blocks} at={{ kind: 'modal', form }} />
    </Dialog>
  );
}
