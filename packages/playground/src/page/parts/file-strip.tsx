import type { PendingFiles } from './pending-files.ts';
import { PendingFile } from './pending-file.tsx';

/** Where one file is taken away, the focus is kept by the button that takes the next one away. */
export const fileHeirs = { items: '.file-strip li', heir: '.danger' } as const;

export interface FileStripProps {
  readonly files: PendingFiles;
  /** Whether a file can be marked as a spoiler, as on Discord. */
  readonly spoilers?: boolean;
}

/** The files that are about to be sent. */
export function FileStrip({ files, spoilers = false }: FileStripProps) {
  if (files.list.length === 0) return null;
  return (
    <ul class="file-strip" aria-label="Files to send">
      {files.list.map((pending) => (
        <li key={pending.key}>
          <PendingFile pending={pending} files={files} spoilers={spoilers} />
        </li>
      ))}
    </ul>
  );
}
