import { useLayoutEffect, useRef } from 'preact/hooks';
import { chooseFiles, pastedFiles, useDrop, usePendingFiles, type Pending } from './pending-files.ts';
import { fileHeirs, FileStrip } from './file-strip.tsx';
import { Icon } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

export interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly most: number;
  /** As `accept` of a file input. */
  readonly accept: string | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** Told whenever there are others. */
  readonly onFiles: (files: readonly Pending[]) => void;
}

/** A field of a dialog that takes files: by choosing, dropping or pasting. */
export function FileField({ id, label, most, accept, invalid, describedBy, onFiles }: FileFieldProps) {
  const files = usePendingFiles({ most });
  // At once: a dialog that is sent as soon as a file is there must not be sent without it.
  useLayoutEffect(() => onFiles(files.list), [files.list]);
  const drop = useDrop((dropped) => files.add(dropped));
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, { ...fileHeirs, orElse: '.file-choose' });
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
