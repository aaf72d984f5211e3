import { useLayoutEffect, useRef } from 'preact/hooks';
import { chooseFiles, pastedFiles, useDrop, usePendingFiles, type Pending } from './pending-files.ts';
import { focusAfterRemoval, FileStrip } from './file-strip.tsx';
import { Icon } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly most: number;
  /** In the format of a file input's `accept`. */
  readonly accept: string | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** Called whenever the files change. */
  readonly onFiles: (files: readonly Pending[]) => void;
}

/** A dialog's field for files, which can be chosen, dropped or pasted. */
export function FileField({ id, label, most, accept, invalid, describedBy, onFiles }: FileFieldProps) {
  const files = usePendingFiles({ most });
  // Synchronously: a dialog that is submitted right after a file was added must include it.
  useLayoutEffect(() => onFiles(files.list), [files.list]);
  const drop = useDrop((dropped) => files.add(dropped));
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, { ...focusAfterRemoval, orElse: '.file-choose' });
  const choose = () =>
    chooseFiles({ multiple: most > 1, ...(accept !== undefined && { accept }) }, (chosen) =>
      files.add(chosen),
    );
  return (
    <div
      ref={root}
      class={drop.over ? 'file-field over' : 'file-field'}
      {...drop.zone}
      onPaste={(event) => {
        const pasted = pastedFiles(event);
        if (pasted.length === 0) return;
        event.preventDefault();
        files.add(pasted);
      }}
    >
      <FileStrip files={files} />
      {files.list.length < most && (
        <button
          id={id}
          type="button"
          class="file-choose"
          aria-label={`Choose a file or drop it here: ${label}`}
          aria-describedby={describedBy}
          data-invalid={invalid}
          onClick={choose}
        >
          <Icon name="upload" />
          <span>
            <strong>Choose a file</strong> or drop it here
          </span>
        </button>
      )}
    </div>
  );
}
