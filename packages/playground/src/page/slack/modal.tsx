import { useState } from 'preact/hooks';
import { act } from '../act.ts';
import { toUploads } from '../parts/pending-files.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useSending } from '../parts/sending.ts';
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

/** A dialog opened by an app. */
export function Modal({ modal }: { modal: NonNullable<SlackState['modal']> }) {
  const { state } = useClient();
  const { view } = modal;
  const [entries, setEntries] = useState<Entries>({});
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const { busy, refusal, run } = useSending();
  const as = { platform: 'slack', as: state.me.id } as const;

  const submit = async () => {
    if (busy || !view.submit) return;
    setOwn({});
    const answer = await run(async () =>
      act({ ...as, do: 'submitModal', ...(await toSlackEntries(entries)) }),
    );
    if (!answer.ok && answer.errors) setOwn(answer.errors);
  };
  const form: ModalForm = {
    entries,
    errors: { ...modal.errors, ...own },
    set: (blockId, entry) => setEntries((all) => ({ ...all, [blockId]: entry })),
    press: (action, value) =>
      void run(async () => {
        const given = await toSlackEntries(entries);
        const used = { action, ...(value !== undefined && { value }) };
        return act({ ...as, do: 'pressInModal', ...used, ...given });
      }),
  };

  return (
    <FormDialog
      title={view.title.text}
      submit={view.submit?.text}
      cancel={view.close?.text ?? 'Cancel'}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void submit()}
      onClose={() => void act({ ...as, do: 'closeModal' })}
    >
      <Blocks blocks={view.blocks} at={{ kind: 'modal', form }} />
    </FormDialog>
  );
}
